/** A phone has no keyboard to listen to. */
export const useKeys = (_on: Readonly<Record<string, () => void>>): void => undefined
