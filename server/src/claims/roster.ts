import type { FactsJson } from '@wengang/shared/contract/policy'
import { implausible } from '@wengang/shared/policy/plausible'
import { readCertificates } from '@wengang/shared/values/certificate'
import { maskIdNumber, readIdNumber } from '@wengang/shared/values/identity'
import { readName } from '@wengang/shared/values/names'
import type { FieldCipher } from '../platform/crypto/field-cipher.js'
import { newId } from '../platform/ids.js'
import type { ClaimWorkerEntity } from './claim-worker.entity.js'

export type Worker = Pick<ClaimWorkerEntity, 'id' | 'name' | 'idSealed' | 'idIndex' | 'idMasked' | 'facts'>

interface FieldProblem {
  path: string
  message: string
}

/** A worker as the contract shows one: the row's key, name and masked id number among the facts. */
export const workerJson = (worker: Worker): FactsJson => ({
  key: worker.id,
  ...worker.facts,
  ...(worker.name === null ? {} : { name: worker.name }),
  ...(worker.idMasked === null ? {} : { idNumber: worker.idMasked }),
})

/**
 * Reads a roster as sent. A masked id number (`520121********1234`) stands for the one of the row whose `key` comes with it, so
 * a phone can send the list back without ever having held the numbers. Masks and names find nobody: two people may share both.
 */
export function readRoster(
  sent: readonly FactsJson[],
  before: readonly Worker[],
  allowed: ReadonlySet<string>,
  cipher: FieldCipher,
  today: string,
): { workers: Worker[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const seen = new Map<string, number>()
  const rows = new Map(before.map((worker) => [worker.id, worker]))
  const workers = sent.map((row, index): Worker => {
    const { key: sentKey, name, idNumber, ...rest } = row
    const fail = (key: string, message: string): void =>
      void problems.push({ path: `workers.${index}.${key}`, message: `第 ${index + 1} 行：${message}` })
    for (const key of Object.keys(rest)) if (!allowed.has(key)) fail(key, `没有“${key}”这一项`)
    const known = typeof sentKey === 'string' ? rows.get(sentKey) : undefined
    if (known !== undefined) rows.delete(known.id)
    else if (sentKey !== undefined && sentKey !== null) fail('key', '这一行已经不在花名册里，请刷新后再改')
    const named =
      typeof name === 'string' && name !== '' && name !== known?.name ? readName(name) : { value: name }
    if ('error' in named) fail('name', named.error)
    else if (named.value !== undefined && named.value !== null && typeof named.value !== 'string')
      fail('name', '姓名应为文字')
    const identity = readIdentity(idNumber ?? null, known, cipher)
    if ('error' in identity) fail('idNumber', identity.error)
    else if (identity.idIndex !== null) {
      const earlier = seen.get(identity.idIndex)
      if (earlier !== undefined) fail('idNumber', `与第 ${earlier + 1} 行是同一个身份证号`)
      seen.set(identity.idIndex, index)
    }
    // Rows that are sent back as they were are not held to what came after them.
    const idPlain = 'error' in identity || identity.idSealed === null ? null : cipher.open(identity.idSealed)
    if (known === undefined || changed(known, rest, identity))
      for (const { key, says } of implausible({ ...rest, idNumber: idPlain }, today)) fail(key, says)
    const numbers = rest.certificateNumber
    if (typeof numbers === 'string' && numbers !== '') {
      const reading = readCertificates(numbers)
      if ('error' in reading) fail('certificateNumber', reading.error)
    }
    return {
      id: known?.id ?? newId(),
      name: 'value' in named && typeof named.value === 'string' ? named.value || null : null,
      ...('error' in identity ? NOBODY : identity),
      facts: rest,
    }
  })
  return { workers, problems }
}

const changed = (known: Worker, facts: FactsJson, identity: Identity | { error: string }): boolean =>
  'error' in identity ||
  identity.idIndex !== known.idIndex ||
  JSON.stringify(facts) !== JSON.stringify(known.facts)

const NOBODY: Identity = { idSealed: null, idIndex: null, idMasked: null }

type Identity = Pick<Worker, 'idSealed' | 'idIndex' | 'idMasked'>

function readIdentity(
  idNumber: FactsJson[string],
  known: Worker | undefined,
  cipher: FieldCipher,
): Identity | { error: string } {
  if (idNumber === null || idNumber === '') return NOBODY
  if (typeof idNumber !== 'string') return { error: '身份证号应为文字' }
  if (idNumber.includes('*'))
    return known !== undefined && known.idMasked === idNumber.trim()
      ? { idSealed: known.idSealed, idIndex: known.idIndex, idMasked: known.idMasked }
      : { error: '请把身份证号重新填一遍' }
  const reading = readIdNumber(idNumber)
  if ('error' in reading) return reading
  const plain = reading.value
  return { idSealed: cipher.seal(plain), idIndex: cipher.index(plain), idMasked: maskIdNumber(plain) }
}
