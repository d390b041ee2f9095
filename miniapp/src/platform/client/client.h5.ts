/** A browser that is too old says so itself: the page stays white and `noscript` speaks. */
export const clientTooOld = (): boolean => false

export const clientVersion = (): string => ''
