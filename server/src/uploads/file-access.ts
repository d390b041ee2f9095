import { Injectable } from '@nestjs/common'
import type { Caller } from '../platform/http/caller.js'

/** A room that keeps ids of files. */
export interface FileUser {
  /** Whether a caller who did not upload the file may read it all the same. */
  mayRead(caller: Caller, fileId: string): Promise<boolean>
  /** Those of the files that a record of the room names; others are removed in the end. */
  used(fileIds: readonly string[]): Promise<readonly string[]>
}

/**
 * Rooms that use files (claims, …) say here which and who may read them, so that this room need not know them. With none
 * that agrees, a file is its uploader's alone; one that none uses is removed after some days.
 */
@Injectable()
export class FileAccess {
  private readonly users: FileUser[] = []

  register(user: FileUser): void {
    this.users.push(user)
  }

  async mayRead(caller: Caller, fileId: string): Promise<boolean> {
    for (const user of this.users) if (await user.mayRead(caller, fileId)) return true
    return false
  }

  /** Those of the files that any room uses. */
  async used(fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>()
    for (const user of this.users) for (const id of await user.used(fileIds)) found.add(id)
    return found
  }
}
