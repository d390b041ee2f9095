import { faultsOf, saysOf, stillWrong } from './faults'

describe('faults of a form', () => {
  it('puts a refusal at the field that its path ends with', () => {
    const { named, rest } = faultsOf(
      [
        { path: 'hire.payFen', message: '工资不能是 0' },
        { path: 'phone', message: '手机号不对' },
        { path: 'slots.2', message: '这个时间已过' },
        { path: 'employer', message: '单位还没有核验' },
      ],
      ['payFen', 'phone', 'slots'],
    )
    expect(named).toEqual({ payFen: '工资不能是 0', phone: '手机号不对', slots: '这个时间已过' })
    expect(rest).toEqual(['单位还没有核验'])
  })

  it('says the only fault itself, and of several how many there are', () => {
    expect(saysOf({ phone: '手机号不对' }, null)).toBe('手机号不对')
    expect(saysOf({ name: '请填写姓名', phone: '手机号不对' }, null)).toBe('还有 2 处要改：请填写姓名')
    expect(saysOf({}, '没有收到回音')).toBe('没有收到回音')
    expect(saysOf({}, null)).toBeNull()
  })

  it('clears a fault when it is put right, and adds none that was not shown', () => {
    const old = { found: { name: '请填写姓名', phone: '请填手机号' } }
    const now = stillWrong(old, () => ({ phone: '手机号是 11 位', address: '请填写地址' }))
    expect(now.found).toEqual({ phone: '手机号是 11 位' })
    expect(stillWrong(now, () => ({ phone: '手机号是 11 位' }))).toBe(now)
    expect(stillWrong(now, () => ({})).found).toEqual({})
  })
})
