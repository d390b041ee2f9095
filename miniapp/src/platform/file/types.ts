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
/** A file that the person chose; `path` can be uploaded. */
export interface PickedFile {
  readonly name: string
  readonly path: string
}
