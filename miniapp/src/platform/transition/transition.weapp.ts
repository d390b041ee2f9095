/** How long a page slides in on WeChat; until then a tap still reaches the page below. */
export const TRANSITION_MS = 350
