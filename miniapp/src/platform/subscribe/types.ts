/** Asks WeChat to let the county send one message by each template; answers which were accepted. Only straight from a tap. */
export type AskTemplates = (ids: readonly string[]) => Promise<readonly string[]>
