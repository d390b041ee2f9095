import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCounty } from '../../api/county'
import { useRegionName } from '../../api/region-name'
import { Chip } from '../../ui/choices'
import { Field } from '../../ui/fields'
import { RegionSheet, type ChosenRegion } from '../../ui/region-field'
import { Sheet } from '../../ui/sheet'
import { LinkRow } from '../../ui/card'

interface WhereSheetProps {
  readonly open: boolean
  readonly region: string | undefined
  /** null: anywhere. `name` is the short name for the chip. */
  readonly onChoose: (region: ChosenRegion | null) => void
  readonly onClose: () => void
}

/** Where to work: one's own township first, then county, city, province, and at last the whole country (J2). */
export const WhereSheet = ({ open, region, onChoose, onClose }: WhereSheetProps) => {
  const [elsewhere, setElsewhere] = useState(false)
  const county = useCounty()
  const code = county.data?.region ?? ''
  const [province = '', city = ''] = useRegionName(code || null).split(' ')
  const wider: ChosenRegion[] = county.data
    ? [
        { code, name: `全${county.data.name}` },
        { code: `${code.slice(0, 4)}00`, name: city },
        { code: `${code.slice(0, 2)}0000`, name: province },
      ].filter(({ name }) => name !== '')
    : []
  if (elsewhere) {
    return (
      <RegionSheet
        open={open}
        title="在哪里干活"
        depth="any"
        onClose={() => {
          setElsewhere(false)
          onClose()
        }}
        onChoose={({ code: chosen, name }) => {
          setElsewhere(false)
          onChoose({ code: chosen, name: name.split(' ').at(-1) ?? name })
        }}
      />
    )
  }
  return (
    <Sheet open={open} title="在哪里干活" onClose={onClose}>
      <View className="stack" style={{ gap: '20px', paddingBottom: '8px' }}>
        <Field label="就近找（乡镇）">
          <View className="chips">
            {(county.data?.townships ?? []).map((one) => (
              <View key={one.code}>
                <Chip on={region === one.code} onTap={() => onChoose(one)}>
                  {one.name}
                </Chip>
              </View>
            ))}
          </View>
        </Field>
        <Field label="范围大一点">
          <View className="chips">
            {wider.map((one) => (
              <View key={one.code}>
                <Chip on={region === one.code} onTap={() => onChoose(one)}>
                  {one.name}
                </Chip>
              </View>
            ))}
            <Chip on={region === undefined} onTap={() => onChoose(null)}>
              哪里都行
            </Chip>
          </View>
        </Field>
        <LinkRow last onTap={() => setElsewhere(true)}>
          外省、别的市县
        </LinkRow>
      </View>
    </Sheet>
  )
}
