import { createApp } from './app.js'
import { closeDataDir } from './platform/config/data-dir.js'
import { loadConfig } from './platform/config/config.js'
import { Worker } from './platform/schedule/worker.js'

// Starts the server and prints nothing but log lines. On SIGINT or SIGTERM it stops accepting, answers what it has
// accepted, ends background work and closes the database.
// `npm start` holds a channel open; when it is killed hard, this server must not stay behind and hold the port.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
const config = loadConfig()
closeDataDir(config.dataDir)
const app = await createApp(config)
app.enableShutdownHooks(['SIGINT', 'SIGTERM'])
await app.listen(config.port, config.host)
await app.get(Worker).start()
