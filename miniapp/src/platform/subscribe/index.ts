export { askTemplates } from './subscribe'
