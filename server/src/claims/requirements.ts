import type { FactsJson } from '@wengang/shared/contract/policy'
import type { RequirementOf, Scheme } from '@wengang/shared/policy/index'

/**
 * What a claim has to prove. Of a roster, whatever any of its workers makes necessary: a poor household's handbook, say,
 * as soon as one worker is from such a household.
 */
export function requirementsFor(
  scheme: Scheme,
  facts: FactsJson,
  workers: readonly { facts: FactsJson }[],
): RequirementOf[] {
  if (!scheme.roster || workers.length === 0) return scheme.requirements(facts)
  const wanted = new Set<string>()
  const byId = new Map<string, RequirementOf>()
  for (const worker of workers)
    for (const requirement of scheme.requirements({ ...facts, ...worker.facts })) {
      wanted.add(requirement.id)
      byId.set(requirement.id, requirement)
    }
  // In the order in which the scheme names them.
  return scheme.proofs.flatMap((proof) => (wanted.has(proof.id) ? (byId.get(proof.id) ?? []) : []))
}
