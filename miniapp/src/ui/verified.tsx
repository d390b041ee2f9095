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
  if (verifiedOn === null)
    return (
      <Sentence tone="amber" next="核验后发的岗位才会公开。带营业执照到窗口，或等工作人员联系您。">
        营业执照还没有核验
      </Sentence>
    )
  const says = `${bureau} ${longDay(verifiedOn)}核验了营业执照`
  if (verificationEndsOn === null) return <Sentence>{says}</Sentence>
  if (verificationEndsOn < today)
    return (
      <Sentence
        tone="danger"
        next={`${says}。再核验一次，才能发新岗位。`}
      >{`核验已于 ${longDay(verificationEndsOn)}满六个月`}</Sentence>
    )
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
