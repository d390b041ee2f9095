import { View } from '@tarojs/components'
import { files, type StoredFile } from '@wengang/shared/contract/files'
import { useState } from 'react'
import { download } from '../../api/request'
import { openFile } from '../../platform/file'
import { Button } from '../../ui/button'
import { BigChoice } from '../../ui/choices'
import { toast } from '../../ui/dialogs'
import { Field } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { PhotoField } from '../../ui/photo-field'
import { QuestionPage } from '../../ui/question-page'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'
import { correctionOf, type StepProps } from './step-props'

const MOST_PHOTOS = 9

const look = (id: string) => download(files.get, { id }).then(openFile)

/** One thing to prove: which paper one has, then photos of it (C4). */
export const MaterialStep = ({ step, form, scheme, number, of, onNext, onBack }: StepProps) => {
  const id = step.slice('material:'.length)
  const requirement = form.claim.requirements.find((one) => one.id === id)
  const papers = requirement?.files ?? []
  const documents = requirement?.documents ?? []
  const says = correctionOf(form, step)
  const [document, setDocument] = useState<string | null>(
    papers[0]?.document ?? (documents.length === 1 ? (documents[0]?.id ?? null) : null),
  )
  // The contract keeps at least one paper of a requirement; the last one goes when another takes its place.
  const [replacing, setReplacing] = useState(says !== null)
  const fields = useForm({}, () => ({
    ...(document === null ? { document: '先选您有哪一种材料' } : {}),
    ...(document !== null && requirement && !requirement.satisfied
      ? { files: says === null ? '请拍照或选一张照片。现在没有就先退出，下次接着填' : '请重新拍一张' }
      : {}),
  }))
  const write = (
    make: (now: readonly { id: string; document: string }[]) => { id: string; document: string }[],
  ) =>
    form
      .change((claim) => {
        const now = claim.requirements.find((one) => one.id === id)?.files ?? []
        return {
          materials: make(now).map((file) => ({ requirement: id, document: file.document, fileId: file.id })),
        }
      })
      .catch(fields.fail)
  const add = (file: StoredFile) => {
    const paper = { id: file.id, document: document ?? documents[0]?.id ?? '' }
    void write((now) => (replacing ? [paper] : [...now.filter((one) => one.id !== file.id), paper]))
    setReplacing(false)
  }
  const remove = (fileId: string) => {
    if (papers.length > 1) return void write((now) => now.filter((one) => one.id !== fileId))
    setReplacing(true)
    toast('拍一张新的，就会换掉这一张')
  }
  const choose = (chosen: string) => {
    setDocument(chosen)
    // The photos stay; they are of the paper now named.
    if (papers.length > 0 && !replacing) void write((now) => now.map((one) => ({ ...one, document: chosen })))
  }
  return (
    <QuestionPage
      title={scheme.plain}
      question={`${requirement?.title ?? '材料'}：${documents.length > 1 ? '您有哪一种？' : '拍照'}`}
      help={`${requirement?.why ?? ''}${documents.length > 1 && requirement?.why.includes('任选') !== true ? '。任选一种就行' : ''}`}
      step={number}
      of={of}
      form={fields}
      onNext={() => onNext(form.state)}
      {...(onBack ? { onBack } : {})}
    >
      <View className="stack" style={{ gap: 'var(--gap)' }}>
        <Slot>{says ? <Warning>{`要补正：${says}`}</Warning> : null}</Slot>
        <Field {...fields.at('document')}>
          {documents.length > 1 ? (
            <BigChoice
              options={documents.map((one) => ({ value: one.id, label: one.title }))}
              value={document}
              onChoose={choose}
            />
          ) : (
            <View className="lead">{documents[0]?.title}</View>
          )}
        </Field>
        <View className={document === null ? 'gone' : 'stack'}>
          <View className="note">拍清楚四个角，字能看清。也可以选相册里的照片或 PDF。</View>
          <Field {...fields.at('files')}>
            <PhotoField files={papers} onAdd={add} onRemove={remove} most={MOST_PHOTOS} />
          </Field>
          {papers.map((paper, index) => (
            <View key={paper.id} className="between">
              <View className="note grow">{`第 ${index + 1} 张 · ${documents.find((one) => one.id === paper.document)?.title ?? ''}`}</View>
              <Button kind="plain" inline icon="eye" onTap={() => look(paper.id)}>
                看一看
              </Button>
            </View>
          ))}
        </View>
        <View className={requirement?.satisfied ? 'gone' : 'note'}>
          手边没有？先点「上一步」或退出，已经填的都在。
        </View>
      </View>
    </QuestionPage>
  )
}
