import { keepBlob } from '../file/kept-blobs'
import { LONGEST_EDGE, QUALITY, type ChoosePhotos, type Photo } from './types'

const load = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('这张照片打不开，请换一张'))
    image.src = url
  })

const compress = async (file: File): Promise<Photo> => {
  // A PDF goes as it is.
  if (!file.type.startsWith('image/')) return { path: keepBlob(file), name: file.name, bytes: file.size }
  const image = await load(keepBlob(file)).catch(() => null)
  // What the browser cannot show (HEIC, TIFF) goes as it is: the server says what to do with it.
  if (image === null) return { path: keepBlob(file), name: file.name, bytes: file.size }
  const scale = Math.min(1, LONGEST_EDGE / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const pen = canvas.getContext('2d')
  if (!pen) return { path: image.src, name: file.name, bytes: file.size }
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', QUALITY / 100),
  )
  if (!blob) return { path: image.src, name: file.name, bytes: file.size }
  return { path: keepBlob(blob), name: file.name.replace(/\.\w+$/, '') + '.jpg', bytes: blob.size }
}

export const choosePhotos: ChoosePhotos = (count) =>
  new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    // Without HEIC in it, an iPhone hands its photos over as JPEG.
    input.accept = 'image/jpeg,image/png,image/webp,application/pdf'
    input.multiple = count > 1
    // In the document, so that a test and an assistive tool can find it.
    input.style.display = 'none'
    document.body.appendChild(input)
    const done = () => input.remove()
    input.onchange = () => {
      const files = Array.from(input.files ?? []).slice(0, count)
      done()
      Promise.all(files.map(compress)).then(resolve, reject)
    }
    input.oncancel = () => {
      done()
      resolve([])
    }
    input.click()
  })
