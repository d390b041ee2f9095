import { contract } from '@wengang/shared/contract/index'
import fc from 'fast-check'

import { png } from '../../claims/testing/claim-fixtures.js'
import { fictionalIdNumber } from '../../demo/numbers.js'
import { action, password, phone, region, type Recipe } from './recipe.js'

const { claims, employers, files, me, messages, staff } = contract

const person = fc.constantFrom('王勤', '阿依古丽·买买提', '李建国')

export const peopleRecipes: readonly Recipe[] = [
  action(
    'me.updateProfile',
    me.updateProfile,
    async (w) => {
      const seeker = await w.person()
      const { revision } = await seeker.ok(me.profile)
      return {
        as: seeker,
        fixed: { revision, sensitiveConsent: true },
        reads: () => [
          { as: seeker, endpoint: me.profile },
          { as: seeker, endpoint: me.get },
          { as: seeker, endpoint: claims.prefill },
        ],
      }
    },
    {
      wantedRegion: region,
      householdRegion: fc.constantFrom('520121', '520122'),
      name: person,
      idNumber: fc.integer({ min: 0, max: 999 }).map((n) => fictionalIdNumber('1985-03-07', n)),
      bankAccount: fc.constant('6217000000000000018'),
    },
  ),
  action('me.giveConsent', me.giveConsent, async (w) => {
    const seeker = await w.person()
    return { as: seeker, reads: () => [{ as: seeker, endpoint: me.consents }] }
  }),
  action(
    'employers.register',
    employers.register,
    async (w) => {
      const seeker = await w.person()
      return {
        as: seeker,
        reads: ({ id }) => [{ as: w.test.as(null), endpoint: employers.get, input: { params: { id } } }],
      }
    },
    {
      region,
      phone,
      contactName: person,
      creditCode: fc.integer({ min: 0, max: 99_999_999 }).map((n) => creditCode(n)),
    },
  ),
  action(
    'employers.updateMine',
    employers.updateMine,
    async (w) => {
      const as = w.test.as('employer')
      const { revision } = await as.ok(employers.mine)
      return {
        as,
        fixed: { revision },
        reads: ({ id }) => [
          { as, endpoint: employers.mine },
          { as: w.test.as(null), endpoint: employers.get, input: { params: { id } } },
        ],
      }
    },
    { phone, contactName: person },
  ),
  action(
    'staff.create',
    staff.create,
    async (w) => ({
      as: w.test.as('admin'),
      reads: () => [{ as: w.test.as('admin'), endpoint: staff.list, input: { query: { limit: 50 } } }],
    }),
    { password, displayName: person, scope: fc.constant('520121') },
  ),
  action('files.upload', files.upload, async (w) => {
    const as = await w.person()
    return {
      as,
      file: { name: '证明.png', type: 'image/png', bytes: await png() },
      reads: ({ id }) => [{ as, endpoint: files.get, input: { params: { id } } }],
    }
  }),
  action('messages.read', messages.read, async (w) => {
    const { seeker } = await w.submitted()
    const [first] = (await seeker.ok(messages.list)).items
    return {
      as: seeker,
      params: { id: first?.id ?? '' },
      reads: () => [{ as: seeker, endpoint: messages.list }],
    }
  }),
]

/** A credit code whose check character is right (GB 32100-2015), for a firm that does not exist. */
function creditCode(n: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = `91520121${String(n).padStart(9, '0')}`
  const sum = [...body].reduce((total, letter, at) => total + alphabet.indexOf(letter) * (3 ** at % 31), 0)
  return body + (alphabet[(31 - (sum % 31)) % 31] ?? '')
}

/** Every writing endpoint with the way to a state in which it may succeed. */
