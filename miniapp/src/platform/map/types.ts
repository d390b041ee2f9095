export interface MapPlace {
  readonly lat: number
  readonly lng: number
  readonly name: string
  readonly address: string
}
/** Shows the place on the phone's map; false where the platform has none that is not a foreign site. */
export type OpenMap = (place: MapPlace) => Promise<boolean>
