// What is wrong with a form, by the names of its fields. Pure.

/** A sentence a field; nothing where nothing is wrong. */
export type Faults = Readonly<Record<string, string | undefined>>

/** A refusal's fields at the fields of a form (`hire.payFen` is the field `payFen`), and what names none of them. */
export const faultsOf = (
  fields: readonly { readonly path: string; readonly message: string }[],
  names: Iterable<string>,
): { readonly named: Faults; readonly rest: readonly string[] } => {
  const known = [...names]
  const named: Record<string, string> = {}
  const rest: string[] = []
  for (const { path, message } of fields) {
    const name =
      known.find((one) => one === path) ??
      known.find((one) => path.endsWith(`.${one}`)) ??
      known.find((one) => path.startsWith(`${one}.`))
    if (name === undefined) rest.push(message)
    else named[name] ??= message
  }
  return { named, rest }
}

/** One line beside the button: the fault itself when it is the only one, else how many and which comes first. */
export const saysOf = (faults: Faults, besides: string | null): string | null => {
  const says = Object.values(faults).filter((one) => one !== undefined)
  const first = says[0]
  if (first === undefined) return besides
  const fields = says.length === 1 ? first : `还有 ${says.length} 处要改：${first}`
  return besides === null ? fields : `${besides}；${fields}`
}

/** The faults shown that are still there, with their words of now; no other one is added. The same object when nothing changed. */
export const stillWrong = <W extends { readonly found: Faults }>(old: W, check: () => Faults): W => {
  const shown = Object.keys(old.found)
  if (shown.length === 0) return old
  const now = check()
  const found = Object.fromEntries(
    shown.filter((name) => now[name] !== undefined && now[name] !== '').map((name) => [name, now[name]]),
  )
  const same = shown.every((name) => found[name] === old.found[name])
  return same ? old : { ...old, found }
}
