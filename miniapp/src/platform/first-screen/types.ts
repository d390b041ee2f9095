/** What the page's first answer carried beside its HTML; written by server/src/jobs/first-posts.ts. */
export interface FirstData<Page> {
  readonly keyword?: string
  readonly sort?: 'pay'
  readonly urgent?: 'true'
  readonly page: Page
}
