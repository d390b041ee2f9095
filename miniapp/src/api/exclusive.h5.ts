/** Two tabs share one session; only one may renew it at a time. */
export const exclusive = <T>(run: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? Promise.resolve(navigator.locks.request('session-renewal', () => run())) : run()
