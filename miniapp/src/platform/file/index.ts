export { downloadFile, openFile, pickTable } from './file'
export type { Downloaded, PickedFile } from './types'
