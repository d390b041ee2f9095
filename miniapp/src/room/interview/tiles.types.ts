export interface TilesProps {
  readonly self: string
  readonly others: readonly string[]
  /** Whose camera is on; null while nobody has said. */
  readonly cameras: readonly string[] | null
  readonly otherName: string
  readonly cameraOn: boolean
  readonly facing: 'front' | 'back'
  readonly onFailed: () => void
}
