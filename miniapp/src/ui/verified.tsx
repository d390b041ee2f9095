import type { Employer } from '@wengang/shared/contract/employers'
import { daysBetween } from '@wengang/shared/dates'
import { longDay } from './say'
import { Sentence } from './sentence'

/** Days before the verification lapses in which the firm is told to come. */
const SOON_DAYS = 30

/** Who verified the licence, when, and until when that holds (S1): a fact, not a badge. */
export const Verified = ({
  employer,
  today,
}: {
  readonly employer: Pick<Employer, 'verifiedOn' | 'verifiedBy' | 'verificationEndsOn'>
  readonly today: string
}) => {
  const { verifiedOn, verifiedBy, verificationEndsOn } = employer
  const bureau = verifiedBy ?? '县人社局'
  // After its last day nothing vouches for the firm, and `verifiedOn` is null as if nobody had ever come.
  if (verificationEndsOn !== null && verificationEndsOn < today)
    return (
      <Sentence
        tone="danger"
        next="岗位现在不公开，求职者看不到、搜不到。带营业执照到县人社局窗口再核验一次，岗位马上恢复公开，不用重发。"
      >{`核验已于 ${longDay(verificationEndsOn)}满六个月`}</Sentence>
    )
  if (verifiedOn === null)
    return (
      <Sentence
        tone="amber"
        next="核验过，岗位才会公开。可以先把岗位写好；带营业执照到县人社局窗口核验，不收钱。"
      >
        营业执照还没有核验
      </Sentence>
    )
  const says = `${bureau} ${longDay(verifiedOn)}核验了营业执照`
  if (verificationEndsOn === null) return <Sentence>{says}</Sentence>
  const soon = daysBetween(today, verificationEndsOn) <= SOON_DAYS
  return (
    <Sentence
      tone={soon ? 'amber' : 'green'}
      next={`有效到 ${longDay(verificationEndsOn)}${soon ? '，请提前来再核验一次' : '，到时要再核验一次'}`}
    >
      {says}
    </Sentence>
  )
}

/** The same for a reader of posts: what is known of the firm, and what to mind. */
export const firmVouched = (
  employer: Pick<Employer, 'verifiedOn' | 'verificationEndsOn'>,
): { readonly says: string; readonly good: boolean } =>
  employer.verifiedOn !== null
    ? { says: `${longDay(employer.verifiedOn)}核验过营业执照`, good: true }
    : employer.verificationEndsOn !== null
      ? { says: `营业执照的核验 ${longDay(employer.verificationEndsOn)}到期了，还没有再核验`, good: false }
      : { says: '营业执照还没有核验', good: false }
