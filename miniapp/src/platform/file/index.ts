export { downloadFile, openFile, pickTextFile } from './file'
export type { Downloaded, TextFile } from './types'
