import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { FACTS, schemeById, type FactKey } from '@wengang/shared/policy/index'
import { factInWords } from '@wengang/shared/policy/in-words'
import { particularsOf } from '@wengang/shared/workflow/claim-particulars'
import { RegionName } from '../../ui/region-name'
import { Card } from '../../ui/card'
import { saySource } from './say-source'

export interface NamedFact {
  readonly key: string
  readonly label: string
}

/** The facts a claim of this scheme carries, in the order of asking. */
export const factsOf = (claim: Pick<Claim, 'scheme'>): readonly NamedFact[] => {
  const scheme = schemeById(claim.scheme)
  const keys: readonly FactKey[] = scheme.roster ? scheme.facts : [...scheme.facts, ...scheme.workerFacts]
  return [...new Set(keys)]
    .map((key): NamedFact => ({ key, label: FACTS[key].label }))
    .concat(scheme.roster ? [] : particularsOf(scheme).map(({ key, label }) => ({ key, label })))
}

const isFact = (key: string): key is FactKey => key in FACTS

const Value = ({ name, facts }: { readonly name: string; readonly facts: FactsJson }) => {
  const value = facts[name]
  if (value === undefined || value === null) return <>没有填</>
  if (!isFact(name)) return <>{typeof value === 'string' ? value : JSON.stringify(value)}</>
  return FACTS[name].type === 'region' && typeof value === 'string' ? (
    <RegionName code={value} />
  ) : (
    <>{factInWords(name, value)}</>
  )
}

/** What is claimed, with where each fact came from. */
export const FactsCard = ({ claim }: { readonly claim: Claim }) => (
  <Card title="情况">
    <View className="kv">
      <View className="kv-key">申请人</View>
      <View>{`${claim.applicant.name} ${claim.applicant.idMasked ?? ''}`}</View>
      <View className="kv-key">收款账户</View>
      <View className="num">{claim.payeeMasked ?? '没有填'}</View>
    </View>
    <View className="hr" />
    <View className="kv">
      {factsOf(claim)
        .filter(({ key }) => claim.facts[key] !== undefined)
        .flatMap(({ key, label }) => [
          <View key={key} className="kv-key">
            {label}
          </View>,
          <View key={`${key}-value`} className="between">
            <View className="grow">
              <Value name={key} facts={claim.facts} />
            </View>
            <View className="src">{saySource(claim.factSources[key])}</View>
          </View>,
        ])}
    </View>
  </Card>
)
