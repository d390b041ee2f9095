import { fictionalCreditCode } from './numbers.js'

/** The first drawn firm has this code on every day and in every size, so its row says that the county is loaded. */
export const MARKER = fictionalCreditCode('91', 1)
