import { isRefusal } from '../platform/http/refusal.js'
import { checkHire } from './application-hire.js'

const HIRE = { startsOn: '2026-03-10', contractFrom: '2026-03-10', contractTo: '2027-03-09', payFen: 4500_00 }

const faults = (change: Partial<typeof HIRE>): string[] => {
  const checked = checkHire({ ...HIRE, ...change })
  return isRefusal(checked) ? (checked.fields ?? []).map((field) => field.path) : []
}

describe('a hire', () => {
  it('stands when the first day is the first or the last of the contract', () => {
    expect(checkHire(HIRE)).toEqual(HIRE)
    expect(faults({ startsOn: '2027-03-09' })).toEqual([])
  })

  it('may last fifty years and pay 100,000 yuan a month, not more', () => {
    expect(faults({ contractTo: '2076-03-10', payFen: 100_000_00 })).toEqual([])
  })

  it.each([
    [{ contractTo: '2026-03-10' }, 'hire.contractTo'],
    [{ startsOn: '2026-03-09' }, 'hire.startsOn'],
    [{ startsOn: '2027-03-10' }, 'hire.startsOn'],
    [{ payFen: 0 }, 'hire.payFen'],
    [{ payFen: 100_000_01 }, 'hire.payFen'],
    [{ contractTo: '2076-03-11' }, 'hire.contractTo'],
  ])('is refused with %j', (change, path) => {
    expect(faults(change)).toEqual([path])
  })

  it('is asked for when it is missing', () => {
    expect(isRefusal(checkHire(undefined))).toBe(true)
  })
})
