import { entryOn, type Parameter, type ParameterValueOf } from './parameter.js'
import type { Book } from './release.js'
import type { ParameterUse, Step } from './result.js'

/** Thrown when a rule reads a parameter without a value on the day; like MissingFact it never leaves the kernel. */
export class NoValue extends Error {
  constructor(readonly parameter: Parameter) {
    super(`no value of ${parameter.id}`)
  }
}

// One instance a parameter: a rate that the plan does not set is ordinary and should not cost a stack trace each time.
const NO_VALUE = new WeakMap<Parameter, NoValue>()
function noValue(parameter: Parameter): NoValue {
  const made = NO_VALUE.get(parameter) ?? new NoValue(parameter)
  NO_VALUE.set(parameter, made)
  return made
}

/** A value as the answer carries it: its own copy, plain JSON. */
const plainOf = (value: ParameterValueOf): ParameterUse['value'] =>
  typeof value === 'object' ? value.map(([from, step]): [number, number] => [from, step]) : value

/** The dated values in force on one day; what is read is noted in `used`. */
export class Rates {
  constructor(
    private readonly book: Book,
    private readonly on: string,
    private readonly used: ParameterUse[],
  ) {}

  /** The value in force, or undefined when there is none. */
  valueIfSet<V extends ParameterValueOf>(parameter: Parameter<V>): V | undefined {
    const entry = entryOn(this.book.valuesOf(parameter), this.on)
    if (entry === undefined || entry.value === null) return undefined
    if (!this.used.some((use) => use.id === parameter.id))
      this.used.push({
        id: parameter.id,
        value: plainOf(entry.value),
        from: entry.from,
        source: entry.source,
      })
    return entry.value
  }

  /** The value in force; a rule that reads an absent one stops there. */
  value<V extends ParameterValueOf>(parameter: Parameter<V>): V {
    const value = this.valueIfSet(parameter)
    if (value === undefined) throw noValue(parameter)
    return value
  }

  /** A blank sheet over the same values. */
  sheet(clause: string): Sheet {
    return new Sheet(this.book, this.on, this.used, clause)
  }
}

/** Rates with a pencil: every operation of an amount is written down as a named step. */
export class Sheet extends Rates {
  readonly steps: Step[] = []
  constructor(
    book: Book,
    on: string,
    used: ParameterUse[],
    private readonly clause: string,
  ) {
    super(book, on, used)
  }

  /** Reads a numeric parameter as a step of its own. */
  rate(parameter: Parameter<number>, says = parameter.title): number {
    const value = this.value(parameter)
    const step: Step = {
      says,
      clause: parameter.clause,
      ...(parameter.unit === 'fen' ? { valueFen: value } : { value }),
      parameter: parameter.id,
    }
    this.steps.push(step)
    return value
  }

  /** Writes down a sum of money. */
  fen(says: string, valueFen: number): number {
    this.steps.push({ says, clause: this.clause, valueFen })
    return valueFen
  }

  /** Writes down any other number. */
  number(says: string, value: number): number {
    this.steps.push({ says, clause: this.clause, value })
    return value
  }
}
