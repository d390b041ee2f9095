import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

import { Inject, Injectable } from '@nestjs/common'

import { Config } from '../config/config.js'

interface Keys {
  readonly cipher: Buffer
  readonly mac: Buffer
}

const derive = (secret: string, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sm3', secret, 'wengang', purpose, bytes))

const IV_BYTES = 16
const TAG_BYTES = 32

/**
 * Seals personal fields with the national algorithms (SM4, SM3), the one place that knows them.
 *
 * Node 20's OpenSSL has no SM4-GCM, so sealing is SM4-CBC and then HMAC-SM3 over key id, IV and ciphertext
 * (encrypt-then-MAC, separate keys). Form: `k1:` + base64url(iv ‖ tag ‖ ciphertext). Keys rotate: values say which key
 * sealed them, the first configured key seals new ones.
 */
@Injectable()
export class FieldCipher {
  private readonly current: string
  private readonly keys: ReadonlyMap<string, Keys>
  private readonly indexKey: Buffer

  constructor(@Inject(Config) config: Pick<Config, 'secrets'>) {
    this.current = config.secrets.fieldKeys[0].id
    this.keys = new Map(
      config.secrets.fieldKeys.map(({ id, secret }) => [
        id,
        { cipher: derive(secret, 'field cipher', 16), mac: derive(secret, 'field mac', 32) },
      ]),
    )
    this.indexKey = derive(config.secrets.index, 'blind index', 32)
  }

  /** Sealed text of `plain`; never the same twice. About 4/3 of (48 + its bytes rounded up to 16) characters. */
  seal(plain: string): string {
    const keys = this.keysOf(this.current)
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv('sm4-cbc', keys.cipher, iv)
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
    return `${this.current}:${Buffer.concat([iv, this.tag(keys, this.current, iv, body), body]).toString('base64url')}`
  }

  /** What {@link seal} was given. Throws when the text was altered or its key is not configured: that is a fault. */
  open(sealed: string): string {
    const at = sealed.indexOf(':')
    const id = sealed.slice(0, at)
    const keys = this.keysOf(id)
    const bytes = Buffer.from(sealed.slice(at + 1), 'base64url')
    const iv = bytes.subarray(0, IV_BYTES)
    const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
    const body = bytes.subarray(IV_BYTES + TAG_BYTES)
    if (tag.length !== TAG_BYTES || !timingSafeEqual(tag, this.tag(keys, id, iv, body)))
      throw new Error('A sealed field was altered')
    const decipher = createDecipheriv('sm4-cbc', keys.cipher, iv)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  }

  /** Whether `sealed` should be sealed anew because its key is no longer the current one. */
  isOld(sealed: string): boolean {
    return !sealed.startsWith(`${this.current}:`)
  }

  /** Blind index: equal texts give equal indexes (64 hex digits), which say nothing about the text without the key. */
  index(plain: string): string {
    return createHmac('sm3', this.indexKey).update(plain, 'utf8').digest('hex')
  }

  private tag(keys: Keys, id: string, iv: Buffer, body: Buffer): Buffer {
    return createHmac('sm3', keys.mac).update(id).update(iv).update(body).digest()
  }

  private keysOf(id: string): Keys {
    const keys = this.keys.get(id)
    if (!keys) throw new Error(`No field key ${JSON.stringify(id.slice(0, 8))} is configured`)
    return keys
  }
}
