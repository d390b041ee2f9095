export { clientTooOld, clientVersion } from './client'
