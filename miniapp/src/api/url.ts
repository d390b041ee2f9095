type Scalar = string | number | boolean

/** `/api/jobs/:id` with its parameters and a query string; undefined and null values are left out. */
export const pathOf = (path: string, params: object = {}, query: object = {}): string => {
  const values = params as Record<string, Scalar>
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(String(values[name] ?? '')),
  )
  const pairs = Object.entries(query).flatMap(([name, value]: [string, Scalar | null | undefined]) =>
    value === undefined || value === null || value === ''
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  )
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`
}
