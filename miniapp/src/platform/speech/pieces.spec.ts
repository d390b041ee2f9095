import fc from 'fast-check'
import { pieces } from './pieces'

describe('a text to be read aloud in pieces', () => {
  it.each([
    ['', 10, []],
    ['一二三。', 10, ['一二三。']],
    ['一二三。四五六。', 4, ['一二三。', '四五六。']],
    ['一二三。四五六。', 8, ['一二三。四五六。']],
    ['一二三四五', 2, ['一二', '三四', '五']],
  ])('cuts %j at %d', (text, most, made) => {
    expect(pieces(text, most)).toEqual(made)
  })

  it('loses no word and is never too long', () => {
    const texts = fc
      .array(fc.constantFrom('您', '好', '。', '；', '1', '\n'))
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, most) => {
        const made = pieces(text, most)
        const spoken = (all: string) => all.replace(/[。；\n]/g, '')
        expect(spoken(made.join(''))).toBe(spoken(text))
        for (const piece of made) expect(piece.length).toBeLessThanOrEqual(most)
      }),
    )
  })
})
