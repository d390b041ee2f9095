import { goBack, openAbove, openPages } from './navigation'

export { goTo } from './navigation'

const SIGN_IN_PAGE = '/pages/sign-in/index'

let going = false

/** Opens the sign-in page, which comes back here afterwards. Many calls at once open it once. */
export const goSignIn = (why?: string): void => {
  const here = openPages().at(-1) ?? '/pages/jobs/index'
  if (going || here.startsWith(SIGN_IN_PAGE)) return
  going = true
  const query = `back=${encodeURIComponent(here)}${why ? `&why=${encodeURIComponent(why)}` : ''}`
  void openAbove(`${SIGN_IN_PAGE}?${query}`).then(() => {
    going = false
  })
}

/** After signing in: back to where the person came from. */
export const comeBack = (back: string): void => goBack(back || undefined)
