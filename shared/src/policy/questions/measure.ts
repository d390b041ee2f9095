// How many taps people need: the figure that "fewest questions first" is judged by.
import type { Audience } from '../kernel/scheme.js'
import { UNKNOWN, whatCanIGet, type Answers } from '../what-can-i-get.js'
import type { Question } from './question.js'

/** A small seeded generator (mulberry32): the same people every time, no clock, no Math.random. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of ten does not know an answer. */
function randomAnswer(question: Question, random: () => number): string | readonly string[] {
  if (random() < 0.1) return UNKNOWN
  if (question.kind === 'many')
    return question.choices.filter(() => random() < 0.3).map((choice) => choice.value)
  return question.choices[Math.floor(random() * question.choices.length)]?.value ?? UNKNOWN
}

/** What the county always knows of itself. */
const COUNTY = { minimumWageTier: 3 } as const

/** Asks until nothing more can be decided and returns the answers given. */
export function enquire(
  audience: Audience,
  today: string,
  answer: (question: Question) => string | readonly string[],
): Answers {
  const answers: Record<string, string | readonly string[]> = {}
  for (;;) {
    const { next } = whatCanIGet({ audience, answers, today, known: COUNTY })
    if (next === null) return answers
    answers[next.id] = answer(next)
  }
}

export interface Measure {
  readonly people: number
  readonly median: number
  readonly worst: number
  readonly fewest: number
}

/** Questions asked of `people` random people or firms. */
export function measureQuestions(
  audience: Audience,
  people: number,
  today = '2026-03-02',
  seed = 1,
): Measure {
  const random = seeded(seed)
  const counts = Array.from(
    { length: people },
    () => Object.keys(enquire(audience, today, (question) => randomAnswer(question, random))).length,
  ).sort((a, b) => a - b)
  return {
    people,
    median: counts[Math.floor(people / 2)] ?? 0,
    worst: counts[people - 1] ?? 0,
    fewest: counts[0] ?? 0,
  }
}
