import { isReference, makeReference } from './reference.js'

describe('reference numbers', () => {
  it('carry the year, a serial number and a check digit', () => {
    expect(makeReference(2026, 123)).toMatch(/^WG-2026-000123-\d$/)
    expect(isReference(makeReference(2026, 1_234_567))).toBe(true)
  })

  it('show every wrong digit and every swap of neighbours', () => {
    const right = makeReference(2026, 41_532)
    const digits = [...right].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []))
    for (const at of digits) {
      for (const digit of '0123456789')
        if (digit !== right[at])
          expect(isReference(right.slice(0, at) + digit + right.slice(at + 1))).toBe(false)
      const next = right[at + 1] ?? ''
      if (!/\d/.test(next) || next === right[at]) continue
      expect(isReference(`${right.slice(0, at)}${next}${right[at] ?? ''}${right.slice(at + 2)}`)).toBe(false)
    }
  })
})
