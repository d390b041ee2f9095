import { isOlder } from './versions'

describe('a version', () => {
  it.each([
    ['2.32.2', '2.32.3', true],
    ['2.32.3', '2.32.3', false],
    ['2.32.4', '2.32.3', false],
    ['2.9.5', '2.32.3', true],
    ['3.0.0', '2.32.3', false],
    ['2.32', '2.32.0', false],
    ['2.32', '2.32.1', true],
    ['', '2.32.3', false],
    ['devtools', '2.32.3', false],
  ])('%s before %s: %s', (a, b, older) => {
    expect(isOlder(a, b)).toBe(older)
  })
})
