/** A new Idempotency-Key: UUID v4 in form. Only has to differ between requests of one account, so Math.random is enough. */
export const newKey = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16))
