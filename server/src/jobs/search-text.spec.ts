import { digest, likePart, likeRegion, searchable, words } from './search-text.js'

describe('search text', () => {
  it('folds width and case alike in the column and in the query', () => {
    expect(searchable(['ＣＮＣ 操作工', '五金'])).toBe('cnc 操作工\n五金')
    expect(words('  CNC　操作 ')).toEqual(['cnc', '操作'])
  })

  it('takes each word once, split at Chinese and Latin commas', () => {
    expect(words('电焊，龙岗、电焊')).toEqual(['电焊', '龙岗'])
    expect(words('   ')).toEqual([])
  })

  it('escapes what LIKE would read as a wildcard', () => {
    expect(likePart('100%_!')).toBe('%100!%!_!!%')
  })

  it.each([
    ['520000', '52%'],
    ['520100', '5201%'],
    ['520121', '520121%'],
    ['520121101', '520121101%'],
    ['520121101203', '520121101203%'],
    ['520100000', '520100000%'],
  ])('covers region %s with %s', (code, pattern) => {
    expect(likeRegion(code)).toBe(pattern)
  })

  it('knows the same post by its digest, whatever its spacing', () => {
    expect(digest(['缝纫 工', '做成衣'])).toBe(digest(['缝纫工', '做 成衣']))
    expect(digest(['缝纫工', '做成衣'])).not.toBe(digest(['缝纫', '工做成衣']))
  })
})
