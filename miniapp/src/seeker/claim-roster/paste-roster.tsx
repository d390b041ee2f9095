import { View } from '@tarojs/components'
import type { FactsJson, RosterAssessment } from '@wengang/shared/contract/policy'
import { useEffect, useRef, useState } from 'react'
import { pickTable } from '../../platform/file'
import { reveal, spotId } from '../../platform/reveal'
import { copyText } from '../../platform/clipboard'
import { Button } from '../../ui/button'
import { YesNo } from '../../ui/choices'
import { Card } from '../../ui/card'
import { sayFailed } from '../../ui/dialogs'
import { Field } from '../../ui/fields'
import { Money } from '../../ui/money'
import { Page } from '../../ui/page'
import { TextInput } from '../../ui/primitives/text-input'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'
import type { Asked } from '../claim-parts/answers'
import { cellsOf } from '@wengang/shared/tables/delimited'
import { readRoster, rosterColumns, type RosterRead } from '@wengang/shared/tables/roster'
import { implausible } from '@wengang/shared/policy/plausible'
import { useDay } from '../../api/policy'
import { readTable } from '../../api/tables'

interface PasteRosterProps {
  readonly asked: readonly Asked[]
  /** Workers already there. */
  readonly count: number
  readonly reckon: (workers: readonly FactsJson[]) => RosterAssessment | null
  readonly onTake: (workers: FactsJson[], replace: boolean) => Promise<void>
  readonly onBack: () => void
}

const SHOWN = 30
/** A cell as spreadsheets copy it, so that a line break in it stays inside. */
const quoted = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)

const Problems = ({ pasted }: { readonly pasted: RosterRead }) => (
  <Card title={`有 ${pasted.problems.length} 处要改`}>
    <View className="note">在表格里改好，重新复制过来。一处不对都不会存进去。</View>
    {pasted.problems.slice(0, SHOWN).map((problem, index) => (
      <View key={index} className="row">
        <View className="grow">
          <View className="note num">{`第 ${problem.row} 行 · ${problem.column}`}</View>
          {problem.says}
        </View>
      </View>
    ))}
    <View
      className={pasted.problems.length > SHOWN ? 'note' : 'gone'}
    >{`还有 ${pasted.problems.length - SHOWN} 处，先改上面这些`}</View>
  </Card>
)

/** The roster copied out of a spreadsheet, checked row by row before anything is kept. */
export const PasteRoster = ({ asked, count, reckon, onTake, onBack }: PasteRosterProps) => {
  const text = useRef('')
  const [round, setRound] = useState(0)
  const [pasted, setPasted] = useState<RosterRead | null>(null)
  const [replace, setReplace] = useState(false)
  const columns = rosterColumns(asked).map(({ label }) => label)
  const today = useDay()
  const readRows = (rows: readonly (readonly string[])[]) =>
    setPasted(readRoster(rows, asked, (worker) => implausible(worker, today)))
  const read = () => readRows(cellsOf(text.current))
  // The problems stand below all that was pasted.
  useEffect(() => {
    if (pasted !== null) void reveal(['pasted'])
  }, [pasted])
  const pick = async () => {
    const file = await pickTable()
    if (!file) return
    try {
      const { rows } = await readTable(file)
      text.current = rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
      setRound(round + 1)
      readRows(rows)
    } catch (error) {
      sayFailed(error)
    }
  }
  const good = pasted !== null && pasted.problems.length === 0 && pasted.workers.length > 0
  const total = good ? reckon(pasted.workers) : null
  const take = () =>
    onTake(pasted?.workers ?? [], replace || count === 0).catch((error: unknown) => sayFailed(error))
  return (
    <Page
      title="从表格粘贴"
      bar={
        <>
          <View className="rowx">
            <Button kind="quiet" inline onTap={onBack}>
              返回
            </Button>
          </View>
          <View className="grow">
            {good ? (
              <Button onTap={take}>{`放进花名册（${pasted.workers.length} 人）`}</Button>
            ) : (
              <Button onTap={read}>检查</Button>
            )}
          </View>
        </>
      }
    >
      <Card title="表格要有这几列">
        <View>{columns.join(' | ')}</View>
        <View className="note">
          有没有表头都行；有表头时列的先后随意，标题、空行、合计行不用删。
          {asked.some(({ type }) => type === 'fen-list')
            ? '几个月的工资写在一格里，用顿号分开，例如 3000、3200。'
            : ''}
        </View>
        <Button kind="plain" inline onTap={() => copyText(columns.join('\t'))}>
          复制表头
        </Button>
      </Card>
      <Field label="把表格内容粘贴到这里">
        <View key={round} className="field-box tall">
          <TextInput
            id="roster"
            label="花名册内容"
            lines
            initial={text.current}
            placeholder="在电脑表格里选中这几列，复制，再长按这里粘贴"
            onInput={(value) => {
              text.current = value
              if (pasted) setPasted(null)
            }}
          />
        </View>
      </Field>
      <Button kind="quiet" onTap={pick}>
        选一个表格文件（Excel 或 CSV）
      </Button>
      <View id={spotId('pasted')}>
        <Slot>{pasted && pasted.problems.length > 0 ? <Problems pasted={pasted} /> : null}</Slot>
      </View>
      <Slot>
        {pasted && pasted.problems.length === 0 && pasted.workers.length === 0 ? (
          <Warning>没有看到内容，请先粘贴。</Warning>
        ) : null}
      </Slot>
      <Slot>
        {good ? (
          <Card title={`${pasted.workers.length} 人，没有错误`}>
            <View className="between">
              <View>预计一共可领</View>
              <Money fen={total?.totalFen ?? null} size="big" />
            </View>
          </Card>
        ) : null}
      </Slot>
      <Slot>
        {good && count > 0 ? (
          <Field label={`花名册里已有 ${count} 人，怎么办？`}>
            <YesNo value={replace} yes="换成这一份" no="加在后面" onChoose={setReplace} />
          </Field>
        ) : null}
      </Slot>
    </Page>
  )
}
