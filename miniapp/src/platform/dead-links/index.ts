export { stopDeadLinks } from './dead-links'
