import { isApiError } from '../../api/errors'

/** What is wrong with one of the times offered, by its place. */
export type SlotFaults = Readonly<Record<number, string>>

export const slotFaultsOf = (error: unknown): SlotFaults =>
  Object.fromEntries(
    (isApiError(error) ? error.fields : []).flatMap(({ path, message }) => {
      const place = /^slots\.(\d+)$/.exec(path)?.[1]
      return place === undefined ? [] : [[Number(place), message]]
    }),
  )
