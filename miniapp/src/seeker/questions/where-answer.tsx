import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCounty } from '../../api/county'
import { useRegionName } from '../../api/region-name'
import { BigChoice, type Option } from '../../ui/choices'
import { RegionSheet, type ChosenRegion } from '../../ui/region-field'

const ELSEWHERE = 'elsewhere'

/** Near home first; a township or another province through the sheet. Answers a region code. */
export const WhereAnswer = ({
  value,
  name,
  onChoose,
}: {
  readonly value: string
  readonly name: string
  readonly onChoose: (region: ChosenRegion) => void
}) => {
  const [open, setOpen] = useState(false)
  const county = useCounty().data
  const code = county?.region ?? ''
  const [province = '', city = ''] = useRegionName(code || null).split(' ')
  const chosenName = useRegionName(value || null)
  const near: Option[] = county
    ? [
        { value: code, label: `就在${county.name}`, help: '离家近，能顾家' },
        { value: `${code.slice(0, 4)}00`, label: `${city}里都行` },
        { value: `${code.slice(0, 2)}0000`, label: `${province}里都行` },
      ].filter(({ label }) => !label.startsWith('里'))
    : []
  const elsewhere = value !== '' && !near.some((one) => one.value === value)
  return (
    <View>
      <BigChoice
        options={[
          ...near,
          {
            value: ELSEWHERE,
            label: '外省，或者指定一个地方',
            help: elsewhere ? `选了：${name || chosenName}` : '例如浙江、广东，或者本县的一个乡镇',
          },
        ]}
        value={elsewhere ? ELSEWHERE : value || null}
        onChoose={(chosen) => {
          if (chosen === ELSEWHERE) setOpen(true)
          else onChoose({ code: chosen, name: near.find((one) => one.value === chosen)?.label ?? '' })
        }}
      />
      <RegionSheet
        open={open}
        title="想在哪里干活"
        depth="any"
        onClose={() => setOpen(false)}
        onChoose={(region) => {
          setOpen(false)
          onChoose(region)
        }}
      />
    </View>
  )
}
