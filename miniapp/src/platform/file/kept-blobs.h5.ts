// The page's security policy lets it show a blob: address but not fetch one, so the bytes are kept beside the address.
const blobs = new Map<string, Blob>()

/** A blob: address whose bytes can be asked back with `blobOf`. */
export const keepBlob = (blob: Blob): string => {
  const path = URL.createObjectURL(blob)
  blobs.set(path, blob)
  return path
}

/** @throws Error in Chinese when the address is not of this page's life */
export const blobOf = (path: string): Blob => {
  const blob = blobs.get(path)
  if (!blob) throw new Error('这个文件已经不在了，请重新选')
  return blob
}
