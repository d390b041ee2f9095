import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Interview } from '@wengang/shared/contract/interviews'
import { contract } from '@wengang/shared/contract/index'
import type { Body, Query } from '@wengang/shared/contract/endpoint'
import { availableApplicationActions } from '@wengang/shared/workflow/application'
import { Brackets } from 'typeorm'
import { sideOf } from '../applications/application-access.js'
import { ApplicationLinks } from '../applications/application-links.service.js'
import { ApplicationService } from '../applications/application.service.js'
import { EmployerService } from '../employers/employer.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { keysetPage } from '../platform/database/keyset.js'
import { hasRole, type Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { InterviewRecord } from './interview-record.js'
import { channelInterview } from './interview-says.js'
import { InterviewEntity, type ChannelValue } from './interview.entity.js'
import { interviewSide, InterviewViews } from './interview.view.js'
import { readSlots } from './ticks.js'

/** What the place of a channel is; null where there is none to give. */
const PLACE_OF: Record<ChannelValue, string | null> = {
  room: null,
  phone: null,
  wechat: '微信号',
  qq: 'QQ 号',
  'tencent-meeting': '腾讯会议号',
  'on-site': '面试地点',
}

/** Offering times, and reading interviews from both sides (I1, I3). What happens afterwards is `InterviewActionService`. */
@Injectable()
export class InterviewService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly applications: ApplicationService,
    private readonly links: ApplicationLinks,
    private readonly employers: EmployerService,
    private readonly record: InterviewRecord,
    private readonly views: InterviewViews,
  ) {}

  onModuleInit(): void {
    this.links.tellOfInterviewsWith((caller, ids) => this.views.told(caller, ids))
  }

  /** Puts one to ten times on offer. Nothing is booked until the candidate picks one. */
  async offer(
    caller: Caller,
    applicationId: string,
    body: Body<typeof contract.interviews.offer>,
  ): Promise<Result<Interview>> {
    const application = await this.applications.brief(applicationId)
    if (application === null || sideOf(caller, application) !== 'employer') return notFound()
    if (
      !availableApplicationActions({ status: application.status, side: 'employer' }, caller).includes(
        'offer-times',
      )
    ) {
      return refuse(
        'wrong-status',
        application.status === 'interviewing'
          ? '已经在约面试了，要改时间请到那次面试里改。'
          : '这份报名现在不能约面试。',
      )
    }
    const read = readSlots(body.slots, this.clock.instant())
    if ('faults' in read) return refuse('bad-input', '面试时间有误。', { fields: read.faults })
    const needed = PLACE_OF[body.channel]
    const place = body.place?.trim() || null
    if (needed !== null && place === null)
      return refuse('bad-input', `请填写${needed}。`, {
        fields: [{ path: 'place', message: `请填写${needed}` }],
      })

    const row: InterviewEntity = {
      id: newId(),
      applicationId,
      jobId: application.jobId,
      employerId: application.employerId,
      candidateId: application.personId,
      status: 'offered',
      channel: body.channel,
      place: body.channel === 'room' ? null : place,
      minutes: body.minutes,
      slots: read.slots,
      confirmedSlot: null,
      outcome: null,
      outcomeNote: null,
      liveKey: applicationId,
      createdAt: this.clock.instant(),
      revision: 0,
    }
    if (!(await this.db.insertUnique(InterviewEntity, row)))
      return refuse('already-exists', '这份报名已经在约面试了。')
    if (!(await this.links.interviewOffered(caller, applicationId, row.id)))
      return refuse('wrong-status', '报名刚刚有变化，请刷新后再约。')
    await this.record.note(caller, row.id, 'employer', 'offer', null)
    const employer = (await this.employers.summary(row.employerId))?.name ?? '单位'
    await this.record.tell(row, 'candidate', {
      title: '有单位约您面试',
      body: `${employer}约您${channelInterview(row)}，给了 ${row.slots.length} 个时间，请选一个您方便的。`,
      important: true,
    })
    return this.views.one(caller, row)
  }

  async get(caller: Caller, id: string): Promise<Result<Interview>> {
    const row = await this.row(caller, id)
    return row === null ? notFound() : this.views.one(caller, row)
  }

  /** The stored interview when the caller is on one of its sides. */
  async row(caller: Caller, id: string): Promise<InterviewEntity | null> {
    const row = await this.db.repo(InterviewEntity).findOneBy({ id })
    return row !== null && interviewSide(caller, row) !== null ? row : null
  }

  async list(
    caller: Caller,
    query: Query<typeof contract.interviews.list>,
  ): Promise<Result<{ items: Interview[]; next: string | null }>> {
    const rows = this.db
      .repo(InterviewEntity)
      .createQueryBuilder('interview')
      .where(
        new Brackets((either) => {
          either.where('1 = 0')
          if (hasRole(caller, 'seeker'))
            either.orWhere('interview.candidateId = :person', { person: caller.personId })
          if (hasRole(caller, 'employer', 'agency') && caller.employerId !== null) {
            either.orWhere('interview.employerId = :employer', { employer: caller.employerId })
          }
        }),
      )
    if (query.status !== undefined) rows.andWhere('interview.status = :status', { status: query.status })
    const found = await keysetPage(rows, query, [{ by: 'interview.id', order: 'DESC' }], (row) => [row.id])
    return isRefusal(found) ? found : { items: await this.views.many(caller, found.items), next: found.next }
  }
}
