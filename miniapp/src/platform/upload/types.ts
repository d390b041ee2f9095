export interface UploadRequest {
  readonly url: string
  readonly path: string
  readonly name: string
  readonly headers: Record<string, string>
  readonly fields: Record<string, string>
}
/** Sends one file as multipart part `file`. Rejects only when no answer came. */
export type UploadFile = (request: UploadRequest) => Promise<{ status: number; body: unknown }>
