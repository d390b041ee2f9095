import { JOB_KIND_NAMES, PAY_UNIT_NAMES, URGENT_NAMES, type JobSummary } from './contract/jobs.js'
import { chineseDay } from './dates.js'
import { yuan } from './money.js'

export interface JobCardTag {
  readonly tone: 'plain' | 'green' | 'amber'
  readonly says: string
}

/** What a card in the list of posts says, line by line: written once for the app and for the page that comes before it. */
export interface JobCardWords {
  readonly title: string
  readonly pay: string
  readonly payUnit: string
  /** What it comes to in a month, for other units. */
  readonly payMonth: string | null
  readonly tags: readonly JobCardTag[]
  readonly place: string
  readonly until: string
  readonly employer: string
}

/** '4,500–6,000' or '4,500'; fen. */
export const yuanRange = (from: number, to: number): string =>
  from === to || to === 0 ? yuan(from) : `${yuan(from)}–${yuan(to)}`

/** A month reckoned from days or hours is an estimate: no tenths of a yuan. Fen. */
export const wholeYuan = (fen: number): number => Math.round(fen / 100) * 100

/** Metres → '800 米' / '3.2 公里' / '48 公里' */
export const distance = (metres: number): string =>
  metres < 1000
    ? `${Math.round(metres / 10) * 10} 米`
    : metres < 10_000
      ? `${(metres / 1000).toFixed(1)} 公里`
      : `${Math.round(metres / 1000)} 公里`

/** One post: title, pay, what comes with it, where, until when, who verified the employer and when. */
export const jobCardWords = (job: JobSummary): JobCardWords => {
  const { pay, employer } = job
  return {
    title: job.title,
    pay: yuanRange(pay.from, pay.to),
    payUnit: ` 元/${PAY_UNIT_NAMES[pay.unit]}`,
    payMonth:
      pay.unit === 'month' ? null : `约 ${yuanRange(wholeYuan(pay.monthFrom), wholeYuan(pay.monthTo))} 元/月`,
    tags: [
      ...(job.urgent ? [{ tone: 'amber', says: `急招 · ${URGENT_NAMES[job.urgent.reason]}` } as const] : []),
      { tone: 'plain', says: JOB_KIND_NAMES[job.kind] },
      ...(job.board ? [{ tone: 'green', says: '包吃' } as const] : []),
      ...(job.lodging ? [{ tone: 'green', says: '包住' } as const] : []),
    ],
    place:
      job.distanceMetres === null
        ? job.regionName
        : `${job.regionName} · 离您 ${distance(job.distanceMetres)}`,
    until: `招 ${job.headcount} 人 · ${chineseDay(job.endsOn)}截止`,
    employer: `${employer.name} · ${verifiedWords(employer)}`,
  }
}

const verifiedWords = ({ verifiedOn, verificationEndsOn }: JobSummary['employer']): string =>
  verifiedOn ? `${chineseDay(verifiedOn)}核验执照` : verificationEndsOn ? '执照核验到期' : '执照未核验'
