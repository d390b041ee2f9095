/** Where the phone is, or why not. Asked only after the person tapped something that says so. */
export type Position = { readonly lat: number; readonly lng: number }
export type LocationAnswer =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly reason: 'denied' | 'unavailable' }
