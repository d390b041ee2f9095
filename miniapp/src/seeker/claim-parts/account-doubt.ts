import { doubtOfAccount, type AccountOf } from '@wengang/shared/values/account'
import { ask } from '../../ui/dialogs'

/** Asks to look again at a number that is doubtful but may be right; true when it stays. WeChat shows four letters a button. */
export const isSureOf = async (account: string, of: AccountOf): Promise<boolean> => {
  const doubt = doubtOfAccount(account, of)
  return doubt === null || ask({ title: '请核对账号', content: doubt, yes: '没有错', no: '回去改' })
}
