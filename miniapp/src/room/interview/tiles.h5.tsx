import type { TilesProps } from './tiles.types'

/** A browser never gets into the room. */
export const Tiles = (_props: TilesProps) => null
