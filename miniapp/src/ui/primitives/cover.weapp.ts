/** WeChat's tab bar lies outside the page: a sheet never has to cover it. */
export const useCover = (_open: boolean): void => undefined
