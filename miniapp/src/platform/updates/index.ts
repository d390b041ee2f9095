export { watchUpdates } from './updates'
