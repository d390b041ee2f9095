import type { Said } from './said.types'

/** `<View {...said({ role: 'list' })}>`: attributes that config/plugins/templates.cjs puts into the templates. */
export const said = ({ role, label, hidden }: Said): Record<string, string> => ({
  ...(role ? { ariaRole: role } : {}),
  ...(label ? { ariaLabel: label } : {}),
  ...(hidden ? { ariaHidden: 'true' } : {}),
})
