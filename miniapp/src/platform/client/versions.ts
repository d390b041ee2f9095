/** Whether version `a` comes before `b`, number by number. One that cannot be read is taken to be new: it locks nobody out. */
export const isOlder = (a: string, b: string): boolean => {
  if (!/^\d+(\.\d+)*$/.test(a)) return false
  const [left, right] = [a, b].map((text) => text.split('.').map(Number))
  const length = Math.max(left?.length ?? 0, right?.length ?? 0)
  for (let at = 0; at < length; at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
