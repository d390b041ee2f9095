import type { Release } from '@wengang/shared/contract/policy'

type Values = Release['parameters'][string]

const overlay = (below: Values, above: Values): Values => {
  const byDay = new Map(below.map((value) => [value.from, value]))
  for (const value of above) byDay.set(value.from, value)
  return [...byDay.values()].sort((a, b) => a.from.localeCompare(b.from))
}

interface Layer {
  readonly id: string
  readonly parameters: Readonly<Record<string, readonly Values[number][]>>
}

/**
 * One release out of several, each laid over those before it: an entry with the same `from` replaces, others are added.
 * The result carries the id of the last layer, so the id names exactly these values.
 */
export function mergeReleases(base: Layer, layers: readonly Layer[]): Release {
  const parameters: Release['parameters'] = {}
  for (const layer of [base, ...layers])
    for (const [id, values] of Object.entries(layer.parameters))
      parameters[id] = overlay(parameters[id] ?? [], [...values])
  return { id: layers.at(-1)?.id ?? base.id, parameters }
}
