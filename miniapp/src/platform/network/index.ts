export { watchNetwork } from './network'
