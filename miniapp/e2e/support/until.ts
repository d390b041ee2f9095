/** Asks again until there is an answer; for what no event tells, such as the server's printed lines. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  patienceMs = 20_000,
): Promise<T> {
  const end = Date.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`等了 ${patienceMs / 1000} 秒没有等到`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
