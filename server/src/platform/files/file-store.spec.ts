import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { AwsV4Signer } from 'aws4fetch'

import { DiskStore } from './disk-store.js'
import type { FileStore } from './file-store.js'
import { S3Store } from './s3-store.js'

const CONFIG = { bucket: 'materials', region: 'ap-guangzhou', accessKey: 'AKID', secretKey: 'store-secret' }

/** A store that, like S3, computes the signature again from what came and compares. */
async function startS3(): Promise<{ server: Server; url: string }> {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      void (async () => {
        const signer = new AwsV4Signer({
          url: `http://${request.headers.host}${request.url}`,
          method: request.method,
          accessKeyId: CONFIG.accessKey,
          secretAccessKey: CONFIG.secretKey,
          region: CONFIG.region,
          service: 's3',
          datetime: String(request.headers['x-amz-date']),
          headers: { 'x-amz-content-sha256': String(request.headers['x-amz-content-sha256']) },
        })
        const { headers } = await signer.sign()
        const key = request.url ?? ''
        if (headers.get('authorization') !== request.headers.authorization) response.writeHead(403).end()
        else if (request.method === 'PUT') {
          objects.set(key, Buffer.concat(chunks))
          response.end()
        } else if (request.method === 'DELETE') {
          objects.delete(key)
          response.writeHead(204).end()
        } else if (objects.has(key)) response.end(objects.get(key))
        else response.writeHead(404).end()
      })()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function keepsFiles(store: FileStore): Promise<void> {
  const key = 'uploads/2020-06-15/0190aa'
  expect(await store.get(key)).toBeNull()
  await store.put(key, Buffer.from([0, 1, 255]))
  expect(await store.get(key)).toEqual(Buffer.from([0, 1, 255]))
  await store.delete(key)
  await store.delete(key)
  expect(await store.get(key)).toBeNull()
}

describe('file stores', () => {
  it('keeps files on the local disk, under names of ours only', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'files-'))
    await keepsFiles(new DiskStore(dir))
    await expect(new DiskStore(dir).put('../outside', Buffer.alloc(1))).rejects.toThrow('file key')
    rmSync(dir, { recursive: true })
  })

  it('keeps files in an S3-compatible store that checks the signature', async () => {
    const { server, url } = await startS3()
    await keepsFiles(new S3Store({ ...CONFIG, endpoint: url }))
    await expect(
      new S3Store({ ...CONFIG, endpoint: url, secretKey: 'wrong' }).put('a/b', Buffer.alloc(1)),
    ).rejects.toThrow('403')
    server.closeAllConnections()
    server.close()
  })
})
