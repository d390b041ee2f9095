export { copyText, saveText } from './clipboard'
