import { z } from '@wengang/shared/contract/zod'
import fc from 'fast-check'

/** The part of JSON Schema that the contract's schemas turn into. */
export interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly multipleOf?: number
  readonly pattern?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
}

/** Values for the fields of these names, where the schema alone cannot say what is sensible. */
export type Hints = Readonly<Record<string, fc.Arbitrary<unknown>>>

export const schemaOf = (type: z.ZodType): Schema =>
  z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema

const WORDS = [
  '缝纫',
  '双流镇',
  '每月 15 日',
  '会用平缝机',
  '包午饭',
  'A 区 3 号',
  '满勤奖 200 元',
  '王·勤',
  '①',
  '𠮷',
]

/** Text of the length asked for: mostly what people write, sometimes whatever there is. */
const text = ({ minLength = 0, maxLength = 300 }: Schema): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom(...WORDS), { minLength: Math.min(1, maxLength), maxLength: 6 })
        .map((words) => words.join('').slice(0, Math.max(maxLength, 1))),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) }) },
  )

/** Inputs that a schema accepts, as far as it tells; what it cannot tell comes from `hints` by the field's name. */
export function accepted(schema: Schema, hints: Hints = {}, name = ''): fc.Arbitrary<unknown> {
  const hinted = hints[name]
  if (hinted) return hinted
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => accepted(one, hints, `${name}?`)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, hints)
    case 'array':
      return fc.array(accepted(schema.items ?? {}, hints, `${name}[]`), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)),
      })
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return stringOf(schema)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf(schema: Schema, hints: Hints): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, one]) => [name, accepted(one, hints, name)]),
  )
  return fc.record(fields, { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true })
}

function numberOf({ minimum = 0, maximum = 1_000_000, multipleOf = 1 }: Schema): fc.Arbitrary<number> {
  const [least, most] = [Math.ceil(minimum / multipleOf), Math.floor(Math.min(maximum, 1e12) / multipleOf)]
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: Math.max(least, 0), max: Math.min(most, 1_000_000) }) },
      { weight: 1, arbitrary: fc.constantFrom(least, most) },
    )
    .map((times) => times * multipleOf)
}

function stringOf(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid()
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
  if (schema.format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString())
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern))
  return text(schema)
}

/** What nobody should send: wrong types, extremes, texts that break parsers, names that reach prototypes. */
const NASTY: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  [],
  {},
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  '\u0000',
  '\ud800',
  '\u202e\u200b\u3164',
  "' OR 1=1 --",
  '%_!\\',
  '=cmd|calc',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  'x'.repeat(5000),
  '１３８００１３８０００',
  '2020-02-31',
  '9999-12-31',
  '0000-00-00',
  '2020-06-15T25:00:00Z',
  '+275760-09-13T00:00:00.000Z',
  '00000000-0000-0000-0000-000000000000',
  { $ne: null },
  { constructor: { prototype: { polluted: true } } },
  Array.from({ length: 300 }, () => ({})),
  JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`),
]

/** An input that was fine until one to three of its places were spoilt. */
export function spoilt(schema: Schema, hints: Hints = {}): fc.Arbitrary<unknown> {
  const fault = fc.record({
    at: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    value: fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 3 })),
    extra: fc.option(
      fc.constantFrom('constructor', 'toString', 'id', 'status', 'ownerId', 'roles', 'revision'),
      { freq: 5 },
    ),
  })
  return fc
    .tuple(
      fc.oneof({ weight: 9, arbitrary: accepted(schema, hints) }, { weight: 1, arbitrary: fc.jsonValue() }),
      fc.array(fault, { minLength: 1, maxLength: 3 }),
    )
    .map(([input, faults]) => faults.reduce(spoil, structuredClone(input)))
}

function spoil(input: unknown, fault: { at: number[]; value: unknown; extra: string | null }): unknown {
  if (typeof input !== 'object' || input === null) return fault.value
  let place = input as Record<string, unknown>
  for (const [depth, step] of fault.at.entries()) {
    const names = Object.keys(place)
    const name = names[step % Math.max(names.length, 1)]
    if (name === undefined) break
    const next = place[name]
    if (depth === fault.at.length - 1 || typeof next !== 'object' || next === null) {
      if (fault.extra === null) place[name] = fault.value
      else place[fault.extra] = fault.value
      break
    }
    place = next as Record<string, unknown>
  }
  return input
}
