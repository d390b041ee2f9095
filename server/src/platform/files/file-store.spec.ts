import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { jest } from '@jest/globals'
import { AwsV4Signer } from 'aws4fetch'

import { DiskStore } from './disk-store.js'
import { StoreFull, type FileStore } from './file-store.js'
import { S3Store } from './s3-store.js'

const CONFIG = {
  bucket: 'materials',
  region: 'ap-guangzhou',
  accessKey: 'AKID',
  secretKey: 'store-secret',
  addressing: 'path' as 'path' | 'virtual',
}

/**
 * A store that, like S3, computes the signature again from what came and compares. With `addressing` virtual it refuses
 * the bucket in the path, as COS does for buckets made since 2024; with path it knows no such host.
 */
async function startS3(addressing = CONFIG.addressing): Promise<{ server: Server; url: string }> {
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
        const inHost = request.headers.host?.startsWith(`${CONFIG.bucket}.`) === true
        const inPath = key.startsWith(`/${CONFIG.bucket}/`)
        if (addressing === 'virtual' ? !inHost || inPath : inHost || !inPath)
          response.writeHead(403).end('PathStyleDomainForbidden')
        else if (headers.get('authorization') !== request.headers.authorization) response.writeHead(403).end()
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

/** Sends a request to the stand-in with the host's name it was meant for, which `fetch` would not let be set. */
async function answerOf(asked: Request, port: number, host: string, path: string): Promise<Response> {
  const body = Buffer.from(await asked.arrayBuffer())
  return new Promise((resolve, reject) => {
    const headers = { ...Object.fromEntries(asked.headers), host, 'content-length': body.length }
    request({ host: '127.0.0.1', port, path, method: asked.method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        resolve(new Response(status === 204 ? null : Buffer.concat(chunks), { status }))
      })
    })
      .on('error', reject)
      .end(body)
  })
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

  it('leaves nothing on a disk that runs full in the middle', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'files-'))
    class FullDisk extends DiskStore {
      protected override async write(handle: FileHandle, bytes: Buffer): Promise<void> {
        await handle.write(bytes.subarray(0, 1))
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      }
    }
    await expect(new FullDisk(dir).put('uploads/a', Buffer.alloc(9))).rejects.toBeInstanceOf(StoreFull)
    expect(readdirSync(join(dir, 'files/uploads'))).toEqual([])
    rmSync(dir, { recursive: true })
  })

  it('reaches a bucket by its host’s name where the path is refused, and the other way round', async () => {
    for (const addressing of ['virtual', 'path'] as const) {
      const { server, url } = await startS3(addressing)
      const { port } = server.address() as AddressInfo
      // The bucket's host name leads to the stand-in, as the store's own DNS would have it.
      const real = globalThis.fetch
      const sent = jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
        const asked = new Request(input, init)
        const { hostname, host, pathname } = new URL(asked.url)
        return hostname === '127.0.0.1' ? real(asked) : answerOf(asked, port, host, pathname)
      })
      const endpoint = url.replace('127.0.0.1', 'cos.test')
      await keepsFiles(new S3Store({ ...CONFIG, endpoint, addressing }))
      const other = addressing === 'virtual' ? 'path' : 'virtual'
      await expect(
        new S3Store({ ...CONFIG, endpoint, addressing: other }).put('a/b', Buffer.alloc(1)),
      ).rejects.toThrow('403')
      sent.mockRestore()
      server.closeAllConnections()
      server.close()
    }
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
