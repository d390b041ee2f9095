/** WeChat keeps the mini-program's files itself. */
export const keepAppFiles = (): void => undefined
