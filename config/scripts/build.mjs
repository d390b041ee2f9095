// `npm run build [-- --server --h5 --weapp]`: for production; everything unless parts are named.
import { buildPhone, buildServer, buildShared, checkNode, ensureInstalled, say } from './lib.mjs'

const named = process.argv.slice(2)
const wants = (part) => named.length === 0 || named.includes(`--${part}`)

checkNode()
await ensureInstalled()
await buildShared()
if (wants('server')) await buildServer()
if (wants('h5')) await buildPhone('h5')
if (wants('weapp'))
  await buildPhone('weapp').catch((error) => {
    // What is missing was said above; where in this script it was noticed helps nobody.
    say(error.message)
    process.exit(1)
  })
