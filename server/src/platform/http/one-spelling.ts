/**
 * The address as the router shall see it, whatever way it was written: `GET http://host/path` (RFC 9112 allows it) is
 * its path, and a `%` that begins no valid UTF-8 stands for itself, so that such an address is merely unknown.
 */
export const oneSpelling = ({ url = '/' }: { readonly url?: string }): string => {
  const path = url.startsWith('/') ? url : pathOfAbsolute(url)
  const end = path.search(/[?#;]/)
  const [head, tail] = end < 0 ? [path, ''] : [path.slice(0, end), path.slice(end)]
  return isDecodable(head) ? path : head.replace(/%/g, '%25') + tail
}

const pathOfAbsolute = (url: string): string => {
  const [, path] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*(.*)$/i.exec(url) ?? []
  if (path === undefined) return `/${url}`
  return path.startsWith('/') ? path : `/${path}`
}

const isDecodable = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
