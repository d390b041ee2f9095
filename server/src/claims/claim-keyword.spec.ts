import { readKeyword } from './claim-keyword.js'

describe('what staff type to find a claim', () => {
  it.each([
    ['WG-2026-000468-2', 'WG-2026-000468-2'],
    ['WG20260004682', 'WG-2026-000468-2'],
    ['WG－2026－000468－2', 'WG-2026-000468-2'],
    ['wg 2026 000468 2', 'WG-2026-000468-2'],
    ['20260004682', 'WG-2026-000468-2'],
    ['2026000468', 'WG-2026-000468-_'],
    ['0004682', 'WG-____-000468-2'],
    ['000468', 'WG-____-000468-_'],
    ['468', 'WG-____-000468-_'],
    ['ＷＧ２０２６０００４６８２', 'WG-2026-000468-2'],
  ])('reads 「%s」 as a reference', (typed, like) => {
    expect(readKeyword(typed)).toEqual({ kind: 'reference', like })
  })

  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+86 138 0013 8000',
    '１３８００１３８０００',
    '138\u200b00138000',
  ])('reads 「%s」 as a phone number', (typed) => {
    expect(readKeyword(typed)).toEqual({ kind: 'phone', number: '13800138000' })
  })

  it.each(['11010519491231002X', '110105 19491231 002x', '１１０１０５１９４９１２３１００２Ｘ'])(
    'reads 「%s」 as a whole id number',
    (typed) => {
      expect(readKeyword(typed)).toEqual({ kind: 'identity', number: '11010519491231002X' })
    },
  )

  it('reads a spaced credit code whole', () => {
    expect(readKeyword('91520121 MADEM0001D')).toEqual({ kind: 'identity', number: '91520121MADEM0001D' })
  })

  it.each([
    ['王 芳', '王芳'],
    ['王　芳', '王芳'],
    ['买买提•艾力', '买买提·艾力'],
  ])('reads 「%s」 as a name', (typed, text) => {
    expect(readKeyword(typed)).toEqual({ kind: 'name', text })
  })
})
