import type { Recipe } from './recipe.js'
import { claimRecipes } from './recipes-claims.js'
import { hiringRecipes } from './recipes-hiring.js'
import { jobRecipes } from './recipes-jobs.js'
import { peopleRecipes } from './recipes-people.js'
import { policyRecipes } from './recipes-policy.js'

/** Every writing endpoint with the way to a state in which it may succeed. */
export const RECIPES: readonly Recipe[] = [
  ...jobRecipes,
  ...hiringRecipes,
  ...claimRecipes,
  ...peopleRecipes,
  ...policyRecipes,
]

/** Writing endpoints whose input is a secret, a code of one use or nothing at all: their own specs try them. */
export const WITHOUT_RECIPE = new Set([
  'auth.demo',
  'auth.wechat',
  'auth.phoneCode',
  'auth.phone',
  'auth.staff',
  'auth.refresh',
  'auth.logout',
  'me.wechatPhone',
  'me.phone',
  'me.withdrawConsent',
  'me.startTotp',
  'me.confirmTotp',
  'me.changePassword',
  'staff.update',
  'employers.verify',
  'policy.screeningMessages',
  'interviews.ticket',
  'desk.runAgain',
])
