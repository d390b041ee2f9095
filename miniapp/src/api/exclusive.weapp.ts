/** One mini-program, one logic layer: the client's own single renewal is enough. */
export const exclusive = <T>(run: () => Promise<T>): Promise<T> => run()
