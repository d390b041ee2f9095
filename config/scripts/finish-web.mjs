// What follows the web build: the service worker with its list of files, and every text file compressed once and for all.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { at } from './lib.mjs'

const dist = at('miniapp/dist/h5')
const require = createRequire(at('miniapp/package.json'))
const revision = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16)
const filesBelow = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length))

/** Files that a labourer's phone needs without a signal: everything but what only employers and the desk load. */
function keptFiles() {
  const pages = JSON.parse(readFileSync(join(dist, 'pages.json'), 'utf8'))
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file)
  const theirs = Object.entries(pages)
    .filter(([page]) => !/^\/(employer|desk)\//.test(page))
    .flatMap(([, files]) => files)
  const pictures = filesBelow(dist).filter((file) => /^\/static\/.*\.(png|svg|webp)$/.test(file))
  return [...new Set([...first, ...theirs, ...pictures])]
}

function buildWorker(files) {
  const webpack = require('webpack')
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        target: ['webworker', 'es2017'],
        entry: at('miniapp/service-worker/worker.mjs'),
        output: { path: dist, filename: 'worker.js' },
        plugins: [
          new webpack.DefinePlugin({
            'self.__FILES': JSON.stringify(files),
            'process.env.NODE_ENV': '"production"',
          }),
        ],
        performance: false,
        devtool: false,
      },
      (error, stats) => {
        if (error ?? stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')))
        else resolve()
      },
    )
  })
}

const shell = readFileSync(join(dist, 'index.html'))
writeFileSync(join(dist, 'shell.html'), shell)
await buildWorker([
  ...keptFiles().map((url) => ({ url, revision: null })),
  { url: '/shell.html', revision: revision(shell) },
])

for (const file of filesBelow(dist)) {
  if (!/\.(js|css|svg|json|html)$/.test(file) || statSync(dist + file).size < 512) continue
  const bytes = readFileSync(dist + file)
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
  writeFileSync(`${dist}${file}.br`, brotli)
  writeFileSync(`${dist}${file}.gz`, gzipSync(bytes, { level: 9 }))
}
