import type { Said } from './said.types'

/** `<View {...said({ role: 'list' })}>`: the attributes of the web. */
export const said = ({ role, label, hidden }: Said): Record<string, string> => ({
  ...(role ? { role } : {}),
  ...(label ? { 'aria-label': label } : {}),
  ...(hidden ? { 'aria-hidden': 'true' } : {}),
})
