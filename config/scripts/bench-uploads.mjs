// `npm run bench:uploads -- ADDRESS`: how long the public list takes while 20 large photographs are uploaded at once.
// Needs a running demonstration server (RATE_LIMIT_PER_MINUTE=0).
import sharp from 'sharp'

const base = process.argv[2] ?? 'http://127.0.0.1:3000'
const UPLOADS = 20

const signIn = async (persona) => {
  const answer = await fetch(`${base}/api/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  return (await answer.json()).token
}
const list = async () => {
  const began = performance.now()
  const answer = await fetch(`${base}/api/jobs`)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`列表回了 ${answer.status}`)
  return performance.now() - began
}
const say = (what, times) => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0)
  process.stdout.write(
    `${what}：${times.length} 次，中位 ${at(0.5)} ms，p99 ${at(0.99)} ms，最慢 ${at(1)} ms\n`,
  )
}

const noise = { type: 'gaussian', mean: 128, sigma: 30 }
const photo = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#777', noise } })
  .jpeg({ quality: 80 })
  .toBuffer()
const tokens = await Promise.all(['seeker', 'seeker2'].map(signIn))
const quiet = []
for (let count = 0; count < 100; count += 1) quiet.push(await list())
say('无人上传时的公开列表', quiet)

const began = performance.now()
let open = true
const statuses = {}
const uploads = Promise.all(
  Array.from({ length: UPLOADS }, async (_, at) => {
    const form = new FormData()
    form.append('file', new Blob([photo], { type: 'image/jpeg' }), `${at}.jpg`)
    const headers = { authorization: `Bearer ${tokens[at % tokens.length]}` }
    const { status } = await fetch(`${base}/api/files`, { method: 'POST', headers, body: form })
    statuses[status] = (statuses[status] ?? 0) + 1
  }),
).finally(() => (open = false))
const busy = []
while (open) busy.push(await list())
await uploads
say(`${UPLOADS} 张 ${(photo.length / 1e6).toFixed(1)} MB 的照片上传时`, busy)
process.stdout.write(
  `上传共 ${((performance.now() - began) / 1000).toFixed(1)} 秒，状态 ${JSON.stringify(statuses)}\n`,
)
