import { isApiError } from '../../api/errors'

export interface OfferErrors {
  readonly times?: string
  readonly slots: Readonly<Record<number, string>>
  readonly place?: string
  readonly minutes?: string
}

/** A refusal's fields at the parts of the offer, or null when it names none of them. */
export const offerErrors = (error: unknown): OfferErrors | null => {
  if (!isApiError(error)) return null
  const slots: Record<number, string> = {}
  for (const { path, message } of error.fields) {
    const place = /^slots\.(\d+)$/.exec(path)?.[1]
    if (place !== undefined) slots[Number(place)] = message
  }
  const found: OfferErrors = {
    slots,
    times: error.field('slots'),
    place: error.field('place'),
    minutes: error.field('minutes'),
  }
  return Object.keys(slots).length > 0 || found.times || found.place || found.minutes ? found : null
}

export const NO_ERRORS: OfferErrors = { slots: {} }
