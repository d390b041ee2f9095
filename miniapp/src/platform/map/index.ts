export { mapAvailable, openMap } from './map'
export type { MapPlace, OpenMap } from './types'
