/** Numbers this long may be phone, id or account numbers that a database message quoted. */
const withoutNumbers = (text: string): string => text.replace(/\d{6,}/g, '…')

/** What the log keeps of an error: no query parameters, no row values, no long numbers. */
export const serializeError = (
  error: Error,
): { type: string; message: string; stack: string; code?: string } => ({
  type: error.name,
  message: withoutNumbers(error.message),
  stack: withoutNumbers(error.stack ?? ''),
  ...('code' in error && typeof error.code === 'string' && { code: error.code }),
})
