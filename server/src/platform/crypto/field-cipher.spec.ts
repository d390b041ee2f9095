import { createCipheriv, createHash } from 'node:crypto'

import { FieldCipher } from './field-cipher.js'

const cipherWith = (...ids: string[]) =>
  new FieldCipher({
    secrets: {
      token: 't'.repeat(32),
      index: 'index secret '.repeat(4),
      fieldKeys: ids.map((id) => ({ id, secret: `${id} secret `.repeat(6) })) as never,
    },
  })

describe('the national algorithms under the field cipher', () => {
  it('has SM4 as in GB/T 32907, appendix A', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const sm4 = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
    expect(Buffer.concat([sm4.update(key), sm4.final()]).toString('hex')).toBe(
      '681edf34d206965e86b3e94f536e4246',
    )
  })

  it('has SM3 as in GB/T 32905, appendix A', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
    expect(createHash('sm3').update('abcd'.repeat(16)).digest('hex')).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    )
  })
})

describe('sealing personal fields', () => {
  const cipher = cipherWith('k1')

  it('opens what it sealed, and never seals twice the same', () => {
    const first = cipher.seal('520121199001011234')
    expect(cipher.open(first)).toBe('520121199001011234')
    expect(cipher.seal('520121199001011234')).not.toBe(first)
    expect(first).toMatch(/^k1:[\w-]+$/)
    expect(cipher.open(cipher.seal('张三，贵州省'))).toBe('张三，贵州省')
    expect(cipher.open(cipher.seal(''))).toBe('')
  })

  it('refuses a text that was altered anywhere', () => {
    const sealed = cipher.seal('13800000000')
    for (let at = 3; at < sealed.length - 1; at += 7) {
      const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
      expect(() => cipher.open(altered)).toThrow('altered')
    }
    expect(() => cipher.open('k1:AAAA')).toThrow('altered')
    expect(() => cipher.open('plain text')).toThrow('No field key')
  })

  it('rotates: the new key seals, the old one still opens', () => {
    const old = cipher.seal('13800000000')
    const rotated = cipherWith('k2', 'k1')
    expect(rotated.open(old)).toBe('13800000000')
    expect([rotated.isOld(old), rotated.isOld(rotated.seal('x'))]).toEqual([true, false])
    expect(() => cipher.open(rotated.seal('x'))).toThrow('No field key')
  })

  it('does not let one key pass for another', () => {
    const sealed = cipher.seal('x')
    expect(() => cipherWith('k2', 'k1').open(sealed.replace('k1:', 'k2:'))).toThrow('altered')
  })

  it('indexes equal texts equally, whatever key seals', () => {
    expect(cipher.index('13800000000')).toBe(cipherWith('k9').index('13800000000'))
    expect(cipher.index('13800000000')).not.toBe(cipher.index('13800000001'))
    expect(cipher.index('13800000000')).toMatch(/^[0-9a-f]{64}$/)
  })
})
