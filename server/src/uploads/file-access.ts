import { Injectable } from '@nestjs/common'
import type { Caller } from '../platform/http/caller.js'

/** Says whether a caller who did not upload the file may read it all the same. */
export type FileReader = (caller: Caller, fileId: string) => Promise<boolean>

/**
 * Rooms that use files (claims, …) say here who may read those of their records, so that this room need not know them.
 * With no reader that agrees, a file is its uploader's alone.
 */
@Injectable()
export class FileAccess {
  private readonly readers: FileReader[] = []

  register(reader: FileReader): void {
    this.readers.push(reader)
  }

  async mayRead(caller: Caller, fileId: string): Promise<boolean> {
    for (const reader of this.readers) if (await reader(caller, fileId)) return true
    return false
  }
}
