import { uuidv7 } from 'uuidv7'

/** A new UUIDv7: unguessable enough for a key, and sorts by age so that keyset pages need no second column. */
export const newId = (): string => uuidv7()
