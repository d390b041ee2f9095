import { addDays } from '@wengang/shared/dates'
import { moment, msOf } from './calendar.js'
import type { Draw } from './draw.js'
import { fictionalBankAccount, fictionalIdNumber, fictionalPhone } from './numbers.js'
import { GIVEN_MEN, GIVEN_WOMEN, SURNAMES } from './words/names.js'
import { FAR, PROVINCE, TOWNSHIPS, type Place } from './words/places.js'
import { TRADES } from './words/trades.js'

const CATEGORIES = [
  'registered-poor',
  'relocated',
  'hard-to-employ',
  'zero-employment-household',
  'rural-labourer',
] as const
export type Category = (typeof CATEGORIES)[number]

interface Membership {
  readonly id: string
  readonly category: Category
  readonly from: string
  readonly to: string | null
  readonly source: string
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly bankAccount: string
  readonly trade: string
  /** Where the person wants to work: a county. */
  readonly wantedRegion: string
  /** Registered residence: a township of the county, or another county. */
  readonly householdRegion: string
  readonly township: Place
  readonly categories: readonly Membership[]
  readonly joinedAt: string
}

/** A common surname and a given name, put together by chance. */
export const drawName = (draw: Draw, woman: boolean): string =>
  draw.weighted(SURNAMES) + draw.pick(woman ? GIVEN_WOMEN : GIVEN_MEN)

const FIRST_BIRTH_YEAR = 1966
const BIRTH_YEARS = 42

/** A register of `count` invented people, the same for the same seed and day. */
export function drawPeople(draw: Draw, count: number, today: string, countyRegion: string): Person[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, at) => drawPerson(draw, at + 1, today, countyRegion, taken))
}

/** An id number that nobody on the register has yet; its last digit before the check digit is odd for a man. */
function drawIdNumber(draw: Draw, sequence: number, woman: boolean, taken: Set<string>): string {
  for (;;) {
    const birthDay = addDays(`${FIRST_BIRTH_YEAR + draw.int(0, BIRTH_YEARS - 1)}-01-01`, draw.int(0, 364))
    const idNumber = fictionalIdNumber(birthDay, (sequence * 2 + (woman ? 0 : 1)) % 1000)
    if (taken.has(idNumber)) continue
    taken.add(idNumber)
    return idNumber
  }
}

function drawPerson(
  draw: Draw,
  sequence: number,
  today: string,
  countyRegion: string,
  taken: Set<string>,
): Person {
  const woman = draw.chance(0.48)
  const joinedAt = moment(addDays(today, -draw.int(2, 500)), draw.int(8 * 60, 21 * 60))
  const local = draw.chance(0.93)
  const household = local ? draw.pick(TOWNSHIPS) : draw.pick(PROVINCE)
  return {
    id: draw.id(msOf(joinedAt)),
    name: drawName(draw, woman),
    idNumber: drawIdNumber(draw, sequence, woman, taken),
    phone: fictionalPhone(1, sequence),
    bankAccount: fictionalBankAccount(sequence),
    trade: draw.pick(TRADES).trade,
    wantedRegion: draw.weighted([
      [countyRegion, 7],
      [draw.pick(PROVINCE).code, 1],
      [draw.pick(FAR).code, 2],
    ]),
    householdRegion: household.code,
    township: household,
    categories: drawCategories(draw, today, msOf(joinedAt)),
    joinedAt,
  }
}

const SOURCES: Record<Category, readonly string[]> = {
  'registered-poor': ['建档立卡名册', '脱贫人口和防止返贫监测对象名册'],
  relocated: ['易地扶贫搬迁安置点名册'],
  'hard-to-employ': ['就业困难人员认定表'],
  'zero-employment-household': ['零就业家庭入户核查'],
  'rural-labourer': ['农村劳动力资源调查', '村级代办员走访登记'],
}

function drawCategories(draw: Draw, today: string, atMs: number): Membership[] {
  const membership = (category: Category, from: string, to: string | null): Membership => ({
    id: draw.id(atMs),
    category,
    from,
    to,
    source: draw.pick(SOURCES[category]),
  })
  const list: Membership[] = []
  // A good many left the poverty register again: the dates decide, not the fact of having been on it.
  if (draw.chance(0.26))
    list.push(
      membership(
        'registered-poor',
        `${draw.int(2014, 2017)}-0${draw.int(3, 9)}-01`,
        draw.chance(0.15) ? '2020-12-31' : null,
      ),
    )
  if (draw.chance(0.12))
    list.push(membership('relocated', `${draw.int(2016, 2019)}-${draw.int(10, 12)}-15`, null))
  if (draw.chance(0.1))
    list.push(
      membership(
        'hard-to-employ',
        addDays(today, -draw.int(60, 700)),
        draw.chance(0.3) ? addDays(today, -draw.int(1, 50)) : null,
      ),
    )
  if (draw.chance(0.03))
    list.push(membership('zero-employment-household', addDays(today, -draw.int(60, 500)), null))
  if (draw.chance(0.6))
    list.push(membership('rural-labourer', `${draw.int(2018, 2024)}-0${draw.int(1, 9)}-10`, null))
  return list
}

/** Categories that hold on a day, in the order of the vocabulary. */
export const categoriesOn = (person: Person, day: string): Category[] =>
  CATEGORIES.filter((category) =>
    person.categories.some(
      (one) => one.category === category && one.from <= day && (one.to === null || one.to >= day),
    ),
  )
