import type { Config } from '../config/config.js'
import { DiskStore } from './disk-store.js'
import type { FileStore } from './file-store.js'
import { S3Store } from './s3-store.js'

/** The store that is configured: S3-compatible when its variables are set, else the local disk. */
export const openFileStore = (config: Config): FileStore =>
  config.s3 ? new S3Store(config.s3) : new DiskStore(config.dataDir)
