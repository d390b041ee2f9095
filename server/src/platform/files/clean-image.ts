import sharp from 'sharp'

import type { Result } from '../http/refusal.js'
import { badFile, type InspectedFile } from './inspected.js'

/** A decoded picture takes 4 bytes a pixel; 50 million is a large phone photo and 200 MB. */
const MAX_PIXELS = 50_000_000
/** Longest side kept: enough to read a document, a quarter of a phone's photo. */
const MAX_SIDE = 3000

/**
 * Decodes and encodes the picture anew. That applies the rotation the camera noted, drops all metadata (place, time,
 * device, embedded previews) and anything hidden behind the picture.
 */
export async function cleanImage(
  bytes: Buffer,
  type: 'image/jpeg' | 'image/png',
): Promise<Result<InspectedFile>> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false })
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    const encoded =
      type === 'image/png'
        ? picture.png({ compressionLevel: 9 })
        : picture.jpeg({ quality: 85, mozjpeg: true })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    return { type, bytes: data, width: info.width, height: info.height }
  } catch {
    return badFile('这张图片打不开或尺寸过大，请重新拍照后再上传。')
  }
}
