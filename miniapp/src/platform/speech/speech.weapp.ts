import type { Speech } from './types'

export const speech: Speech = { available: false, say: (_text, ended) => ended(), stop: () => undefined }
