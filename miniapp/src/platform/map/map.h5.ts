import type { OpenMap } from './types'

export const mapAvailable = false

/** A web page would have to load a map company's site, which then knows who looks at which job. The address can be copied instead. */
export const openMap: OpenMap = () => Promise.resolve(false)
