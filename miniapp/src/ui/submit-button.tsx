import { View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { Button } from './button'
import type { Form } from './form'
import { Icon } from './icon'
import { Tap } from './primitives/tap'

type Shown = Pick<Form<string>, 'says' | 'show'>

/** What keeps the form from going off, in one line by its button; a tap goes there. */
const FormSays = ({ form }: { readonly form: Shown }) => (
  <View className={form.says === null ? 'gone' : ''} {...{ 'aria-live': 'polite' }}>
    {form.says === null ? null : (
      <Tap className="form-says" onTap={form.show}>
        <Icon name="warning" size={20} />
        <View className="grow">{form.says}</View>
      </Tap>
    )}
  </View>
)

interface SubmitButtonProps extends Omit<ComponentProps<typeof Button>, 'onTap' | 'disabled'> {
  readonly form: Shown & Pick<Form<string>, 'ready' | 'fail'>
  /** Called in the tap itself when nothing is wrong; what it throws goes to the fields it names, or beside the button. */
  readonly onTap: () => void | Promise<unknown>
}

/** The button of a form. It is never disabled: pressed too early it says what is missing, here and at the place. */
export const SubmitButton = ({ form, onTap, ...button }: SubmitButtonProps) => (
  <View className="submit">
    <FormSays form={form} />
    <Button
      {...button}
      onTap={() => {
        if (!form.ready()) return undefined
        const sent = onTap()
        return sent instanceof Promise ? sent.catch(form.fail) : undefined
      }}
    />
  </View>
)
