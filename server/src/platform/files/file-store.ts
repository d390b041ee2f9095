/** There is no room for another file. */
export class StoreFull extends Error {}

/** Where files lie. Keys are ours (`2026/11/<uuid>`), never a user's text. */
export abstract class FileStore {
  /** Stores the whole file or nothing; throws {@link StoreFull} when there is no room. */
  abstract put(key: string, bytes: Buffer): Promise<void>
  /** Null when there is no such file. */
  abstract get(key: string): Promise<Buffer | null>
  /** Deleting what is not there is fine. */
  abstract delete(key: string): Promise<void>
}
