/** Input that no rule can be applied to. Never an outcome: the caller has to mend it. */
export class BadInput extends Error {}

/** A fact whose value lies outside its type; `fact` names it, `line` is the roster line (from 0) when there is one. */
export class BadFacts extends BadInput {
  constructor(
    readonly fact: string,
    message: string,
    readonly line?: number,
  ) {
    super(message)
    this.name = 'BadFacts'
  }
}

/** A parameter release that does not fit the parameters; `parameter` names the entry. */
export class BadRelease extends BadInput {
  constructor(
    readonly parameter: string,
    message: string,
  ) {
    super(message)
    this.name = 'BadRelease'
  }
}
