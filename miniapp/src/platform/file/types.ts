export interface DownloadRequest {
  readonly url: string
  readonly headers: Record<string, string>
}
/** A file fetched with the session's token; `path` can be shown in an <Image> or opened. */
export interface Downloaded {
  readonly status: number
  readonly path: string
  readonly type: string
}
export interface TextFile {
  readonly name: string
  readonly text: string
}
