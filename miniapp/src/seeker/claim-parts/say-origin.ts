/** Where a fact comes from, as the applicant reads it: 「县里登记：求职登记」. */
export const sayOrigin = (source: string | undefined): string =>
  source?.startsWith('record:') ? `县里已有：${source.slice('record:'.length)}` : '您自己填的'
