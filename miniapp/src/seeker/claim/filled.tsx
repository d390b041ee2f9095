import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import { files } from '@wengang/shared/contract/files'
import type { Scheme } from '@wengang/shared/policy/index'
import { particularsOf } from '@wengang/shared/workflow/claim-particulars'
import { useState } from 'react'
import { download } from '../../api/request'
import { openFile } from '../../platform/file'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import type { Asked } from '../claim-parts/answers'
import { askedIn } from '../claim-parts/asked-in'
import { sayAccount } from '../claim-parts/account'
import { FactValue } from '../claim-parts/fact-value'
import '../claim-parts/parts.scss'

const look = (id: string) => download(files.get, { id }).then(openFile)

/** What was handed in; folded, because it is looked at rarely. */
export const Filled = ({ claim, scheme }: { readonly claim: Claim; readonly scheme: Scheme }) => {
  const [open, setOpen] = useState(false)
  const asked: Asked[] = [
    ...scheme.facts.map((key) => askedIn(scheme.id, key)),
    ...(scheme.roster ? [] : particularsOf(scheme)),
  ]
  return (
    <Card title="交上去的情况和材料">
      <View className="part-fold">
        <Button kind="plain" inline onTap={() => setOpen(!open)}>
          {open ? '收起' : '打开看看'}
        </Button>
      </View>
      <View className={open ? '' : 'gone'}>
        {asked
          .filter((one) => claim.facts[one.key] !== undefined)
          .map((one) => (
            <View key={one.key}>
              <Fact label={one.label}>
                <FactValue asked={one} value={claim.facts[one.key]} />
              </Fact>
            </View>
          ))}
        <View>
          <Fact label="收款账户">{sayAccount(claim.payeeMasked)}</Fact>
        </View>
        {claim.requirements.map((requirement) => (
          <View key={requirement.id} className="row">
            <View className="grow">
              <View className="note">{requirement.title}</View>
              {requirement.files.length === 0 ? '还没有交' : null}
              {requirement.files.map((file, index) => (
                <View key={file.id} className="between">
                  <View className="grow">{`${requirement.documents.find(({ id }) => id === file.document)?.title ?? file.name}（${index + 1}）`}</View>
                  <Button kind="plain" inline icon="eye" onTap={() => look(file.id)}>
                    看一看
                  </Button>
                </View>
              ))}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
