// Stands in for shared/contract/zod.ts and kinds.ts in the phone's bundle (config/index.ts). The phone needs an endpoint's method,
// path and types, all of which survive without zod; validating is the server's work. Saves about 300 KB of main package.

/** Anything a schema can be built from; answers itself to every call and property, and refuses to validate. */
interface Inert {
  (...parts: unknown[]): Inert
  [part: string]: Inert
}

const VALIDATING = ['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'decode', 'encode', 'then']

const target: object = function inert() {
  return z
}

// A proxy cannot be typed as what it pretends to be.
export const z = new Proxy(target, {
  get(_target, part) {
    if (part === 'then') return undefined
    if (typeof part === 'string' && VALIDATING.includes(part))
      throw new Error('schemas do not run on the phone')
    return z
  },
  apply: () => z,
}) as Inert

export {
  z as BankAccount,
  z as CreditCode,
  z as Digits,
  z as FirmName,
  z as GivenRegion,
  z as GivenScope,
  z as IdNumber,
  z as Keyword,
  z as Lines,
  z as OptionalText,
  z as PersonName,
  z as Phone,
  z as Text,
}
