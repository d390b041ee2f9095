/** What a step to another page has to be, seen from the pages that are open. */
export type Move =
  | { readonly kind: 'stay' }
  | { readonly kind: 'tab'; readonly url: string }
  | { readonly kind: 'back'; readonly delta: number }
  | { readonly kind: 'replace' | 'open'; readonly url: string }

const TABS = ['/pages/jobs/index', '/pages/benefits/index', '/pages/progress/index', '/pages/me/index']

/** WeChat holds ten pages; the tenth is left for signing in, which must come back to the page below. */
const DEEP = 9

/** An address so that two that open the same page are equal: values decoded, names sorted, Taro's own marks left out. */
export const sameForm = (url: string): string => {
  const [path = '', query = ''] = url.split('?')
  const values = query
    .split('&')
    .filter((pair) => pair !== '' && !/^(\$taroTimestamp|stamp)=/.test(pair))
    .map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return `${name}=${safelyDecoded(value)}`
    })
    .sort()
  return `/${path.replace(/^\//, '')}${values.length > 0 ? `?${values.join('&')}` : ''}`
}

/** Query values arrive undecoded on WeChat and decoded on the web; this is right for both. */
export const safelyDecoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** How to get to `url` from the open pages, lowest first. (`switchTab` drops a query; a tab takes none here.) */
export const moveTo = (url: string, open: readonly string[]): Move => {
  const stack = open.map(sameForm)
  const target = sameForm(url)
  const path = target.split('?')[0] ?? ''
  if (TABS.includes(path)) return { kind: 'tab', url: path }
  const at = stack.lastIndexOf(target)
  const top = stack.length - 1
  if (at >= 0) return at === top ? { kind: 'stay' } : { kind: 'back', delta: top - at }
  return { kind: stack.length >= DEEP ? 'replace' : 'open', url }
}

/** How to put `url` in the place of the page on top: back when it lies right below. */
export const moveInstead = (url: string, open: readonly string[]): Move => {
  const target = sameForm(url)
  const path = target.split('?')[0] ?? ''
  if (TABS.includes(path)) return { kind: 'tab', url: path }
  const below = open.at(-2)
  return below !== undefined && sameForm(below) === target
    ? { kind: 'back', delta: 1 }
    : { kind: 'replace', url }
}
