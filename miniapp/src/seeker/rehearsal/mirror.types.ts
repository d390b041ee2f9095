/** A place to see oneself and a voice level, 0 to 1, several times a second while the microphone hears. */
export interface MirrorProps {
  readonly onLevel: (level: number) => void
  /** Camera and microphone as far as they are known; null while asked. */
  readonly onState: (state: { readonly camera?: boolean; readonly microphone?: boolean }) => void
}
