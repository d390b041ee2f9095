/** Splits a text into pieces of at most `most` characters, at the ends of sentences where there are any. */
export const pieces = (text: string, most: number): string[] => {
  const made: string[] = []
  let piece = ''
  for (const sentence of text.match(/[^。！？；\n]+[。！？；\n]*/g) ?? []) {
    if (piece !== '' && piece.length + sentence.length > most) {
      made.push(piece)
      piece = ''
    }
    piece += sentence
    while (piece.length > most) {
      made.push(piece.slice(0, most))
      piece = piece.slice(most)
    }
  }
  if (piece.trim() !== '') made.push(piece)
  return made
}
