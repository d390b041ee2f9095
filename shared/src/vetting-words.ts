import type { PayUnit } from './pay.js'

/** Wording a post may not carry, as dated tables a clerk can read: 人力资源市场暂行条例 §24, 网络招聘服务管理规定 §12–§19, 就业促进法 §26–§31. */

export interface WordRule {
  readonly id:
    | 'sex'
    | 'age'
    | 'origin'
    | 'ethnicity'
    | 'religion'
    | 'health'
    | 'looks'
    | 'bait'
    | 'fee'
    | 'contact'
    | 'vague-pay'
  /** Each match is quoted to the vetter. */
  readonly pattern: RegExp
  /** What is wrong and what to write instead. */
  readonly says: (found: string) => string
  /** The same words said to rule the thing out (「不收押金」) are no finding. */
  readonly denied?: true
}

const biased = (found: string, what: string, instead: string): string =>
  `「${found}」涉嫌${what}歧视，${instead}`

const PROVINCES =
  '北京|天津|河北|山西|内蒙古?|辽宁|吉林|黑龙江|东北|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆'

/** Pay in fen that can be believed for its unit. Outside it somebody mistook the unit, or wants to be clicked on. */
export type PayBounds = Readonly<Record<PayUnit, { readonly from: number; readonly to: number }>>
export const PAY_BOUNDS: PayBounds = {
  month: { from: 500_00, to: 100_000_00 },
  day: { from: 30_00, to: 5_000_00 },
  hour: { from: 8_00, to: 1_000_00 },
  piece: { from: 1, to: 10_000_00 },
}

export const WORD_RULES: readonly WordRule[] = [
  {
    id: 'sex',
    pattern:
      /(?:仅?限|只[招要收]|要求|仅招|限招)(?:男|女)(?:性|士|生|工)?|(?:男|女)(?:性|士|生|工)?优先|性别[:：为]?(?:男|女)(?!女不限|均可)|不[招要收](?:男|女)(?:性|士|生|工)?/gu,
    says: (found) => biased(found, '性别', '请删去，按工作内容说明要求'),
  },
  {
    id: 'sex',
    pattern:
      /(?:已婚)?已育(?:者)?优先|(?:限|要求|仅招)?(?:未婚|已婚)(?:者|人士)?(?:优先)?|未孕|(?:[0-9一二三两]年内)?不(?:得|准|能)?(?:怀孕|生育|结婚)/gu,
    says: (found) => biased(found, '婚育', '婚育情况不能作为招聘条件'),
  },
  {
    id: 'age',
    pattern:
      /\d{2}(?:周?岁)?[-—–~～至到]\d{2}周?岁|\d{2}周?岁(?:\(含\))?(?:以下|以内|及以下|之内|前|封顶)|(?:不超过|小于|低于|最大|限)\d{2}周?岁|(?:要求|限|仅招)?年轻(?:人|化|者)?(?:优先)?|[6-9]0后|00后/gu,
    says: (found) => `「${found}」限制了年龄：法律有规定或岗位确需的，请写明依据；否则请删去`,
  },
  {
    id: 'origin',
    pattern: new RegExp(
      String.raw`(?:仅?限|只[招要收])(?:本地|本县|本市|本省|本村|外地)(?:人|户籍|户口)?|(?:本地|本县|本市|本省|外地)(?:人|户籍|户口)优先|(?:不[招要收]|谢绝|拒绝)(?:外地|本地|(?:${PROVINCES})|\p{Script=Han}{2,3}(?:籍|省|市|县))人?|\p{Script=Han}{2,3}(?:人|籍)(?:勿扰|勿投|免谈|不要)`,
      'gu',
    ),
    says: (found) => biased(found, '地域', '户籍所在地不能作为招聘条件'),
  },
  {
    id: 'ethnicity',
    pattern:
      /(?:仅?限|只[招要收]|不[招要收])(?:汉|回|苗|布依|彝|藏|维|壮|侗|少数民)族|汉族优先|少数民族(?:勿|不要|免谈)/gu,
    says: (found) => biased(found, '民族', '民族不能作为招聘条件'),
  },
  {
    id: 'religion',
    pattern: /(?:不[招要收]|无|没有)(?:信教|宗教信仰|教徒)(?:者|人员)?|有宗教信仰者勿/gu,
    says: (found) => biased(found, '宗教信仰', '宗教信仰不能作为招聘条件'),
  },
  {
    id: 'health',
    pattern:
      /乙肝|两对半|HBV|小三阳|大三阳|(?:不[招要收]|无|非)残疾(?:人)?|身体无残(?:疾|缺)|残疾人?(?:勿|不要|免谈)/giu,
    says: (found) => biased(found, '健康', '岗位确需健康证的请只写「需健康证」'),
  },
  {
    id: 'looks',
    pattern: /五官端正|形象(?:好|佳)|气质(?:好|佳)|身高\d{3}(?:cm|厘米)?(?:以上|以下)?/giu,
    says: (found) => `「${found}」与劳动能力无关，请按工作内容说明要求`,
  },
  {
    id: 'bait',
    pattern:
      /高薪|包过|保录取?|包录取?|包就业|包分配|月入(?:过|上)?[万\d]+|日赚\d*|日入\d+|轻松(?:赚|拿|月入)\S{0,4}|躺赚|内部名额|稳赚/gu,
    says: (found) => `「${found}」是诱饵用语，请删去，写明实际工资构成`,
  },
  {
    id: 'fee',
    pattern:
      /押金|保证金|(?:收取?|交纳?|缴纳?)(?:\S{0,4})(?:费用?|钱)|收费|(?:报名|培训|服装|工衣|工服|中介|介绍|入职|办证|资料|建档)费|扣押?(?:身份证|证件)|(?:抵押|押)(?:身份证|证件)|压(?:一|半|两)个?月工资/gu,
    says: (found) => `「${found}」：任何人不得向劳动者收费、收押金、扣证件，请删去`,
    denied: true,
  },
  {
    id: 'contact',
    pattern:
      /(?<!\d)1[3-9]\d(?:[-.·_*~—–]?\d{4}){2}(?!\d)|(?:加|[微威薇徽]信号?|v信|微❤|[vw]x号?|QQ号?|扣扣号?)[:：]?[a-zA-Z0-9_-]{5,20}|加(?:我)?(?:[微威薇徽v]信|[vw]x)/giu,
    says: (found) => `「${found}」：联系方式由平台登记并留痕，请不要写在正文里`,
  },
  {
    id: 'vague-pay',
    pattern:
      /(?:工资|薪资|薪酬|待遇|底薪)?(?:面议|面谈|详谈|私聊)|(?:工资|薪资|待遇)(?:从优|优厚|优越)|上不封顶/gu,
    says: (found) => `「${found}」没有说出工资，请写明底薪和怎么算`,
  },
]
