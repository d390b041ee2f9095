import type { Account } from '@wengang/shared/contract/accounts'
import { maskPhone } from '@wengang/shared/identity'
import type { FieldCipher } from '../platform/crypto/field-cipher.js'
import type { AccountEntity } from './account.entity.js'

/** An account as its owner and the server's other rooms see it: the phone masked, nothing sealed. */
export const accountView = (row: AccountEntity, cipher: FieldCipher, totpEnabled: boolean): Account => ({
  id: row.id,
  roles: row.roles,
  displayName: row.displayName,
  scope: row.scope,
  phoneMasked: row.phoneSealed === null ? null : maskPhone(cipher.open(row.phoneSealed)),
  employerId: row.employerId,
  totpEnabled,
})
