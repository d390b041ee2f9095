// Region codes: GB/T 2260 (6 digits: province, city, county) with the statistical township and village digits after it.

const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)/

/** A 6-digit code, or one with township (9) or village (12) digits behind it, of a province that exists. */
export const isRegion = (code: unknown): code is string =>
  typeof code === 'string' && /^\d{6}(\d{3}){0,2}$/.test(code) && PROVINCE.test(code)

export const countyOf = (code: string): string => code.slice(0, 6)
export const provinceOf = (code: string): string => code.slice(0, 2)
export const sameCounty = (a: string, b: string): boolean => countyOf(a) === countyOf(b)
export const sameProvince = (a: string, b: string): boolean => provinceOf(a) === provinceOf(b)

/** What a scope code stands for: trailing zero pairs of a 6-digit code are wildcards (520100 → 5201), longer codes are themselves. */
export const scopePrefix = (scope: string): string =>
  scope.length === 6 ? scope.replace(/(00){1,3}$/, '') : scope

/** Whether `code` lies in `scope`: 520100 covers 520121 and 520121101; a county covers itself and its townships. */
export const covers = (scope: string, code: string): boolean => code.startsWith(scopePrefix(scope))
