import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Icon } from './icon'
import { Tap } from './primitives/tap'
import { TextInput } from './primitives/text-input'

/** Searches on Enter or 搜索, not on every letter: each is a request on a slow line. */
export const SearchBox = ({
  placeholder,
  value,
  onSearch,
}: {
  readonly placeholder: string
  readonly value: string
  readonly onSearch: (words: string) => void
}) => {
  const words = useRef(value)
  const [round, setRound] = useState(0)
  const clear = () => {
    words.current = ''
    setRound(round + 1)
    onSearch('')
  }
  return (
    <View className="search">
      <Icon name="search" size={20} color="#5c6962" />
      <View className="grow" key={round}>
        <TextInput
          id="search"
          initial={words.current}
          placeholder={placeholder}
          label={placeholder}
          enterKey="search"
          onInput={(text) => {
            words.current = text
          }}
          onEnter={(text) => onSearch(text.trim())}
        />
      </View>
      <View>
        {value ? (
          <Tap className="page-head-back" label="清除" onTap={clear}>
            <Icon name="close" size={18} />
          </Tap>
        ) : null}
      </View>
      <Tap className="chip on" onTap={() => onSearch(words.current.trim())}>
        搜索
      </Tap>
    </View>
  )
}
