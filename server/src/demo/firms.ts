import type { ENTERPRISE_SIZES } from '@wengang/shared/contract/employers'
import { addDays, addMonths } from '@wengang/shared/dates'
import { moment, msOf, notWeekend } from './calendar.js'
import type { Draw } from './draw.js'
import { fictionalCreditCode, fictionalPhone } from './numbers.js'
import { drawName } from './people.js'
import { FIRM_KINDS, FIRM_NAMES, type EntityType, type FirmKind } from './words/firms.js'
import { FAR, PROVINCE, TOWNSHIPS, type Place } from './words/places.js'
import type { Sector } from './words/trades.js'

export interface Firm {
  readonly id: string
  /** The account of the person who posts and claims for the firm. */
  readonly accountId: string
  readonly name: string
  readonly creditCode: string
  readonly entityType: EntityType
  readonly size: (typeof ENTERPRISE_SIZES)[number]
  readonly sectors: readonly Sector[]
  readonly place: Place
  readonly address: string
  readonly contactName: string
  readonly phone: string
  readonly corporateAccount: string
  /** Licence checks, oldest first; none for a firm that has only just come. */
  readonly verifications: readonly { readonly id: string; readonly on: string }[]
  readonly joinedAt: string
}

export const isAgency = (firm: { entityType: EntityType }): boolean =>
  firm.entityType === 'hr-agency' || firm.entityType === 'labour-broker'

/** Licence checks lapse after six months; a few firms are past that, so that the desk has work. Their posts are not public. */
const LAPSED_SHARE = 0.06
/** Nobody let it lapse longer ago than this. */
export const LAPSED_AT_MOST_DAYS = 33

/** Whether the latest check still vouches for the firm today. */
export function verifiedInForce(firm: Firm, today: string): boolean {
  const last = firm.verifications.at(-1)
  return last !== undefined && addMonths(last.on, 6) >= today
}

/** `count` invented firms; `known` (the personas' firms) come with their own names and are not counted. */
export function drawFirms(draw: Draw, count: number, today: string): Firm[] {
  const names = new Set<string>()
  return Array.from({ length: count }, (_, at) => drawFirm(draw, at + 1, today, names))
}

function drawFirm(draw: Draw, sequence: number, today: string, names: Set<string>): Firm {
  // Every kind appears however few firms are asked for.
  const kind = FIRM_KINDS[sequence - 1] ?? draw.weighted(FIRM_KINDS.map((one) => [one, one.weight] as const))
  const place = drawPlace(draw, kind)
  const joinedAt = moment(notWeekend(addDays(today, -draw.int(260, 900))), draw.int(9 * 60, 17 * 60))
  return {
    id: draw.id(msOf(joinedAt)),
    accountId: draw.id(msOf(joinedAt)),
    name: drawFirmName(draw, kind, place, names),
    creditCode: fictionalCreditCode(kind.prefix, sequence),
    entityType: kind.entityType,
    size:
      kind.entityType === 'enterprise'
        ? draw.weighted([
            ['micro', 30],
            ['small', 45],
            ['medium', 20],
            ['large', 5],
          ])
        : draw.weighted([
            ['micro', 80],
            ['small', 20],
          ]),
    sectors: kind.sectors,
    place,
    address: `${place.name}${draw.pick(place.streets)} ${draw.int(1, 188)} 号`,
    contactName: drawName(draw, draw.chance(0.4)),
    phone: fictionalPhone(9, sequence),
    corporateAccount: `9900000000${String(sequence).padStart(6, '0')}`,
    verifications: drawVerifications(draw, today),
    joinedAt,
  }
}

const drawPlace = (draw: Draw, kind: FirmKind): Place => {
  if (kind.sectors[0] === 'electronics' && kind.entityType === 'enterprise')
    return draw.weighted([
      [draw.pick(FAR), 5],
      [draw.pick(PROVINCE), 3],
      [draw.pick(TOWNSHIPS), 2],
    ])
  if (kind.sectors[0] === 'phosphate')
    return draw.pick(
      TOWNSHIPS.filter((place) => ['金中镇', '双流镇', '永温镇', '硒城街道'].includes(place.name)),
    )
  return draw.chance(0.93) ? draw.pick(TOWNSHIPS) : draw.pick(PROVINCE)
}

/** 「示范」 stands in every name, so that none can be mistaken for a real firm. */
function drawFirmName(draw: Draw, kind: FirmKind, place: Place, taken: Set<string>): string {
  const where = place.name
    .replace(/(街道|布依族苗族乡|苗族布依族乡|镇|乡)$/, '')
    .replace(/^.*市(?=.)/, '')
    .replace(/[县区市]$/, '')
  for (let round = 0; ; round++) {
    const more = round > 20 ? draw.pick(['兴', '盛', '达', '源', '和', '安']) : ''
    const name = `${where}${draw.pick(FIRM_NAMES)}${more}示范${draw.pick(kind.tails)}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function drawVerifications(draw: Draw, today: string): { id: string; on: string }[] {
  const lastDay = draw.chance(LAPSED_SHARE)
    ? addDays(addMonths(today, -6), -draw.int(2, LAPSED_AT_MOST_DAYS - 3))
    : addDays(today, -draw.int(3, 170))
  const days = draw.chance(0.4) ? [addDays(lastDay, -draw.int(150, 180)), lastDay] : [lastDay]
  return days.map((day) => ({ on: day, id: draw.id(msOf(moment(day, 600))) }))
}
