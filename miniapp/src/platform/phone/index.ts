export { callPhone } from './phone'
