// npm run bench:policy — assessments a second of all seventeen schemes with full explanation, and of three of them beside
// the same rules in three rule engines. Every contender's answers are compared before anything is timed.
import { sharedModule } from './lib.mjs'
import { flat, situations } from './bench/situations.mjs'

const { assess, prepareRelease } = await sharedModule('policy/index.js')
const { CASES } = await sharedModule('policy/cases/index.js')
const SECONDS = Number(process.argv[2] ?? 2)

const ours = {
  name: '稳岗通规则库（含每项条件、算式、依据）',
  assess: (situation) => assess(situation.scheme, situation.facts),
}
const rivals = []
for (const file of ['json-rules-engine', 'zen-engine', 'publicodes']) {
  try {
    rivals.push((await import(`./bench/${file}.mjs`)).contender())
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    process.stdout.write(`（没有安装 ${file}，跳过）\n`)
  }
}

const rate = (count, started) => Math.round(count / (Number(process.hrtime.bigint() - started) / 1e9))

/** Runs through the inputs again and again for about SECONDS and gives assessments a second; `step` may be asynchronous. */
async function timed(inputs, step) {
  let warm = 0
  for (const input of inputs) if (warm++ < 2000) await step(input)
  const started = process.hrtime.bigint()
  const until = started + BigInt(SECONDS * 1e9)
  let count = 0
  while (process.hrtime.bigint() < until) {
    for (const input of inputs) {
      const answer = step(input)
      // Waiting for an answer that is there already would charge a synchronous library for a promise.
      if (answer instanceof Promise) await answer
    }
    count += inputs.length
  }
  return rate(count, started)
}

const inputs = situations(500)
const flats = inputs.map(flat)
for (const rival of rivals) {
  for (const [at, input] of inputs.entries()) {
    const { outcome, amountFen } = ours.assess(input)
    const other = await rival.assess(flats[at])
    if (other.outcome !== outcome || other.amountFen !== amountFen) {
      throw new Error(
        `${rival.name} 与规则库答案不同：${JSON.stringify({ input, ours: { outcome, amountFen }, other })}`,
      )
    }
  }
}
process.stdout.write(
  `${inputs.length} 个情形，${rivals.length + 1} 种实现答案一致。\n\n每秒测算次数（三个项目：求职创业、技能提升、以工代训）：\n`,
)

const results = [{ name: ours.name, perSecond: await timed(inputs, ours.assess) }]
for (const rival of rivals) results.push({ name: rival.name, perSecond: await timed(flats, rival.assess) })
for (const { name, perSecond } of results)
  process.stdout.write(`  ${String(perSecond).padStart(9)}  ${name}\n`)

const known = CASES.filter((one) => one.workers === undefined)
const books = new Map(known.map((one) => [one, prepareRelease(one.release)]))
const all = await timed(known, (one) => assess(one.scheme, one.facts, books.get(one)))
process.stdout.write(`\n十七个项目全部 ${known.length} 个用例（含缺情况、待核定）：每秒 ${all} 次\n`)
const fastest = results.every((result) => result.perSecond <= results[0].perSecond)
process.stdout.write(fastest ? '规则库最快。\n' : '注意：规则库不是最快的。\n')
process.exitCode = fastest ? 0 : 1
