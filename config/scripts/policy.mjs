// The rule library on the command line:
//   npm run -s policy -- assess SCHEME --facts FILE|-     { facts, workers?, release? } → the assessment as JSON
//   npm run -s policy -- assess-all FILE|-                one { scheme, facts, workers?, release? } a line → one answer a line
// Exit 0 for any outcome, 2 for bad input with a message on stderr. Only answers go to stdout; progress goes to stderr.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sharedModule } from './lib.mjs'

const USAGE =
  '用法：npm run -s policy -- assess 项目 --facts 文件|-\n      npm run -s policy -- assess-all 文件|-'

class Unusable extends Error {}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

function read(file) {
  try {
    // npm starts scripts in the package's root; a file is meant from where the person stands.
    return readFileSync(file === '-' ? 0 : resolve(process.env.INIT_CWD ?? '.', file), 'utf8')
  } catch (error) {
    throw new Unusable(`读不到 ${file === '-' ? '标准输入' : file}：${error.message}`)
  }
}

function parse(text, what) {
  let value
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Unusable(`${what}不是合法的 JSON：${error.message}`)
  }
  if (!isObject(value)) throw new Unusable(`${what}应是一个对象：{ facts, workers?, release? }`)
  return value
}

const answer = (policy, scheme, { facts, workers, release }) =>
  workers === undefined
    ? policy.assess(scheme, facts, release)
    : policy.assessRoster(scheme, facts, workers, release)

function assessOne(policy, [scheme, ...rest]) {
  const at = rest.indexOf('--facts')
  const file =
    at >= 0 ? rest[at + 1] : rest.find((word) => word.startsWith('--facts='))?.slice('--facts='.length)
  if (scheme === undefined || scheme.startsWith('--') || file === undefined) throw new Unusable(USAGE)
  return `${JSON.stringify(answer(policy, scheme, parse(read(file), '输入')), null, 2)}\n`
}

function assessAll(policy, [file]) {
  if (file === undefined) throw new Unusable(USAGE)
  const answers = read(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      try {
        const input = parse(line, `第 ${at + 1} 行`)
        if (typeof input.scheme !== 'string') throw new Unusable(`第 ${at + 1} 行没有写明补贴项目（scheme）`)
        return JSON.stringify(answer(policy, input.scheme, input))
      } catch (error) {
        // One bad line is that line's answer; the lines after it are still assessed.
        if (error instanceof Unusable) return JSON.stringify({ error: error.message })
        if (error instanceof policy.BadInput)
          return JSON.stringify({
            error: error.message,
            ...(error.fact === undefined ? {} : { fact: error.fact }),
          })
        throw error
      }
    })
  return answers.map((line) => `${line}\n`).join('')
}

const COMMANDS = { assess: assessOne, 'assess-all': assessAll }

const [command, ...rest] = process.argv.slice(2)
let policy
try {
  if (!Object.hasOwn(COMMANDS, command ?? '')) throw new Unusable(USAGE)
  policy = await sharedModule('policy/index.js')
  process.stdout.write(COMMANDS[command](policy, rest))
} catch (error) {
  if (!(error instanceof Unusable) && !(policy !== undefined && error instanceof policy.BadInput)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
