/** On the web the next page is there at once. */
export const TRANSITION_MS = 0
