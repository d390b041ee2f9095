export { reveal } from './reveal'
export { spotId } from './types'
