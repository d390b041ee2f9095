export { uploadFile } from './upload'
export type { UploadFile, UploadRequest } from './types'
