import { refuse, type Result } from '../../http/refusal.js'

interface Asked {
  readonly do: 'echo' | 'refuse' | 'fail' | 'spin' | 'hoard' | 'die'
  readonly bytes?: Uint8Array
}

/** What files made by strangers may do to the process that reads them. */
export async function run(asked: Asked): Promise<Result<unknown>> {
  const hoard: Buffer[] = []
  switch (asked.do) {
    case 'echo':
      return { bytes: asked.bytes, env: Object.keys(process.env) }
    case 'refuse':
      return refuse('bad-file', '不能用')
    case 'fail':
      throw new Error('broken')
    case 'spin':
      for (;;);
    case 'hoard':
      // Buffers, which V8's own limits do not count.
      for (;;) {
        hoard.push(Buffer.alloc(8 * 1024 * 1024, 1))
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    case 'die':
      process.kill(process.pid, 'SIGSEGV')
      return new Promise(() => undefined)
  }
}
