import { nextStepOf, says } from './interview-says.js'

const SLOT = '2026-03-12T06:30:00.000Z'
const names = { employer: '晨光厂', candidate: '王小梅' }
const agreed = {
  status: 'confirmed' as const,
  channel: 'room' as const,
  minutes: 20,
  slots: [SLOT],
  confirmedSlot: SLOT,
  outcome: null,
}
const at = (now: string, side: 'candidate' | 'employer' = 'candidate') => says(agreed, side, names, null, now)

describe('an agreed interview', () => {
  it.each([
    ['2026-03-12T06:29:59.999Z', '约好了'],
    ['2026-03-12T06:30:00.000Z', '时间到了'],
    ['2026-03-12T06:49:59.999Z', '时间到了'],
    ['2026-03-12T06:50:00.000Z', '时间过了'],
  ])('says at %s that its time %s', (now, words) => {
    expect(at(now)).toContain(words)
  })

  it('asks the employer for the result once it is over, and tells the candidate who is to give it', () => {
    const over = '2026-03-12T08:00:00.000Z'
    expect(at(over, 'employer')).toContain('请登记面试结果')
    expect(at(over)).toContain('等晨光厂登记结果')
    expect(nextStepOf(agreed, 'employer', over)).toBe('请到「面试」里登记结果。')
  })

  it('sends nobody to choose a time that is already chosen', () => {
    const now = '2026-03-11T00:00:00.000Z'
    expect(nextStepOf({ status: 'offered', confirmedSlot: null }, 'candidate', now)).toContain('选一个')
    expect(nextStepOf(agreed, 'candidate', now)).not.toContain('选')
  })
})
