import { spotId, type Reveal } from './types'

const INPUTS = 'input, textarea, select, button, [tabindex]'

export const reveal: Reveal = (names) => {
  const ids = new Set(names.map(spotId))
  // Pages below this one stay in the document, with spots of the same names: only one that is drawn counts.
  const spot = [...document.querySelectorAll<HTMLElement>('[id^="spot-"]')].find(
    (one) => ids.has(one.id) && one.getClientRects().length > 0,
  )
  spot?.scrollIntoView({ block: 'center' })
  const input = spot?.matches(INPUTS) ? spot : spot?.querySelector<HTMLElement>(INPUTS)
  input?.focus({ preventScroll: true })
  return Promise.resolve(null)
}
