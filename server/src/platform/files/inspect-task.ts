import { refuse } from '../http/refusal.js'
import type { ChildTask } from '../children/child-task.js'
import type { InspectedFile } from './inspected.js'

/** Looking at an upload and making its clean copy, in a child process. */
export const INSPECT: ChildTask<{ bytes: Buffer; name: string }, InspectedFile> = {
  module: new URL('./inspect.child.js', import.meta.url).href,
  tooHeavy: refuse('bad-file', '这个文件太复杂，系统处理不了。请打印成普通 PDF，或改传照片。'),
}
