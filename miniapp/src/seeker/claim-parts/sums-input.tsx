import { View } from '@tarojs/components'
import { FACTS } from '@wengang/shared/policy/index'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/fields'
import { readYuan } from '@wengang/shared/values/money'
import type { FactJson, Reading } from './answers'
import type { FactInputProps } from './fact-input'

const MOST_MONTHS = 24

const textOf = (fen: FactJson | undefined): string => (typeof fen === 'number' ? String(fen / 100) : '')

const readSums = (
  texts: readonly string[],
  most: number | undefined,
  nameOf: (at: number) => string,
): Reading => {
  const sums: number[] = []
  for (const [at, text] of texts.entries()) {
    const reading = readYuan(text, most)
    if ('error' in reading) return { error: `${nameOf(at)}：${reading.error}` }
    if (typeof reading.value === 'number') sums.push(reading.value)
  }
  return { value: sums }
}

/** Sums of several months, one box a month, in order. */
export const MonthlySums = ({ asked, value, onRead }: FactInputProps) => {
  const texts = useRef<string[]>(Array.isArray(value) && value.length > 0 ? value.map(textOf) : [''])
  const [count, setCount] = useState(texts.current.length)
  const read = () =>
    onRead(
      readSums(texts.current, 'max' in asked ? asked.max : undefined, (at) => `第 ${at + 1} 个月`),
      false,
    )
  const resize = (next: number) => {
    // A wage is mostly the same as the month before: the copy is one tap less.
    texts.current = Array.from(
      { length: next },
      (_none, at) => texts.current[at] ?? texts.current[at - 1] ?? texts.current.at(-1) ?? '',
    )
    setCount(next)
    read()
  }
  return (
    <View className="stack">
      {Array.from({ length: count }, (_none, at) => (
        <View key={at}>
          <TextField
            name={`${asked.key}-${at}`}
            label={`第 ${at + 1} 个月`}
            unit="元"
            kind="digit"
            initial={texts.current[at] ?? ''}
            onInput={(text) => {
              texts.current[at] = text
              read()
            }}
          />
        </View>
      ))}
      <View className="rowx">
        <Button
          kind="quiet"
          inline
          icon="plus"
          disabled={count >= MOST_MONTHS}
          onTap={() => resize(count + 1)}
        >
          再加一个月
        </Button>
        <Button kind="plain" inline disabled={count <= 1} onTap={() => resize(count - 1)}>
          去掉最后一个月
        </Button>
      </View>
    </View>
  )
}

/** A sum for each insurance that was chosen to be deferred. */
export const InsuranceSums = ({ asked, value, facts, onRead }: FactInputProps) => {
  const options = (FACTS.insurances.options ?? []).filter((option) =>
    Array.isArray(facts.insurances) ? facts.insurances.includes(option.value) : false,
  )
  const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  const texts = useRef<Record<string, string>>(
    Object.fromEntries(options.map((option) => [option.value, textOf(given[String(option.value)])])),
  )
  const read = () => {
    const sums = readSums(
      options.map((option) => texts.current[String(option.value)] ?? ''),
      'max' in asked ? asked.max : undefined,
      (at) => options[at]?.label ?? '',
    )
    if ('error' in sums || !Array.isArray(sums.value)) return onRead(sums, false)
    const values = sums.value
    onRead({ value: Object.fromEntries(options.map((option, at) => [option.value, values[at] ?? 0])) }, false)
  }
  return (
    <View className="stack">
      {options.map((option) => (
        <View key={option.value}>
          <TextField
            name={`${asked.key}-${option.value}`}
            label={`${option.label}，每月`}
            unit="元"
            kind="digit"
            initial={texts.current[String(option.value)] ?? ''}
            onInput={(text) => {
              texts.current[String(option.value)] = text
              read()
            }}
          />
        </View>
      ))}
    </View>
  )
}
