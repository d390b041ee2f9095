import Taro from '@tarojs/taro'
import { LONGEST_EDGE, QUALITY, type ChoosePhotos, type Photo } from './types'

const cancelled = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel')

const compress = async (path: string, bytes: number): Promise<string> => {
  if (bytes < 300_000) return path
  try {
    const info = await Taro.getImageInfo({ src: path })
    const wide = info.width >= info.height
    const size =
      Math.max(info.width, info.height) > LONGEST_EDGE
        ? wide
          ? { compressedWidth: LONGEST_EDGE }
          : { compressedHeight: LONGEST_EDGE }
        : {}
    return (await Taro.compressImage({ src: path, quality: QUALITY, ...size })).tempFilePath
  } catch {
    return path
  }
}

export const choosePhotos: ChoosePhotos = async (count) => {
  try {
    const chosen = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: ['camera', 'album'],
    })
    const photos: Photo[] = []
    for (const [index, file] of chosen.tempFiles.entries()) {
      const path = await compress(file.tempFilePath, file.size)
      photos.push({ path, name: `照片${index + 1}.jpg`, bytes: file.size })
    }
    return photos
  } catch (error) {
    if (cancelled(error)) return []
    throw error
  }
}
