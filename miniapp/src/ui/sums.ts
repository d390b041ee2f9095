import { yuan } from './say'

/** Typed yuan → whole fen; null for what is no sum of money ('', '面议', '3.333'). */
export const fenOf = (text: string): number | null => {
  const plain = text.replace(/[,，\s]/g, '').replace(/元$/, '')
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}

/** Fen → what a person would type. */
export const typed = (fen: number | undefined): string =>
  fen === undefined ? '' : yuan(fen).replace(/,/g, '')
