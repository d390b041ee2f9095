/**
 * Whether the element with this id is near the screen. `far` is its height as it was when it was scrolled away, or null while
 * it is near (and until somebody knows). Not watched while `on` is false.
 */
export type UseNear = (id: string, on: boolean) => number | null
