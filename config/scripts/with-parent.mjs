// Ends what `npm start` began when npm itself is killed hard: no signal comes then, only the parent changes.
import { spawnSync } from 'node:child_process'

const ask = (what, pid) =>
  spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''

/** Calls `gone` once when the process that started this one is no more. Does nothing outside `npm run`, nor on Windows. */
export function whenParentGone(gone, everyMs = 1000) {
  if (process.platform === 'win32' || process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  // npm starts scripts through a shell, which outlives it: then it is the shell's parent that counts.
  const grandparent = /sh$/.test(ask('comm', parent)) ? ask('ppid', parent) : null
  // Killed before this script came to look: the shell has been handed to somebody else already.
  if (grandparent !== null && !/npm|node|pnpm|yarn/.test(ask('comm', grandparent))) return gone()
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === null || ask('ppid', parent) === grandparent)) return
    clearInterval(timer)
    gone()
  }, everyMs)
  timer.unref()
}
