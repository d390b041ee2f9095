import type { PayUnit } from './pay.js'
import { PAY_BOUNDS, WORD_RULES, type PayBounds, type WordRule } from './vetting-words.js'
import { plainText, unbroken } from './vetting-text.js'

/** The parts of a post a person reads. Money in fen. */
export interface PostForVetting {
  readonly title: string
  readonly trade: string
  readonly address: string
  readonly duties: string
  readonly conditions: string
  readonly payBase: string
  readonly payExtras: string | null
  readonly payDeductions: string | null
  readonly payDay: string
  readonly payFrom: number
  readonly payTo: number
  readonly payUnit: PayUnit
}

/** What a vetter should look at: a plain sentence and the part of the form it is about. */
export interface Finding {
  readonly says: string
  readonly where: string
}

export const PART_NAMES = {
  title: '岗位名称',
  trade: '工种',
  address: '工作地点',
  duties: '工作内容',
  conditions: '招聘条件',
  payBase: '底薪说明',
  payExtras: '补贴奖金',
  payDeductions: '扣款',
  payDay: '发薪日',
  payFrom: '工资',
} as const satisfies Partial<Record<keyof PostForVetting, string>>

type TextPart = Exclude<keyof typeof PART_NAMES, 'payFrom'>
const TEXT_PARTS = (Object.keys(PART_NAMES) as (keyof typeof PART_NAMES)[]).filter(
  (part): part is TextPart => part !== 'payFrom',
)

/**
 * Everything in a post the law objects to or a reader would miss (人力资源市场暂行条例 §24: employer, head-count, conditions,
 * duties, workplace, basic pay; no bias). Suggestions for a person to decide on: no finding refuses a post by itself.
 */
export function vetPost(
  post: PostForVetting,
  duplicates: readonly { readonly title: string }[] = [],
  bounds: PayBounds = PAY_BOUNDS,
): Finding[] {
  return [...missing(post), ...wording(post), ...pay(post, bounds), ...duplicates.map(duplicate)]
}

const duplicate = (other: { readonly title: string }): Finding => ({
  says: `与本单位在招的「${other.title}」内容相同，请确认不是重复发布`,
  where: 'title',
})

const LEAST: readonly { readonly part: TextPart; readonly characters: number; readonly says: string }[] = [
  { part: 'duties', characters: 8, says: '工作内容太简单，请写清每天做什么' },
  { part: 'conditions', characters: 2, says: '没有写招聘条件；没有要求请写「无特殊要求」' },
  { part: 'address', characters: 4, says: '工作地点不具体，请写到村、街道或厂区' },
  { part: 'payBase', characters: 2, says: '没有写清底薪' },
  { part: 'payDay', characters: 2, says: '没有写清哪天发工资' },
]

const missing = (post: PostForVetting): Finding[] =>
  LEAST.filter(({ part, characters }) => plainText(post[part] ?? '').length < characters).map(
    ({ part, says }) => ({ says, where: part }),
  )

function wording(post: PostForVetting): Finding[] {
  const found = new Map<string, Finding>()
  for (const part of TEXT_PARTS) {
    const plain = plainText(post[part] ?? '')
    // As written, and once more without what only breaks words up.
    for (const text of new Set([plain, unbroken(plain)])) {
      for (const rule of WORD_RULES) {
        for (const match of text.matchAll(rule.pattern)) {
          if (rule.denied && isDenied(text, match.index, match[0])) continue
          const says = rule.says(match[0])
          found.set(`${part} ${says}`, { says, where: part })
        }
      }
    }
  }
  return [...found.values()]
}

/** 「不收押金」「免服装费」「培训费由公司承担」 rule a fee out; the denial must stand in the same clause. */
function isDenied(text: string, at: number, found: string): boolean {
  const clause =
    text
      .slice(0, at)
      .split(/[，。；、,.;!！]/u)
      .at(-1) ?? ''
  const after = text.slice(at + found.length, at + found.length + 8)
  return (
    /(?:不|无|免|没有|禁止|拒绝|零|严禁)\S{0,6}$/u.test(clause) ||
    /^(?:由)?(?:公司|单位|厂里?|企业|我方)(?:承担|出|报销|负担)/u.test(after) ||
    /^全免|^(?:不收|免)/u.test(after)
  )
}

const PAY_UNIT_WORDS = { month: '月', day: '天', hour: '小时', piece: '件' } as const satisfies Record<
  PayUnit,
  string
>

/** A top more than three times the bottom tells a reader nothing. */
const WIDEST_RANGE = 3

const yuanOf = (fen: number): string => (fen / 100).toLocaleString('en-US')

function pay(post: PostForVetting, bounds: PayBounds): Finding[] {
  const { from, to } = bounds[post.payUnit]
  const unit = PAY_UNIT_WORDS[post.payUnit]
  if (post.payTo > to)
    return [
      {
        says: `最高 ${yuanOf(post.payTo)} 元/${unit}，一般不超过 ${yuanOf(to)} 元，请核对数字和单位`,
        where: 'payFrom',
      },
    ]
  if (post.payFrom === 0) return [{ says: '没有写最低工资数，只写上限容易误导', where: 'payFrom' }]
  if (post.payFrom < from)
    return [
      {
        says: `最低 ${yuanOf(post.payFrom)} 元/${unit}，一般不低于 ${yuanOf(from)} 元，请核对数字和单位`,
        where: 'payFrom',
      },
    ]
  return post.payTo > post.payFrom * WIDEST_RANGE
    ? [{ says: '工资上下限相差三倍以上，请写实际能拿到的范围', where: 'payFrom' }]
    : []
}

export { plainText }
export type { WordRule }
