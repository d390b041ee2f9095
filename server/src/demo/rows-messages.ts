import type { Persona } from '@wengang/shared/contract/accounts'
import { addDays } from '@wengang/shared/dates'
import { MessageEntity } from '../messages/message.entity.js'
import { batch, type Batch } from './batch.js'
import { moment, msOf } from './calendar.js'
import type { DemoCounty } from './county.js'
import { drawFrom } from './draw.js'
import { PERSONA_ACCOUNTS } from './personas.js'

interface Note {
  readonly to: Persona
  readonly title: string
  readonly body: string
  readonly about?: string
  readonly daysAgo: number
  readonly read?: true
}

const NOTES: readonly Note[] = [
  {
    to: 'seeker',
    title: '欢迎使用稳岗通',
    body: '找工作、领补贴都在这里。任何人向您收费、扣证件都违法。',
    daysAgo: 9,
    read: true,
  },
  {
    to: 'seeker',
    title: '您可能能领一项补贴',
    body: '脱贫户、搬迁户由劳务组织送到县外就业的，一人可领 500 元或 1000 元。点开看看还差什么。',
    about: 'scheme:job-seeking',
    daysAgo: 2,
  },
  {
    to: 'employer',
    title: '执照核验已登记',
    body: '县人社局已核验贵单位营业执照，六个月内有效。',
    daysAgo: 30,
    read: true,
  },
  {
    to: 'employer2',
    title: '招脱贫户有补贴',
    body: '合作社招用脱贫户、搬迁户并签一年以上合同的，每人可领 500 元。',
    about: 'scheme:absorption',
    daysAgo: 4,
  },
  {
    to: 'agency',
    title: '跟踪服务补贴',
    body: '有组织输出脱贫劳动力并稳定就业的，可以申请跟踪服务补贴。',
    about: 'scheme:placement-tracking',
    daysAgo: 5,
  },
  {
    to: 'helper',
    title: '代办提醒',
    body: '替村民办理前请先拿到本人的授权，办理记录双方都能看到。',
    daysAgo: 6,
  },
  { to: 'acceptor', title: '今日待办', body: '有新提交的补贴申请和岗位等您受理、审核。', daysAgo: 1 },
  { to: 'reviewer', title: '今日待办', body: '有已受理的补贴申请等您初审。', daysAgo: 1 },
  { to: 'approver', title: '今日待办', body: '有初审通过的补贴申请等您复核。', daysAgo: 1 },
]

/** A few messages in every persona's inbox, and one for each application that waits for `employer`. */
export function messageBatch(county: DemoCounty, today: string): Batch {
  const draw = drawFrom(NOTES.length, `messages ${today}`)
  const row = (
    accountId: string,
    title: string,
    body: string,
    about: string | null,
    at: string,
    read: boolean,
  ): MessageEntity => ({
    id: draw.id(msOf(at)),
    accountId,
    title,
    body,
    about,
    important: false,
    at,
    readAt: read ? at : null,
    onceKey: null,
  })
  const waiting = county.applications.filter(
    ({ post, status }) => post.firm.accountId === PERSONA_ACCOUNTS.employer.id && status === 'submitted',
  )
  return batch(MessageEntity, [
    ...NOTES.map((note) =>
      row(
        PERSONA_ACCOUNTS[note.to].id,
        note.title,
        note.body,
        note.about ?? null,
        moment(addDays(today, -note.daysAgo), draw.int(540, 1020)),
        note.read === true,
      ),
    ),
    ...waiting.map(({ id, person, post, appliedAt }) =>
      row(
        PERSONA_ACCOUNTS.employer.id,
        '有人报名',
        `${person.name}报名了「${post.title}」，请尽快答复。`,
        `application:${id}`,
        appliedAt,
        false,
      ),
    ),
  ])
}
