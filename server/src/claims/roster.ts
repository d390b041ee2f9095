import type { FactsJson } from '@wengang/shared/contract/policy'
import { isIdNumber, maskIdNumber } from '@wengang/shared/identity'
import type { FieldCipher } from '../platform/crypto/field-cipher.js'
import type { ClaimWorkerEntity } from './claim-worker.entity.js'

export type Worker = Pick<ClaimWorkerEntity, 'name' | 'idSealed' | 'idIndex' | 'idMasked' | 'facts'>

interface FieldProblem {
  path: string
  message: string
}

/** A worker as the contract shows one: name and masked id number among the facts. */
export const workerJson = (worker: Worker): FactsJson => ({
  ...worker.facts,
  ...(worker.name === null ? {} : { name: worker.name }),
  ...(worker.idMasked === null ? {} : { idNumber: worker.idMasked }),
})

/**
 * Reads a roster as sent. A masked id number (`520121********1234`) stands for the one stored before under the same mask and name, so
 * a phone can send the list back without ever having held the numbers.
 */
export function readRoster(
  sent: readonly FactsJson[],
  before: readonly Worker[],
  allowed: ReadonlySet<string>,
  cipher: FieldCipher,
): { workers: Worker[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const seen = new Map<string, number>()
  const workers = sent.map((row, index): Worker => {
    const { name, idNumber, ...rest } = row
    const fail = (key: string, message: string): void =>
      void problems.push({ path: `workers.${index}.${key}`, message: `第 ${index + 1} 行：${message}` })
    for (const key of Object.keys(rest)) if (!allowed.has(key)) fail(key, `没有“${key}”这一项`)
    if (name !== undefined && name !== null && (typeof name !== 'string' || name.length > 40))
      fail('name', '姓名应为 40 字以内的文字')
    const identity = readIdentity(idNumber ?? null, name ?? null, before, cipher)
    if (identity === null) fail('idNumber', '身份证号校验不对，请逐位核对')
    if (identity?.idIndex != null) {
      const earlier = seen.get(identity.idIndex)
      if (earlier !== undefined) fail('idNumber', `与第 ${earlier + 1} 行是同一个身份证号`)
      seen.set(identity.idIndex, index)
    }
    return {
      name: typeof name === 'string' ? name.trim() || null : null,
      ...(identity ?? NOBODY),
      facts: rest,
    }
  })
  return { workers, problems }
}

const NOBODY = { idSealed: null, idIndex: null, idMasked: null }

function readIdentity(
  idNumber: FactsJson[string],
  name: FactsJson[string],
  before: readonly Worker[],
  cipher: FieldCipher,
) {
  if (idNumber === null || idNumber === '') return NOBODY
  if (typeof idNumber !== 'string') return null
  const plain = idNumber.trim().toUpperCase()
  if (isIdNumber(plain))
    return { idSealed: cipher.seal(plain), idIndex: cipher.index(plain), idMasked: maskIdNumber(plain) }
  const same = before.find((worker) => worker.idMasked === plain && worker.name === name)
  return same === undefined
    ? null
    : { idSealed: same.idSealed, idIndex: same.idIndex, idMasked: same.idMasked }
}
