import { AwsClient } from 'aws4fetch'

import type { S3Config } from '../config/config.js'
import { FileStore, StoreFull } from './file-store.js'

/** Any S3-compatible store (COS, MinIO …), Signature Version 4. Objects stay private. */
export class S3Store extends FileStore {
  private readonly client: AwsClient

  constructor(private readonly config: S3Config) {
    super()
    this.client = new AwsClient({
      accessKeyId: config.accessKey,
      secretAccessKey: config.secretKey,
      region: config.region,
      service: 's3',
      retries: 2,
    })
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const response = await this.client.fetch(this.urlOf(key), { method: 'PUT', body: new Uint8Array(bytes) })
    if (response.status === 507) throw new StoreFull('The file store is full')
    if (!response.ok) throw new Error(`The file store answered HTTP ${response.status} to a write`)
  }

  async get(key: string): Promise<Buffer | null> {
    const response = await this.client.fetch(this.urlOf(key))
    if (response.status === 404) return null
    if (!response.ok) throw new Error(`The file store answered HTTP ${response.status} to a read`)
    return Buffer.from(await response.arrayBuffer())
  }

  async delete(key: string): Promise<void> {
    const response = await this.client.fetch(this.urlOf(key), { method: 'DELETE' })
    if (!response.ok && response.status !== 404)
      throw new Error(`The file store answered HTTP ${response.status} to a deletion`)
  }

  private urlOf(key: string): string {
    const { endpoint, bucket, addressing } = this.config
    const url = new URL(endpoint)
    const base = url.pathname.replace(/\/$/, '')
    const path = key.split('/').map(encodeURIComponent).join('/')
    // COS buckets made since 2024 refuse the bucket in the path.
    return addressing === 'virtual'
      ? `${url.protocol}//${bucket}.${url.host}${base}/${path}`
      : `${url.origin}${base}/${bucket}/${path}`
  }
}
