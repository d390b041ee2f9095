// Invented people and papers for the stories: numbers that pass their checks and belong to nobody.
import { isIdNumber } from '@wengang/shared/identity'
import sharp from 'sharp'

/** An id number with a right check digit; `serial` is three digits. */
export function idNumber(region = '520122', birthday = '19900307', serial = '001'): string {
  const found = [...'0123456789X'].map((digit) => `${region}${birthday}${serial}${digit}`).find(isIdNumber)
  if (found === undefined) throw new RangeError('没有合格的校验位')
  return found
}

/** A photograph of a paper, as a phone would take it, JPEG. */
export const paperPhoto = (title = '务工证明'): Promise<Buffer> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#f4f1e8"/>
    <text x="450" y="180" font-size="64" text-anchor="middle" fill="#222">${title}</text>
    ${Array.from({ length: 12 }, (_, line) => `<rect x="110" y="${280 + line * 60}" width="${680 - (line % 4) * 90}" height="14" fill="#555"/>`).join('')}
    <circle cx="660" cy="1030" r="95" fill="none" stroke="#c8321f" stroke-width="9"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
}
