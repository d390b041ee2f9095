import { Image, View } from '@tarojs/components'
import type { StoredFile } from '@wengang/shared/contract/files'
import { useRef, useState } from 'react'
import { isApiError, sayError } from '../api/errors'
import { newKey } from '../api/keys'
import { uploadPhoto } from '../api/request'
import { choosePhotos, type Photo } from '../platform/photo'
import { sayFailed } from './dialogs'
import { Icon } from './icon'
import { alt } from './primitives/alt'
import { Tap } from './primitives/tap'
import { Warning } from './warnings'

interface Sending {
  /** The same for every try, so that a photo is stored once. */
  readonly key: string
  readonly photo: Photo
  readonly state: 'sending' | 'failed'
  readonly why: string
  /** Another try may help; not for a file that cannot be used. */
  readonly again: boolean
}

/** The server looked at the file and it will not do, however often it is sent. */
const isUnusable = (error: unknown): boolean =>
  isApiError(error) && (error.code === 'bad-file' || error.code === 'too-large')

interface PhotoFieldProps {
  readonly files: readonly StoredFile[]
  readonly onAdd: (file: StoredFile) => void
  readonly onRemove?: (id: string) => void
  readonly most?: number
}

/**
 * Take or choose photos; each is made small, sent at once, and can be tried again when the signal fails (C4). One that
 * cannot be used says why and can be removed.
 */
export const PhotoField = ({ files, onAdd, onRemove, most = 9 }: PhotoFieldProps) => {
  const [sending, setSending] = useState<readonly Sending[]>([])
  const [sent, setSent] = useState<Readonly<Record<string, string>>>({})
  const add = useRef(onAdd)
  add.current = onAdd
  const send = async ({ key, photo }: Pick<Sending, 'key' | 'photo'>) => {
    setSending((all) => [
      ...all.filter((one) => one.key !== key),
      { key, photo, state: 'sending', why: '', again: true },
    ])
    try {
      const file = await uploadPhoto(photo, key)
      setSent((all) => ({ ...all, [file.id]: photo.path }))
      setSending((all) => all.filter((one) => one.key !== key))
      add.current(file)
    } catch (error) {
      const failed = { state: 'failed', why: sayError(error), again: !isUnusable(error) } as const
      setSending((all) => all.map((one) => (one.key === key ? { ...one, ...failed } : one)))
    }
  }
  const drop = (key: string) => setSending((all) => all.filter((one) => one.key !== key))
  const choose = () => {
    choosePhotos(most - files.length).then(
      (photos) => Promise.all(photos.map((photo) => send({ key: newKey(), photo }))),
      sayFailed,
    )
  }
  return (
    <View className="photos">
      {files.map((file) => (
        <View key={file.id} className="photo">
          {sent[file.id] && file.type !== 'application/pdf' ? (
            <Image className="photo-img" mode="aspectFill" src={sent[file.id] ?? ''} {...alt(file.name)} />
          ) : (
            <View className="photo-add">
              <Icon name="form" size={28} />
              {file.type === 'application/pdf' ? 'PDF' : '照片'}
            </View>
          )}
          {onRemove ? (
            <Tap className="photo-state" label={`删除${file.name}`} onTap={() => onRemove(file.id)}>
              已传 · 删除
            </Tap>
          ) : (
            <View className="photo-state">已传</View>
          )}
        </View>
      ))}
      {sending.map((one) => (
        <View key={one.key} className="photo">
          <Image className="photo-img" mode="aspectFill" src={one.photo.path} {...alt('正在传的照片')} />
          {one.state === 'sending' ? (
            <View className="photo-state">正在传…</View>
          ) : (
            <View className="photo-state">
              {one.again ? (
                <Tap className="photo-do" label={`重新上传${one.photo.name}`} onTap={() => void send(one)}>
                  没传上 · 重试
                </Tap>
              ) : (
                <View>不能用</View>
              )}
              <Tap className="photo-do" label={`移除${one.photo.name}`} onTap={() => drop(one.key)}>
                移除
              </Tap>
            </View>
          )}
        </View>
      ))}
      {sending.map((one) =>
        one.state === 'failed' ? (
          <View key={`why-${one.key}`} className="photo-why">
            <Warning>{`${one.photo.name}：${one.why}`}</Warning>
          </View>
        ) : null,
      )}
      {files.length < most ? (
        <View>
          <Tap className="photo-add" label="拍照或选照片" onTap={choose}>
            <Icon name="photo" size={30} />
            拍照
          </Tap>
        </View>
      ) : null}
    </View>
  )
}
