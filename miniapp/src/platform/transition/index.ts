export { TRANSITION_MS } from './transition'
