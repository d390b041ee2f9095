import { View } from '@tarojs/components'
import { auth, type PERSONAS } from '@wengang/shared/contract/accounts'
import { startSession } from '../../api/account'
import { call } from '../../api/request'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { sayFailed } from '../../ui/dialogs'

type Persona = (typeof PERSONAS)[number]

const GROUPS: readonly {
  readonly title: string
  readonly personas: readonly (readonly [Persona, string])[]
}[] = [
  {
    title: '老百姓',
    personas: [
      ['seeker', '求职者'],
      ['seeker2', '求职者（新来的）'],
      ['helper', '村级代办员'],
    ],
  },
  {
    title: '用工单位',
    personas: [
      ['employer', '用工单位'],
      ['employer2', '用工单位（另一家）'],
      ['agency', '人力资源机构'],
    ],
  },
  {
    title: '人社局',
    personas: [
      ['acceptor', '受理员'],
      ['reviewer', '初审员'],
      ['approver', '复核员'],
      ['cashier', '拨付员'],
      ['leader', '领导小组成员'],
      ['admin', '管理员'],
    ],
  },
]

/** Made-up people to try the product as; the server has them in demonstration mode only. */
export const Personas = ({ onDone }: { readonly onDone: () => void }) => {
  const enter = (persona: Persona) =>
    call(auth.demo, { body: { persona } })
      .then((session) => {
        startSession(session)
        onDone()
      })
      .catch(sayFailed)
  return (
    <Card title="演示：选一个身份直接进">
      <View className="stack" style={{ gap: '12px' }}>
        {GROUPS.map((group) => (
          <View key={group.title} className="stack">
            <View className="note">{group.title}</View>
            <View className="chips">
              {group.personas.map(([persona, name]) => (
                <View key={persona}>
                  <Chip onTap={() => void enter(persona)}>{name}</Chip>
                </View>
              ))}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
