import { SCHEME_CARDS } from './cards.js'
import { SCHEMES } from './index.js'

it('shows of every scheme what the scheme itself says, in the same order', () => {
  expect(SCHEME_CARDS).toEqual(
    SCHEMES.map(({ id, title, plain, summary, audiences }) => ({ id, title, plain, summary, audiences })),
  )
})
