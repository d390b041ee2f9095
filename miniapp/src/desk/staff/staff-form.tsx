import { View } from '@tarojs/components'
import type { Account, StaffMember } from '@wengang/shared/contract/accounts'
import { ROLE_NAMES, STAFF_ROLES, type StaffRole } from '@wengang/shared/contract/roles'
import { useState } from 'react'
import { changeStaff, createStaff } from '../../api/desk'
import { isApiError } from '../../api/errors'
import { newKey } from '../../api/keys'
import { refusedOf, type Refused } from '../../api/refusals'
import { RegionName } from '../../ui/region-name'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { ask, toast } from '../../ui/dialogs'
import { Field, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Heading } from '../../ui/primitives/heading'
import { RefusedCard } from '../../ui/refused-card'
import { SubmitButton } from '../../ui/submit-button'
import { Warning } from '../../ui/warnings'

interface StaffFormProps {
  /** Null makes a new one. */
  readonly member: StaffMember | null
  readonly account: Account
  readonly onDone: (member: StaffMember) => void
}

const isStaffRole = (role: string): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role)

/** A member of staff: duties, password, in or out. Who changes what of whom is on record. */
export const StaffForm = ({ member, account, onDone }: StaffFormProps) => {
  const [key, setKey] = useState(newKey)
  const [roles, setRoles] = useState<readonly StaffRole[]>(member?.roles.filter(isStaffRole) ?? [])
  const [refused, setRefused] = useState<Refused | null>(null)
  const self = member?.id === account.id
  const form = useForm(
    { username: '', displayName: member?.displayName ?? '', password: '' },
    ({ username, displayName, password }) => ({
      ...(member === null && !/^[a-zA-Z0-9._-]{3,64}$/.test(username)
        ? { username: '用 3 至 64 个字母、数字或 . _ -' }
        : {}),
      ...(displayName ? {} : { displayName: '请填写姓名' }),
      ...(roles.length === 0 ? { roles: '请至少选一个岗位' } : {}),
      ...((member === null || password !== '') && password.length < 10 ? { password: '密码至少 10 位' } : {}),
    }),
  )
  const failed = (error: unknown) => {
    setKey(newKey())
    if (isApiError(error) && error.fields.length > 0) throw error
    setRefused(refusedOf(error))
  }
  const save = async () => {
    const { username, displayName, password } = form.values()
    setRefused(null)
    const written =
      member === null
        ? createStaff({ username, displayName, password, roles: [...roles], scope: account.scope ?? '' }, key)
        : changeStaff(member, { displayName, roles: [...roles], ...(password ? { password } : {}) })
    await written.then((now) => {
      toast(member ? '改好了，本人要重新登录' : '账号开好了')
      onDone(now)
    }, failed)
  }
  const turn = async () => {
    if (!member) return
    const sure =
      member.disabled ||
      (await ask({
        title: `停用 ${member.displayName}？`,
        content: '马上退出所有登录，之后登录不了。',
        yes: '停用',
        danger: true,
      }))
    if (sure)
      await changeStaff(member, { disabled: !member.disabled }).then(
        () => toast(member.disabled ? '已恢复' : '已停用'),
        failed,
      )
  }
  return (
    <>
      <Heading className="h1">{member ? member.displayName : '新增账号'}</Heading>
      <RefusedCard refused={refused} />
      <View>{self ? <Warning>这是您自己的账号，岗位要由另一位管理员调整。</Warning> : null}</View>
      <Card>
        <View className="desk-form">
          <View>
            {member ? (
              <View className="note">{`账号：${member.username ?? '不用密码登录'}`}</View>
            ) : (
              <TextField label="账号" placeholder="如：zhangsan" {...form.field('username')} />
            )}
          </View>
          <TextField label="姓名" {...form.field('displayName')} />
          <Field label="岗位" help="同一件申请，两个岗位不能由一个人办。" {...form.at('roles')}>
            <View className="chips">
              {STAFF_ROLES.map((role) => {
                const on = roles.includes(role)
                return (
                  <View key={role}>
                    <Chip
                      on={on}
                      onTap={() => setRoles(on ? roles.filter((one) => one !== role) : [...roles, role])}
                    >
                      {ROLE_NAMES[role]}
                    </Chip>
                  </View>
                )
              })}
            </View>
          </Field>
          <Field label="辖区">
            <View>
              <RegionName code={member?.scope ?? account.scope ?? ''} />
            </View>
          </Field>
          <TextField
            label={member ? '重置密码（不改不填）' : '初始密码'}
            kind="password"
            help={member ? '重置会一并清掉动态验证码。' : '至少 10 位，请本人登录后自己改。'}
            {...form.field('password')}
          />
        </View>
      </Card>
      <View className="desk-actions">
        {self ? null : (
          <SubmitButton form={form} onTap={save}>
            {member ? '保存' : '开账号'}
          </SubmitButton>
        )}
        <View>
          {member && !self ? (
            <Button kind={member.disabled ? 'quiet' : 'danger'} onTap={turn}>
              {member.disabled ? '恢复使用' : '停用'}
            </Button>
          ) : null}
        </View>
      </View>
    </>
  )
}
