import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CASES, answerOf, assessCase, expectedOf, type PolicyCase } from './index.js'

const SCRIPT = fileURLToPath(new URL('../../../../config/scripts/policy.mjs', import.meta.url))
const run = (args: string[], input: string) =>
  spawnSync(process.execPath, [SCRIPT, ...args], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
const vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')) as PolicyCase[]
const all = [...vectors, ...CASES]

describe('the command line', () => {
  // The first run may compile the library.
  it('gives every case the answer that the library gives', () => {
    const { status, stdout } = run(
      ['assess-all', '-'],
      all
        .map(({ scheme, facts, workers, release }) => JSON.stringify({ scheme, facts, workers, release }))
        .join('\n'),
    )
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ReturnType<typeof assessCase>)
    expect([status, answers.length]).toEqual([0, all.length])
    all.forEach((one, at) => {
      const answer = answers[at]
      if (answer === undefined) throw new Error(one.name)
      expect(answer).toEqual(JSON.parse(JSON.stringify(assessCase(one))))
      expect([one.name, answerOf(one.expect, answer)]).toEqual([one.name, expectedOf(one)])
    })
  }, 180_000)

  it('prints one assessment and nothing else', () => {
    const { status, stdout } = run(
      ['assess', 'absorption', '--facts', '-'],
      JSON.stringify({ facts: { entityType: 'family-farm' }, workers: [{}] }),
    )
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({ scheme: 'absorption', outcome: 'unknown', totalFen: 0 }),
    ])
  })

  it.each([
    [
      'a fact outside its type',
      ['assess', 'upgrade-training', '--facts', '-'],
      '{"facts":{"hours":-1}}',
      '培训课时（hours）应为 0 到 1,000,000 的整数',
    ],
    [
      'a count above a million',
      ['assess', 'upgrade-training', '--facts', '-'],
      '{"facts":{"hours":1000001}}',
      '培训课时（hours）',
    ],
    [
      'money above a thousand million yuan',
      ['assess', 'stable-jobs-refund', '--facts', '-'],
      '{"facts":{"lastYearPremiumFen":100000000001}}',
      '上年度失业保险费（lastYearPremiumFen）',
    ],
    [
      'a bad fact of one worker',
      ['assess', 'work-for-training', '--facts', '-'],
      '{"facts":{},"workers":[{},{"monthlyWagesFen":[-1]}]}',
      '花名册第 2 人：每月工资（monthlyWagesFen）',
    ],
    ['an unknown scheme', ['assess', 'x', '--facts', '-'], '{"facts":{}}', 'x'],
    ['text that is no JSON', ['assess', 'upgrade-training', '--facts', '-'], '{', 'JSON'],
    ['a file that is not there', ['assess', 'upgrade-training', '--facts', '/no/such'], '', '/no/such'],
    ['no facts', ['assess', 'upgrade-training', '--facts', '-'], '{}', 'facts'],
    [
      'a bad release',
      ['assess', 'upgrade-training', '--facts', '-'],
      '{"facts":{},"release":{"id":"r","parameters":{"x":[]}}}',
      'x',
    ],
    ['an unknown command', ['assess-some'], '', '用法'],
  ])('refuses %s with 2 and a message', (_, args, input, named) => {
    const { status, stdout, stderr } = run(args, input)
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(named)])
  })

  it('goes on after a bad line and says which one was bad', () => {
    const { status, stdout } = run(
      ['assess-all', '-'],
      '{"scheme":"upgrade-training","facts":{"hours":-1}}\nnope\n\n{"scheme":"upgrade-training","facts":{}}\n',
    )
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { error?: string; fact?: string; outcome?: string })
    expect([status, lines.length, lines[0]?.fact, lines[1]?.error !== undefined, lines[2]?.outcome]).toEqual([
      0,
      3,
      'hours',
      true,
      'unknown',
    ])
  })
})
