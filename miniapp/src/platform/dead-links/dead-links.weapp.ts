/** There are no links on WeChat. */
export const stopDeadLinks = (): void => undefined
