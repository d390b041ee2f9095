import { nextOf } from './use-queue'

const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

describe('the next record after one is dealt with', () => {
  it('is the one behind it', () => expect(nextOf(items, 'a')).toBe('b'))
  it('is the one before at the end of the list', () => expect(nextOf(items, 'c')).toBe('b'))
  it('is none when nothing is left', () => expect(nextOf([{ id: 'a' }], 'a')).toBeNull())
  it('is the first when the record is no longer in the list', () => expect(nextOf(items, 'x')).toBe('a'))
})
