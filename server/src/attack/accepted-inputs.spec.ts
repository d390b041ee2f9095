import { allEndpoints } from '@wengang/shared/contract/index'
import fc from 'fast-check'

import { accepted, schemaOf } from './testing/inputs.js'
import type { Recipe } from './testing/recipe.js'
import { RECIPES, WITHOUT_RECIPE } from './testing/recipes.js'
import { World } from './testing/world.js'

const RUNS = Number(process.env['ATTACK_RUNS'] ?? 4)
const SEED = Number(process.env['ATTACK_SEED'] ?? 20200615)
/** Below that the generated inputs say too little about what is accepted. */
const LEAST_ACCEPTED = 0.3

describe('whatever input a writing endpoint accepts', () => {
  let world: World
  beforeAll(async () => {
    world = await World.start()
  })
  afterAll(() => world.close())

  it('has a recipe here, or a reason not to', () => {
    const tried = new Set(RECIPES.map((recipe) => recipe.id.split(' ')[0] ?? ''))
    const writing = allEndpoints.filter(({ endpoint }) => endpoint.method !== 'GET').map(({ id }) => id)
    expect(writing.filter((id) => !tried.has(id) && !WITHOUT_RECIPE.has(id))).toEqual([])
  })

  it.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))(
    '%s leaves every reading endpoint of the record answering',
    async (_id, recipe) => {
      const inputs = fc.sample(inputsOf(recipe), { numRuns: RUNS, seed: SEED })
      const refusals: string[] = []
      for (const input of inputs) {
        const refusal = await tryOnce(recipe, input)
        if (refusal !== null) refusals.push(refusal)
      }
      const share = 1 - refusals.length / inputs.length
      if (share < LEAST_ACCEPTED)
        throw new Error(`only ${share * 100} % accepted: ${[...new Set(refusals)].slice(0, 5).join('\n')}`)
    },
    120_000,
  )

  const inputsOf = ({ endpoint, hints }: Recipe): fc.Arbitrary<unknown> =>
    endpoint.body ? accepted(schemaOf(endpoint.body), hints) : fc.constant(undefined)

  /** Null when the input was accepted (and everything can still be read), else why it was refused. */
  async function tryOnce(recipe: Recipe, input: unknown): Promise<string | null> {
    const attempt = await recipe.prepare(world)
    const body = input === undefined ? undefined : { ...(input as object), ...attempt.fixed }
    const answer = await attempt.as.call(recipe.endpoint, {
      ...(attempt.params && { params: attempt.params as never }),
      ...(body && { body: body as never }),
      ...(attempt.file && { file: attempt.file }),
    })
    if (answer.status >= 500) throw new Error(`${answer.status} for ${JSON.stringify(body)}`)
    if (answer.status >= 400)
      return `${answer.problem?.code} ${JSON.stringify(answer.problem?.fields ?? answer.problem?.detail)}`
    const before = await leftOut()
    for (const { as, endpoint, input: asked } of attempt.reads(answer.body as unknown as { id: string })) {
      const read = await as.call(endpoint, asked as never)
      if (read.status !== 200)
        throw new Error(`GET ${endpoint.path} → ${read.status} after ${JSON.stringify(body)}`)
    }
    expect(await leftOut()).toBe(before)
    return null
  }

  const leftOut = async () =>
    (await world.test.inject({ url: '/api/health' })).json<{ rowsLeftOut: number }>().rowsLeftOut
})
