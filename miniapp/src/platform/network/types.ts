/** Calls back with each change and once with the present state; returns how to stop. */
export type WatchNetwork = (tell: (online: boolean) => void) => () => void
