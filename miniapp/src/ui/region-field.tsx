import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCounty, useRegions } from '../api/county'
import { Button } from './button'
import { Chip } from './choices'
import { QueryView } from './faces'
import { Field } from './fields'
import { Icon } from './icon'
import { Tap } from './primitives/tap'
import { Sheet } from './sheet'

export interface ChosenRegion {
  readonly code: string
  readonly name: string
}

interface RegionSheetProps {
  readonly open: boolean
  readonly title: string
  /** How deep one must go: 'county' needs a county; 'any' takes any level. */
  readonly depth?: 'county' | 'any'
  readonly onChoose: (region: ChosenRegion) => void
  readonly onClose: () => void
}

const trail = (path: readonly ChosenRegion[]): string => path.map((one) => one.name).join(' ')
/** GB/T 2260 codes padded to six digits: 52 → 520000. */
const padded = (code: string): string => (code.length < 6 ? code.padEnd(6, '0') : code)
/** What /api/regions takes as parent: 520000 → 52, 520100 → 5201. */
const parentOf = (code: string): string => code.replace(/(00)+$/, '')

/** Province → city → county, one level a screen; this county's townships are one tap away. */
export const RegionSheet = ({ open, title, depth = 'county', onChoose, onClose }: RegionSheetProps) => {
  const [path, setPath] = useState<readonly ChosenRegion[]>([])
  const last = path.at(-1)
  const regions = useRegions(last ? parentOf(last.code) : undefined, open)
  const county = useCounty()
  const done = (chosen: readonly ChosenRegion[]) => {
    const end = chosen.at(-1)
    if (end) onChoose({ code: padded(end.code), name: trail(chosen) })
    setPath([])
  }
  const take = (region: ChosenRegion) => {
    const next = [...path, region]
    // Six digits not ending in 00 are a county; nine are a township.
    if (region.code.length > 6 || (region.code.length === 6 && !region.code.endsWith('00'))) done(next)
    else setPath(next)
  }
  return (
    <Sheet
      open={open}
      title={title}
      onClose={onClose}
      bar={
        depth === 'any' && last ? (
          <Button kind="quiet" onTap={() => done(path)}>{`就选「${trail(path)}」`}</Button>
        ) : null
      }
    >
      <View className="chips">
        {path.map((region, index) => (
          <View key={region.code}>
            <Chip on onTap={() => setPath(path.slice(0, index))}>{`${region.name} ×`}</Chip>
          </View>
        ))}
        {path.length === 0 && county.data ? (
          <View>
            <Chip
              onTap={() => done([{ code: county.data.region, name: county.data.name }])}
            >{`本县：${county.data.name}`}</Chip>
          </View>
        ) : null}
      </View>
      <QueryView query={regions}>
        {({ items }) => (
          <View>
            {items.map((region) => (
              <View key={region.code}>
                <Tap className="sheet-row" onTap={() => take(region)}>
                  <View className="grow">{region.name}</View>
                  <Icon name="forward" size={18} color="#8d9891" />
                </Tap>
              </View>
            ))}
          </View>
        )}
      </QueryView>
    </Sheet>
  )
}

interface RegionFieldProps extends Pick<RegionSheetProps, 'depth'> {
  readonly name?: string
  readonly label: string
  /** Words for the region chosen so far. */
  readonly chosen: string | null
  readonly onChoose: (region: ChosenRegion) => void
  readonly help?: string
  readonly error?: string | undefined
  readonly onMend?: () => void
}

export const RegionField = ({
  name,
  label,
  chosen,
  onChoose,
  help,
  error,
  onMend,
  depth = 'county',
}: RegionFieldProps) => {
  const [open, setOpen] = useState(false)
  return (
    <Field name={name} label={label} help={help} error={error}>
      <Tap
        className={`field-box ${error ? 'bad' : ''}`}
        label={`${label}：${chosen ?? '点这里选'}`}
        onTap={() => setOpen(true)}
      >
        <View className={`grow ${chosen ? '' : 'field-empty'}`}>{chosen ?? '点这里选地方'}</View>
        <Icon name="location" size={20} />
      </Tap>
      <RegionSheet
        open={open}
        title={label}
        depth={depth}
        onClose={() => setOpen(false)}
        onChoose={(region) => {
          setOpen(false)
          onChoose(region)
          onMend?.()
        }}
      />
    </Field>
  )
}
