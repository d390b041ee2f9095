/**
 * Brings the first of these spots (in the order of the page, not of the list) into view and puts the cursor there. Answers
 * the name of a spot whose input must be told to take the cursor, because the platform cannot do it from outside.
 */
export type Reveal = (names: readonly string[]) => Promise<string | null>

/** The id of a spot in the page; a name may hold signs that an id may not. */
export const spotId = (name: string): string => `spot-${name.replace(/[^\w-]/g, '-')}`
