import type { Downloaded } from '../../platform/file'

export interface PaperProps {
  readonly file: Downloaded
  readonly name: string
}
