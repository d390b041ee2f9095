/** Damm's quasigroup: its check digit catches every single wrong digit and every swap of neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const

const damm = (digits: string): string =>
  [...digits].reduce((carry, digit) => DAMM[Number(carry)]?.[Number(digit)] ?? '0', '0')

/** `WG-2026-000123-7`: short enough to read out on the phone, with a check digit over year and number. */
export function makeReference(year: number, sequence: number): string {
  const serial = String(sequence).padStart(6, '0')
  return `WG-${year}-${serial}-${damm(`${year}${serial}`)}`
}

/** Whether the text has the form of a reference and its check digit is right. */
export function isReference(text: string): boolean {
  const found = /^WG-(\d{4})-(\d{6,})-(\d)$/.exec(text)
  return found !== null && damm(`${found[1]}${found[2]}`) === found[3]
}
