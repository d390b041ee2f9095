import { Injectable, type OnModuleInit } from '@nestjs/common'
import { FIRST_POSTS, JobQuery, type JobSummary } from '@wengang/shared/contract/jobs'
import { jobCardWords } from '@wengang/shared/job-card'
import { html } from 'hono/html'

import { H5Site, type FirstScreen } from '../platform/http/h5-site.js'
import { isRefusal } from '../platform/http/refusal.js'
import { JobSearchService } from './job-search.service.js'

/** The list of posts as the page's first answer: to be read, and to be tapped, before any script has come. */
@Injectable()
export class FirstPosts implements OnModuleInit {
  constructor(
    private readonly site: H5Site,
    private readonly search: JobSearchService,
  ) {}

  onModuleInit(): void {
    this.site.fill(['/', '/pages/jobs/index'], ({ keyword, sort, urgent }) =>
      this.screen({ keyword, sort, urgent }),
    )
  }

  private async screen(asked: {
    keyword: unknown
    sort: unknown
    urgent: unknown
  }): Promise<FirstScreen | null> {
    const query = JobQuery.safeParse({
      keyword: asked.keyword === '' ? undefined : asked.keyword,
      sort: asked.sort === 'pay' ? 'pay' : undefined,
      urgent: asked.urgent === 'true' ? 'true' : undefined,
      limit: FIRST_POSTS,
    })
    if (!query.success) return null
    const page = await this.search.list(query.data)
    if (isRefusal(page)) return null
    const { keyword } = query.data
    const sort = query.data.sort === 'pay' ? 'pay' : undefined
    const urgent = query.data.urgent ? 'true' : undefined
    return { html: await draw(page, { keyword, sort, urgent }), data: { keyword, sort, urgent, page } }
  }
}

interface Asked {
  readonly keyword: string | undefined
  readonly sort: 'pay' | undefined
  readonly urgent: 'true' | undefined
}

// The same boxes and classes as the app's (miniapp/src/pages/jobs, ui/job-card), so that nothing moves when it takes over.
const draw = async (
  { items, urgentMore }: { readonly items: readonly JobSummary[]; readonly urgentMore: number },
  { keyword, sort, urgent }: Asked,
): Promise<string> =>
  String(
    await html`<div class="page">
        <header class="page-head"><h1 class="page-head-title alone">找工作</h1></header>
        <div class="page-in">
          <div class="stack first-ask">
            <form class="search" action="/pages/jobs/index" method="get" role="search">
              <span class="first-icon"></span>
              <div class="grow">
                <input
                  class="field-input"
                  name="keyword"
                  value="${keyword ?? ''}"
                  maxlength="40"
                  placeholder="搜岗位、工种、单位"
                  aria-label="搜岗位、工种、单位"
                  enterkeyhint="search"
                />
              </div>
              <button class="tap chip on">搜索</button>
            </form>
            <div class="chips">
              <a class="chip" href="/pages/jobs/index?ask=near">离我近</a>
              <a
                class="chip${sort === 'pay' ? ' on' : ''}"
                href="${sort === 'pay' ? '/pages/jobs/index' : '/pages/jobs/index?sort=pay'}"
                >工资高</a
              >
              ${urgent ? html`<a class="chip on" href="/pages/jobs/index">急招 ×</a>` : ''}
              <a class="chip" href="/pages/jobs/index?ask=where">地区</a>
              <a class="chip" href="/pages/jobs/index?ask=filter">筛选</a>
            </div>
          </div>
          <div class="list">
            ${items.map((job, at) => (at === 0 && urgentMore > 0 ? html`<div class="stack">${band(urgentMore)}${card(job)}</div>` : card(job)))}
          </div>
        </div>
      </div>
      <nav class="first-tabs">
        ${TABS.map(
          ([path, name]) =>
            html`<a href="${path}" ${path === TABS[0]?.[0] ? html`aria-current="page"` : ''}
              ><i></i>${name}</a
            >`,
        )}
      </nav>`,
  )

const TABS = [
  ['/pages/jobs/index', '找工作'],
  ['/pages/benefits/index', '领补贴'],
  ['/pages/progress/index', '进度'],
  ['/pages/me/index', '我的'],
] as const

const band = (more: number) =>
  html`<a class="tap band" href="/pages/jobs/index?urgent=true"
    ><div class="grow">急招</div>
    <div>还有 ${more} 个</div>
    <span class="first-more"></span
  ></a>`

const card = (job: JobSummary) => {
  const words = jobCardWords(job)
  return html`<a class="tap card" href="/seeker/job/index?id=${job.id}"
    ><div class="stack">
      <div class="lead" role="heading" aria-level="3">${words.title}</div>
      <div>
        <span class="money">${words.pay}</span
        ><span class="money money-unit">${words.payUnit}</span
        >${words.payMonth === null ? '' : html`<span class="note num">${`  ${words.payMonth}`}</span>`}
      </div>
      <div class="wrap">
        ${words.tags.map(({ tone, says }) => html`<div class="tag ${tone}">${says}</div>`)}
      </div>
      <div class="num">${words.place}</div>
      <div class="note num">${words.until}</div>
      <div class="note">${words.employer}</div>
    </div></a
  >`
}
