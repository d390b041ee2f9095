import { readFileSync } from 'node:fs'
import { answerOf, assessCase, expectedOf, type PolicyCase } from './run-case.js'

// The worked examples that came with the rules, in the shape they came in.
const vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')) as PolicyCase[]

describe('worked examples', () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
    expect(answerOf(vector.expect, assessCase(vector))).toEqual(expectedOf(vector))
  })
})
