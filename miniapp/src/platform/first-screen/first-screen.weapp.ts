import type { FirstData } from './types'

/** The mini-program is on the phone before it opens: nothing stands in for it. */
export const firstData = <Page>(): FirstData<Page> | null => null
export const endFirstScreen = (): void => undefined
