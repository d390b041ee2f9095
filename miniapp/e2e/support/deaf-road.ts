import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A road to the server that can lose the answers: what was sent arrives and is done, and the phone hears nothing of it. */
export class DeafRoad {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Answers to POSTs are lost while this is set. */
  deaf = false
  /** POSTs that got through to the server, by path. */
  readonly posts: string[] = []

  static async to(target: string): Promise<DeafRoad> {
    let road: DeafRoad | null = null
    const server = createServer((asked, answer) => {
      const onward = request(
        target + (asked.url ?? '/'),
        { method: asked.method, headers: asked.headers },
        (reply) => {
          if (asked.method === 'POST') road?.posts.push(asked.url ?? '')
          if (road?.deaf && asked.method === 'POST') return void asked.socket.destroy()
          answer.writeHead(reply.statusCode ?? 500, reply.headers)
          reply.pipe(answer)
        },
      )
      onward.on('error', () => asked.socket.destroy())
      asked.pipe(onward)
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    road = new DeafRoad(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    return road
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }
}
