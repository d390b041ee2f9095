import { createApp } from './app.js'
import { loadConfig } from './platform/config/config.js'
import { Worker } from './platform/schedule/worker.js'

// Starts the server and prints nothing but log lines. On SIGINT or SIGTERM it stops accepting, answers what it has
// accepted, ends background work and closes the database.
const config = loadConfig()
const app = await createApp(config)
app.enableShutdownHooks(['SIGINT', 'SIGTERM'])
await app.listen(config.port, config.host)
await app.get(Worker).start()
