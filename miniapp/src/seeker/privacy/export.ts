import type { Profile } from '@wengang/shared/contract/accounts'

/** What the county holds of a person, as text to keep (PIPL §45); numbers stay masked, the person has the cards. */
export const profileText = (profile: Profile, wanted: string, household: string): string =>
  [
    '稳岗通：我的资料',
    `姓名：${profile.name ?? '没填'}`,
    `会做什么：${profile.trade ?? '没填'}`,
    `想在哪里干活：${wanted || '没填'}`,
    `手机号：${profile.phoneMasked ?? '没填'}`,
    `户口在哪里：${household || '没填'}`,
    `身份证号：${profile.idNumberMasked ?? '没填'}`,
    `社保卡账号：${profile.bankAccountMasked ?? '没填'}`,
    ...profile.categories.map(
      (one) => `县里登记：${one.title}，${one.from} 起${one.to ? `，到 ${one.to}` : ''}，来自${one.source}`,
    ),
  ].join('\n')
