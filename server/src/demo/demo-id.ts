/** A fixed id of the demonstration, in the form of a UUIDv7 of 2020-02-01, so that keys sort before all real ones. */
export const demoId = (number: number): string =>
  `016ffc54-9800-7000-8000-${String(number).padStart(12, '0')}`
