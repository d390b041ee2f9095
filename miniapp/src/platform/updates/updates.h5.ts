/** A browser loads the newest page by itself. */
export const watchUpdates = (): void => undefined
