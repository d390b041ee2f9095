import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import { files } from '@wengang/shared/contract/files'
import { useState } from 'react'
import { download } from '../../api/request'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { QueryView } from '../../ui/faces'
import { Slot } from '../../ui/slot'
import { Tag } from '../../ui/tag'
import { Paper } from '../parts/paper'

const OpenPaper = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const query = useQuery({
    queryKey: ['files', id],
    queryFn: () => download(files.get, { id }),
    staleTime: Infinity,
  })
  return <QueryView query={query}>{(file) => <Paper file={file} name={name} />}</QueryView>
}

const Requirement = ({ requirement }: { readonly requirement: Claim['requirements'][number] }) => {
  const [open, setOpen] = useState<string | null>(null)
  const titleOf = (document: string) =>
    requirement.documents.find(({ id }) => id === document)?.title ?? '材料'
  const shown = requirement.files.find(({ id }) => id === open)
  return (
    <View className="sum-row">
      <View className="grow">
        <View className="between">
          <View className="grow">{requirement.title}</View>
          <Tag tone={requirement.satisfied ? 'green' : 'danger'}>
            {requirement.satisfied ? '已交' : '没交'}
          </Tag>
        </View>
        <View className="papers">
          {requirement.files.map((file, index) => (
            <View key={`${file.id}${file.document}`}>
              <Chip
                on={file.id === open}
                onTap={() => setOpen(file.id === open ? null : file.id)}
              >{`${titleOf(file.document)}${requirement.files.length > 1 ? ` ${index + 1}` : ''}`}</Chip>
            </View>
          ))}
        </View>
        <View
          className={requirement.files.length > 0 ? 'gone' : 'note'}
        >{`任交一样：${requirement.documents.map(({ title }) => title).join('、')}`}</View>
        <Slot>
          {shown ? (
            <View className="paper-open" key={shown.id}>
              <OpenPaper id={shown.id} name={titleOf(shown.document)} />
            </View>
          ) : null}
        </Slot>
      </View>
    </View>
  )
}

/** Papers by what they prove; a tap shows one in place. */
export const Materials = ({ claim }: { readonly claim: Claim }) => (
  <Card title="材料">
    {claim.requirements.map((requirement) => (
      <Requirement key={requirement.id} requirement={requirement} />
    ))}
    <View className={claim.requirements.length === 0 ? 'note' : 'gone'}>这一项不用交材料</View>
  </Card>
)
