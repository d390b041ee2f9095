import Taro from '@tarojs/taro'

export const SIGN_IN_PAGE = '/pages/sign-in/index'
const TABS = ['pages/jobs/index', 'pages/benefits/index', 'pages/progress/index', 'pages/me/index']

/** The page on top with its query, as `/path?query`. */
export const herePath = (): string => {
  const page = Taro.getCurrentPages().at(-1)
  const route = (page?.route ?? TABS[0] ?? '').replace(/^\//, '').split('?')[0] ?? ''
  const query = Object.entries(Taro.getCurrentInstance().router?.params ?? {})
    .filter(([name, value]) => name !== '$taroTimestamp' && name !== 'stamp' && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(safelyDecoded(String(value)))}`)
  return `/${route}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** Query values arrive undecoded on WeChat and decoded on the web; this is right for both. */
export const safelyDecoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

let going = false

/** Opens the sign-in page, which comes back here afterwards. Many calls at once open it once. */
export const goSignIn = (why?: string): void => {
  const here = herePath()
  if (going || here.startsWith(SIGN_IN_PAGE)) return
  going = true
  const query = `back=${encodeURIComponent(here)}${why ? `&why=${encodeURIComponent(why)}` : ''}`
  void Taro.navigateTo({ url: `${SIGN_IN_PAGE}?${query}` }).finally(() => {
    going = false
  })
}

/** After signing in: back to where the person came from. */
export const comeBack = (back: string): void => {
  if (Taro.getCurrentPages().length > 1) return void Taro.navigateBack()
  goTo(back || '/pages/jobs/index')
}

/** Goes to any page, tab or not. (`switchTab` drops a query; a tab takes none here.) */
export const goTo = (url: string): void => {
  const path = (url.split('?')[0] ?? '').replace(/^\//, '')
  if (TABS.includes(path)) void Taro.switchTab({ url: `/${path}` })
  else void Taro.navigateTo({ url })
}
