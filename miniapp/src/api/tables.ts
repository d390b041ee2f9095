import { tables } from '@wengang/shared/contract/tables'
import type { ReplyOf } from '@wengang/shared/contract/endpoint'
import type { PickedFile } from '../platform/file'
import { upload } from './request'

/** Sends a table file to be read; its rows come back, and nothing of it is kept. */
export const readTable = (file: PickedFile): Promise<ReplyOf<typeof tables.read>> =>
  upload(tables.read, file, '表格没有传上去，请看看信号再试')
