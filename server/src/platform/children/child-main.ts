// The program of a child process: does what its parent sends, one piece after another.
import { isRefusal } from '../http/refusal.js'
import type { ChildAnswer, ChildRequest } from './child-task.js'

const answer = async ({ module, input }: ChildRequest): Promise<ChildAnswer> => {
  try {
    const { run } = (await import(module)) as { run: (input: unknown) => Promise<unknown> }
    const result = await run(input)
    return isRefusal(result) ? { refusal: { code: result.code, detail: result.detail } } : { value: result }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', (request: ChildRequest) => {
  void answer(request).then((said) => process.send?.(said))
})
// Without its parent it has nothing to do.
process.on('disconnect', () => process.exit())
