import { Injectable } from '@nestjs/common'
import { SchemeId } from '@wengang/shared/contract/policy'
import { z } from '@wengang/shared/contract/zod'
import { sumInWords } from '@wengang/shared/policy/in-words'
import { schemeById } from '@wengang/shared/policy/index'
import { In, IsNull, MoreThan } from 'typeorm'
import { PersonRecordService } from '../accounts/person-record.service.js'
import { MessageService } from '../messages/message.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { defineJob } from '../platform/schedule/job.js'
import { Schedule } from '../platform/schedule/schedule.js'
import { ScreeningResultEntity } from './screening-result.entity.js'
import { ScreeningEntity } from './screening.entity.js'

/** Results written to in one transaction; the rest is queued again. */
const PAGE = 200

const Payload = z.object({
  id: z.string(),
  scheme: SchemeId.nullable(),
  outcomes: z.array(z.enum(['eligible', 'review', 'unknown'])),
  after: z.string(),
})

export const WRITE_TO = defineJob(
  { kind: 'screening-messages', title: '通知政策找人的结果', payload: Payload, lane: 'slow' },
  (payload, work) => work.get(ScreeningMessagesService).page(payload),
)

/** Writes to those a screening has found. Each result is marked in the transaction of its message, so nobody is told twice. */
@Injectable()
export class ScreeningMessagesService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRecordService,
    private readonly messages: MessageService,
    private readonly schedule: Schedule,
    private readonly clock: Clock,
  ) {}

  /** Writes to one page of those found and queues the next, in one transaction. */
  page(work: z.output<typeof Payload>): Promise<void> {
    return this.database.transaction(() => this.write(work))
  }

  private async write(work: z.output<typeof Payload>): Promise<void> {
    const screening = await this.database.repo(ScreeningEntity).findOneByOrFail({ id: work.id })
    const rows = await this.database.repo(ScreeningResultEntity).find({
      where: {
        screeningId: work.id,
        messagedAt: IsNull(),
        id: MoreThan(work.after),
        outcome: In(work.outcomes),
        ...(work.scheme === null ? {} : { scheme: work.scheme }),
      },
      order: { id: 'ASC' },
      take: PAGE,
    })
    const accounts =
      screening.audience === 'firms'
        ? await this.people.accountsOfFirms(rows.map((row) => row.subjectId))
        : null
    let sent = 0
    for (const row of rows) {
      const to = accounts === null ? [row.subjectId] : (accounts.get(row.subjectId) ?? [])
      for (const accountId of to)
        await this.messages.tell(accountId, {
          ...newsOf(row),
          about: `scheme:${row.scheme}`,
          key: `screening:${row.screeningId}:${row.scheme}`,
        })
      sent += to.length
    }
    const ids = rows.map((row) => row.id)
    if (ids.length > 0)
      await this.database
        .repo(ScreeningResultEntity)
        .update({ id: In(ids) }, { messagedAt: this.clock.instant() })
    if (sent > 0) await this.database.repo(ScreeningEntity).increment({ id: work.id }, 'messagesSent', sent)
    const last = ids.at(-1)
    if (last !== undefined && rows.length === PAGE)
      await this.schedule.queue(WRITE_TO, { ...work, after: last })
  }
}

function newsOf({ scheme, outcome, amountFen, reasons }: ScreeningResultEntity): {
  title: string
  body: string
} {
  const { plain } = schemeById(scheme)
  if (outcome === 'eligible')
    return {
      title: '有一项补贴您可以领',
      body: `按登记的情况，您符合“${plain}”的条件${amountFen === null ? '' : `，预计可领${sumInWords(scheme, amountFen)}`}。点开就能申请，不收任何费用。`,
    }
  if (outcome === 'review')
    return {
      title: '有一项补贴您可能可以领',
      body: `按登记的情况，您基本符合“${plain}”的条件，金额由工作人员核定。点开就能申请，不收任何费用。`,
    }
  return {
    title: '有一项补贴您可能可以领',
    body: `您可能符合“${plain}”的条件，${reasons.at(-1) ?? '还要确认几项情况'}。点开看看，不收任何费用。`,
  }
}
