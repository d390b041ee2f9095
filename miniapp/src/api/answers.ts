import type { FactsJson, SchemeId } from '@wengang/shared/contract/policy'
import type { Audience, FactKey, Scheme } from '@wengang/shared/policy/index'
import {
  certainFacts,
  isShared,
  questionsFor,
  type Answers,
  type Enquiry,
} from '@wengang/shared/policy/what-can-i-get'
import { useSyncExternalStore } from 'react'
import { storage } from '../platform/storage'
import { useAccount } from './account'

/**
 * What somebody has said of themselves, in whichever page: 看看能领什么, 先算一算 and the claim's form ask the same things, so
 * that each is asked once. Kept on this phone for the account (or for nobody yet) and the side it speaks for.
 */
export interface OwnAnswers {
  /** Answers of 看看能领什么, in the order in which they were given. */
  readonly answers: Answers
  readonly order: readonly string[]
  /** Facts given in an estimate or a form, for all schemes and for one. */
  readonly facts: FactsJson
  readonly factsFor: Partial<Readonly<Record<SchemeId, FactsJson>>>
}
const NOTHING: OwnAnswers = { answers: {}, order: [], facts: {}, factsFor: {} }

const listeners = new Set<() => void>()
const read = new Map<string, { readonly text: string | null; readonly value: OwnAnswers }>()
const nameOf = (account: string | undefined, audience: Audience): string =>
  `answers:${account ?? ''}:${audience}`

const parse = (text: string | null): OwnAnswers => {
  if (text === null) return NOTHING
  try {
    return { ...NOTHING, ...(JSON.parse(text) as Partial<OwnAnswers>) }
  } catch {
    return NOTHING
  }
}

/** The same object for the same text, as useSyncExternalStore asks. */
const get = (name: string): OwnAnswers => {
  const text = storage.get(name)
  const before = read.get(name)
  if (before !== undefined && before.text === text) return before.value
  const value = parse(text)
  read.set(name, { text, value })
  return value
}

const set = (name: string, value: OwnAnswers): void => {
  storage.set(name, JSON.stringify(value))
  listeners.forEach((listener) => listener())
}

/** Takes what was answered before signing in along to the account, once; what the account has said itself stays. */
const adopt = (account: string, audience: Audience): void => {
  const nobody = nameOf(undefined, audience)
  if (storage.get(nobody) === null) return
  const own = get(nameOf(account, audience))
  const before = get(nobody)
  storage.remove(nobody)
  storage.set(
    nameOf(account, audience),
    JSON.stringify({
      answers: { ...before.answers, ...own.answers },
      order: [...before.order.filter((one) => !own.order.includes(one)), ...own.order],
      facts: { ...before.facts, ...own.facts },
      factsFor: { ...before.factsFor, ...own.factsFor },
    } satisfies OwnAnswers),
  )
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The answers of whoever is signed in, for a side, and how to change them. */
export const useAnswers = (
  audience: Audience,
): [OwnAnswers, (make: (now: OwnAnswers) => OwnAnswers) => void] => {
  const id = useAccount()?.id
  const name = nameOf(id, audience)
  const snapshot = () => {
    if (id !== undefined) adopt(id, audience)
    return get(name)
  }
  return [useSyncExternalStore(subscribe, snapshot, snapshot), (make) => set(name, make(get(name)))]
}

export const forgetAll = (): OwnAnswers => NOTHING

/** Answers a question of 看看能领什么. */
export const answer =
  (question: string, value: string | readonly string[]) =>
  (now: OwnAnswers): OwnAnswers => ({
    ...now,
    answers: { ...now.answers, [question]: value },
    order: [...now.order.filter((one) => one !== question), question],
  })

/** Takes an answer back, so that it is asked again. */
export const takeBack =
  (question: string) =>
  (now: OwnAnswers): OwnAnswers => ({
    ...now,
    answers: without(now.answers, [question]),
    order: now.order.filter((one) => one !== question),
  })

const without = <T extends object>(from: T, keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key))) as T

/** Says a fact of a scheme: for all schemes where it means the same in all. */
export const tell =
  (scheme: Scheme, key: string, value: FactsJson[string]) =>
  (now: OwnAnswers): OwnAnswers =>
    isShared(scheme, key as FactKey)
      ? { ...now, facts: { ...now.facts, [key]: value } }
      : { ...now, factsFor: { ...now.factsFor, [scheme.id]: { ...now.factsFor[scheme.id], [key]: value } } }

/** Forgets facts of a scheme, and the answers of 看看能领什么 that say them. */
export const untell =
  (scheme: Scheme, keys: readonly string[], audience: Audience) =>
  (now: OwnAnswers): OwnAnswers => {
    const questions = questionsFor(audience)
      .filter(
        ({ schemes, settles }) => schemes.includes(scheme.id) && settles.some((key) => keys.includes(key)),
      )
      .map(({ id }) => id)
    return {
      answers: without(now.answers, questions),
      order: now.order.filter((one) => !questions.includes(one)),
      facts: without(now.facts, keys),
      factsFor: { ...now.factsFor, [scheme.id]: without(now.factsFor[scheme.id] ?? {}, keys) },
    }
  }

/** All that was said that a scheme asks, wherever it was said. */
export const toldOf = (scheme: Scheme, own: OwnAnswers, enquiry: Omit<Enquiry, 'answers'>): FactsJson => {
  const certain = certainFacts({ ...enquiry, answers: own.answers })
  const all: FactsJson = {
    ...(certain.facts as FactsJson),
    ...own.facts,
    ...(certain.factsFor[scheme.id] as FactsJson | undefined),
    ...own.factsFor[scheme.id],
  }
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => (scheme.needs as readonly string[]).includes(key)),
  )
}
