export { keepAppFiles } from './app-files'
