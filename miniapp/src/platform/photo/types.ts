/** A photo ready to send: already small enough. `path` can be shown in an <Image>. */
export interface Photo {
  readonly path: string
  readonly name: string
  readonly bytes: number
}

/** Lets the person take or choose up to `count` photos and makes them small; empty when they change their mind. */
export type ChoosePhotos = (count: number) => Promise<Photo[]>

/** Longest edge and JPEG quality: a page of text stays readable, a photo is about 300 KB on a slow line. */
export const LONGEST_EDGE = 1600
export const QUALITY = 75
