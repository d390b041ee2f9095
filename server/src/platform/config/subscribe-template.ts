import { SUBSCRIBE_TOPICS, type SubscribeTopic } from '@wengang/shared/contract/system'

/** What of a message can stand in a template's field. */
export const TEMPLATE_VALUES = ['title', 'body', 'time', 'bureau', 'phone'] as const
export type TemplateValue = (typeof TEMPLATE_VALUES)[number]

/** A template as the county got it from WeChat: its id, and which of our values its fields take. */
export interface SubscribeTemplate {
  readonly id: string
  /** `{ thing1: 'title' }` */
  readonly fields: Readonly<Record<string, TemplateValue>>
}
export type SubscribeTemplates = Partial<Record<SubscribeTopic, SubscribeTemplate>>

/** WeChat's kinds of field, by the letters of their names, and what each can hold. */
const HOLDS: Readonly<Record<string, readonly TemplateValue[]>> = {
  thing: ['title', 'body', 'bureau', 'phone', 'time'],
  short_thing: ['title'],
  name: ['bureau'],
  time: ['time'],
  date: ['time'],
  phone_number: ['phone'],
  character_string: ['phone'],
}
const USUAL = { thing1: 'title', thing2: 'body', time3: 'time' } as const

/** The variable that configures a topic's template. */
export const templateVariable = (topic: SubscribeTopic): string => `WECHAT_TEMPLATE_${topic.toUpperCase()}`

/** `ID thing1=title thing2=body time3=time`; the fields may be left out where they are these. Complaints name the variable. */
function parseTemplate(topic: SubscribeTopic, text: string): SubscribeTemplate {
  const [id = '', ...pairs] = text.trim().split(/[\s,]+/)
  const wrong = (why: string): Error =>
    new Error(`${templateVariable(topic)} 有误：${why}。写法：模板ID thing1=title thing2=body time3=time`)
  if (!/^[\w-]{10,80}$/.test(id)) throw wrong(`「${id}」不像模板 ID`)
  if (pairs.length === 0) return { id, fields: USUAL }
  const fields: Record<string, TemplateValue> = {}
  for (const pair of pairs) {
    const [, field = '', kind = '', value = ''] = /^(([a-z_]+)\d+)=(\w+)$/.exec(pair) ?? []
    const held = HOLDS[kind]
    if (field === '') throw wrong(`「${pair}」不是 字段=内容`)
    if (held === undefined) throw wrong(`字段 ${field} 的类型不会填，请换一个模板`)
    if (!held.includes(value as TemplateValue))
      throw wrong(`字段 ${field} 填不了 ${value}，可以填 ${held.join('、')}`)
    if (field in fields) throw wrong(`字段 ${field} 写了两遍`)
    fields[field] = value as TemplateValue
  }
  return { id, fields }
}

/** The templates that are configured, by topic. */
export function subscribeTemplates(
  texts: Partial<Record<SubscribeTopic, string | undefined>>,
): SubscribeTemplates {
  const templates: SubscribeTemplates = {}
  for (const topic of SUBSCRIBE_TOPICS) {
    const text = texts[topic]
    if (text !== undefined) templates[topic] = parseTemplate(topic, text)
  }
  return templates
}
