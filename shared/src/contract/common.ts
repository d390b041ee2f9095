import { z } from './zod.js'

/** UUIDv7, so that keys sort by age. */
export const Id = z.uuid('编号格式不对')
/** A moment: ISO 8601 with offset. */
export const Instant = z.iso.datetime({ offset: true, error: '时间格式不对，应带时区' })
/** A day in China Standard Time: `YYYY-MM-DD`. */
export const Day = z.iso.date('日期格式不对，应为 YYYY-MM-DD')
/** The most that one sum of money may be, fen: ten thousand million yuan. What is derived from an input obeys it too. */
export const MAX_FEN = 1_000_000_000_000
/** Money: whole fen. */
export const Fen = z.int('金额应为整数分').min(0, '金额不能为负').max(MAX_FEN)
/** GB/T 2260 county (6 digits), township (9) or village (12) code, as it is answered; what is sent is `GivenRegion`. */
export const RegionCode = z.string().regex(/^\d{6}(\d{3}){0,2}$/, '地区代码格式不对')
export const Revision = z.int().min(0)

export const IdParams = z.object({ id: Id })

/** Query of every list: keyset cursor, never an offset. */
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(15),
})

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

/** One entry of a record's history. `reason` is shown to the person concerned. */
export const HistoryEntry = z.object({
  action: z.string(),
  at: Instant,
  /** Title of who acted, never a staff member's name to the public: 「受理员」「本人」. */
  by: z.string(),
  reason: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** RFC 9457 problem with a stable code; `detail` is plain Chinese for the person who reads it. */
export const Problem = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  status: z.int(),
  requestId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** The record as it is now, with a 409 for a stale write. */
  current: z.unknown().optional(),
})
export type Problem = z.infer<typeof Problem>
