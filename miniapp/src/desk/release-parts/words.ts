import type { ReleaseRecord } from '@wengang/shared/contract/policy'
import { parameterCatalogue, type CatalogueEntry } from '@wengang/shared/policy/index'
import { fenOf, typed } from '../../ui/sums'

export type Value = ReleaseRecord['parameters'][string][number]['value']

const CATALOGUE: ReadonlyMap<string, CatalogueEntry> = new Map(
  parameterCatalogue().map((entry) => [entry.id, entry]),
)
export const catalogueEntry = (id: string): CatalogueEntry | undefined => CATALOGUE.get(id)

/** What stands behind a value that is typed. */
export const UNIT_NAMES: Readonly<Record<CatalogueEntry['unit'], string>> = {
  fen: '元',
  percent: '%',
  months: '个月',
  years: '年',
  hours: '课时',
  day: '',
  flag: '',
  tier: '类区',
  table: '',
}

/** 「满1年3个月，满2年6个月」 or 「1 3，2 6」; null unless every step can be read. */
const readTable = (text: string): [number, number][] | null => {
  const steps = text
    .split(/[,，;；、\n]+/)
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .map((step) => /^满?\s*(\d{1,2})\s*年?\s*[,:：]?\s*(\d{1,3})\s*(?:个月)?$/.exec(step))
  return steps.length === 0 || steps.some((step) => step === null)
    ? null
    : steps.map((step) => [Number(step?.[1]), Number(step?.[2])])
}

/** A typed value of a unit; null when it is none. */
export const readValue = (unit: CatalogueEntry['unit'], text: string): Value => {
  if (unit === 'fen') return fenOf(text)
  if (unit === 'tier') return /^[123]$/.test(text) ? Number(text) : null
  if (unit === 'table') return readTable(text)
  if (unit === 'percent') return /^\d{1,4}(\.\d{1,4})?$/.test(text) ? Number(text) : null
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

export const typedValue = (unit: CatalogueEntry['unit'], value: Value | undefined): string =>
  typeof value !== 'number' ? '' : unit === 'fen' ? typed(value) : String(value)

export const STATUS_WORDS = { proposed: '待另一人审定', published: '已发布', rejected: '已否决' } as const
