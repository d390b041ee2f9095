export { choosePhotos } from './photo'
export type { Photo } from './types'
