import sharp, { type Metadata } from 'sharp'

import type { Result } from '../http/refusal.js'
import { badFile, type InspectedFile } from './inspected.js'

/** What a decoder may need at once. A child process has half a gigabyte for everything. */
const MOST_BYTES = 256 * 1024 * 1024
/** Beyond that even a picture read row by row takes too long; the largest phones make 200 million. */
const MOST_PIXELS = 300_000_000
/** Longest side kept: enough to read a document, a quarter of a phone's photo. */
const MAX_SIDE = 3000

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/**
 * Decodes and encodes the picture anew. That applies the rotation the camera noted, drops all metadata (place, time,
 * device, embedded previews) and anything hidden behind the picture. WebP becomes JPEG.
 */
export async function cleanImage(bytes: Buffer, type: PictureType): Promise<Result<InspectedFile>> {
  try {
    const options = { limitInputPixels: false, failOn: 'error', animated: false } as const
    const metadata = await sharp(bytes, options).metadata()
    if (bytesToDecode(metadata) > MOST_BYTES || metadata.width * metadata.height > MOST_PIXELS)
      return badFile('这张图片尺寸过大，请重新拍照后再上传。')
    const picture = sharp(bytes, options)
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    const encoded =
      type === 'image/png'
        ? picture.png({ compressionLevel: 9 })
        : picture.flatten({ background: '#fff' }).jpeg({ quality: 85, mozjpeg: true })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    return {
      type: type === 'image/png' ? 'image/png' : 'image/jpeg',
      bytes: data,
      width: info.width,
      height: info.height,
    }
  } catch {
    return badFile('这张图片打不开，请重新拍照后再上传。')
  }
}

/**
 * Memory for the whole picture, where its format makes the decoder hold it all. A baseline JPEG is scaled down while it
 * is read, a plain PNG is read row by row: both need next to nothing, however large.
 */
export function bytesToDecode({
  format,
  width,
  height,
  channels,
  depth,
  isProgressive,
  chromaSubsampling,
}: Pick<
  Metadata,
  'format' | 'width' | 'height' | 'channels' | 'depth' | 'isProgressive' | 'chromaSubsampling'
>): number {
  const pixels = width * height
  if (format === 'jpeg') {
    if (!isProgressive) return 0
    // Two bytes a coefficient; colour is mostly kept at half the resolution.
    return pixels * 2 * (chromaSubsampling === '4:2:0' ? 1.5 : channels)
  }
  if (format === 'png') return isProgressive ? pixels * channels * (depth === 'ushort' ? 2 : 1) : 0
  return pixels * 4
}
