/**
 * Lanes of background work and how many pieces of each one replica does at a time. A lane never waits for another, so
 * that a screening of an hour delays no message.
 */
export const LANES = {
  /** Short and awaited by somebody: messages, reminders. */
  messages: 4,
  /** The house's own upkeep: sealing, forgetting, removing. */
  upkeep: 1,
  /** Long runs over many records. */
  slow: 1,
} as const

export type Lane = keyof typeof LANES
