// npm run measure:questions — how many taps "what can I get" needs, over random people and firms from a fixed seed.
import { sharedModule } from './lib.mjs'

const { measureQuestions } = await sharedModule('policy/questions/measure.js')
const people = Number(process.argv[2] ?? 1000)
for (const [audience, title] of [
  ['person', '个人'],
  ['firm', '单位'],
]) {
  const { median, worst, fewest } = measureQuestions(audience, people)
  process.stdout.write(`${title} ${people} 例：中位 ${median} 次点选，最多 ${worst}，最少 ${fewest}\n`)
}
