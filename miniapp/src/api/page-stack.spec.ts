import { moveInstead, moveTo, sameForm } from './page-stack'

const deep = (n: number) => Array.from({ length: n }, (_none, index) => `/seeker/job/index?id=${index}`)

describe('a step to another page', () => {
  it('opens a page while there is room, and takes the place of the top one from nine pages on', () => {
    const url = '/seeker/employer/index?id=e'
    expect(moveTo(url, deep(1))).toEqual({ kind: 'open', url })
    expect(moveTo(url, deep(8))).toEqual({ kind: 'open', url })
    expect(moveTo(url, deep(9))).toEqual({ kind: 'replace', url })
    expect(moveTo(url, deep(10))).toEqual({ kind: 'replace', url })
  })

  it('goes back to a page that is open already, however its address is written', () => {
    const open = ['/pages/jobs/index', '/seeker/job/index?id=a&from=%E5%BC%80', '/seeker/employer/index?id=e']
    expect(moveTo('/seeker/job/index?from=开&id=a', open)).toEqual({ kind: 'back', delta: 1 })
    expect(moveTo('/seeker/job/index?id=b', open)).toEqual({ kind: 'open', url: '/seeker/job/index?id=b' })
    expect(moveTo('/seeker/employer/index?id=e', open)).toEqual({ kind: 'stay' })
  })

  it('never piles up between two pages that lead to one another', () => {
    let open = ['/pages/jobs/index']
    for (let tap = 0; tap < 40; tap += 1) {
      const url = `/seeker/${tap % 2 ? 'employer' : 'job'}/index?id=1`
      const move = moveTo(url, open)
      if (move.kind === 'open') open = [...open, url]
      if (move.kind === 'back') open = open.slice(0, open.length - move.delta)
    }
    expect(open.length).toBeLessThanOrEqual(3)
  })

  it('switches to a tab, without a query', () => {
    expect(moveTo('/pages/benefits/index?x=1', deep(3))).toEqual({
      kind: 'tab',
      url: '/pages/benefits/index',
    })
    expect(moveInstead('/pages/me/index', deep(3))).toEqual({ kind: 'tab', url: '/pages/me/index' })
  })

  it('takes the place of a form that was sent, or goes back to the record below it', () => {
    const open = ['/employer/job/index?id=1', '/employer/job-form/index?id=1']
    expect(moveInstead('/employer/job/index?id=1', open)).toEqual({ kind: 'back', delta: 1 })
    expect(moveInstead('/employer/job/index?id=1', ['/employer/job-form/index'])).toMatchObject({
      kind: 'replace',
    })
  })

  it('leaves out the marks that Taro puts into an address', () => {
    expect(sameForm('seeker/job/index?stamp=3&id=a&$taroTimestamp=1')).toBe('/seeker/job/index?id=a')
    expect(sameForm('/a?x=%E0%A4%A')).toBe('/a?x=%E0%A4%A')
    expect(sameForm('/a?x=1=2')).toBe('/a?x=1=2')
  })
})
