// A line to a local server that is as slow as a phone's in the hills. Everything of the browser goes through it, the
// service worker's requests too, which the developer tools' own throttling leaves out.
import { connect, createServer } from 'node:net'

/** Opens it; `rate` is bytes a second in each direction for all connections together, `rtt` milliseconds there and back. */
export function slowLine(port, { rate, rtt }) {
  const down = lane(rate, rtt / 2)
  const up = lane(rate, rtt / 2)
  const server = createServer({ pauseOnConnect: true }, (near) => {
    const far = connect(port, '127.0.0.1')
    far.pause()
    const end = () => {
      near.destroy()
      far.destroy()
    }
    near.on('error', end).on('close', end)
    far.on('error', end)
    // Opening a connection takes a round trip of its own.
    setTimeout(() => {
      carry(near, far, up)
      carry(far, near, down)
    }, rtt)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

/** One direction: what is sent waits for what was sent before it, then travels. */
function lane(rate, delay) {
  let free = 0
  return (bytes, deliver) => {
    free = Math.max(free, performance.now()) + (bytes / rate) * 1000
    setTimeout(deliver, free + delay - performance.now())
  }
}

const PIECE = 1460

function carry(from, to, send) {
  from.on('data', (chunk) => {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE)
      send(piece.length, () => to.writable && to.write(piece))
    }
  })
  from.on('end', () => send(0, () => to.end()))
  from.resume()
}
