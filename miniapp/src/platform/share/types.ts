export interface Shared {
  readonly title: string
  /** Page path with query, leading slash: `/seeker/job/index?id=…` */
  readonly path: string
}
