/** What a screen reader is told about a block that is no button and no heading. */
export interface Said {
  readonly role?: 'list' | 'listitem' | 'img' | 'status' | 'alert' | 'group'
  readonly label?: string
  /** Not read: an ornament, or said by the words beside it. */
  readonly hidden?: boolean
}
