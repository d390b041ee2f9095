export { useNear } from './near'
