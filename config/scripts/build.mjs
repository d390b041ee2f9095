// `npm run build`: server and both faces of the phone app, for production.
import { buildPhone, buildServer, buildShared, checkNode, ensureInstalled } from './lib.mjs'

checkNode()
await ensureInstalled()
await buildShared()
await buildServer()
await buildPhone('h5')
await buildPhone('weapp')
