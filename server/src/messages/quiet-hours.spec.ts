import { afterQuietHours } from './quiet-hours.js'

const china = (clock: string) => new Date(`2026-03-12T${clock}+08:00`)

describe('afterQuietHours', () => {
  it('lets a message of the daytime go at once', () => {
    expect(afterQuietHours(china('08:00:00'))).toBeUndefined()
    expect(afterQuietHours(china('20:59:59'))).toBeUndefined()
  })

  it('holds what comes up after 21:00 until 8 the next morning', () => {
    expect(afterQuietHours(china('21:00:00'))).toEqual('2026-03-13T00:00:00.000Z')
  })

  it('holds what comes up before 8:00 until 8 the same morning', () => {
    expect(afterQuietHours(china('00:00:00'))).toEqual('2026-03-12T00:00:00.000Z')
    expect(afterQuietHours(china('07:59:59'))).toEqual('2026-03-12T00:00:00.000Z')
  })
})
