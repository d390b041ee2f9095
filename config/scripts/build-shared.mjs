// Makes the shared package importable from plain scripts: installs when nothing is installed, compiles when the sources are
// newer than what was compiled. Progress goes to stderr so that a script's stdout stays its own.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const SHARED = join(ROOT, 'shared')
const STAMP = join(SHARED, 'dist', '.compiled')

function run(command, args, says) {
  process.stderr.write(`${says}\n`)
  // The child's stdout joins our stderr.
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0
}

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return Math.max(latest, newest(path))
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts') ? Math.max(latest, statSync(path).mtimeMs) : latest
  }, 0)

function ensureInstalled() {
  if (existsSync(join(ROOT, 'node_modules', 'typescript')) && existsSync(join(ROOT, 'node_modules', 'zod'))) return
  if (!run('npm', ['ci', '--no-audit', '--no-fund'], '正在安装依赖……')) throw new Error('依赖安装失败')
}

function ensureCompiled(entry) {
  const compiled = join(SHARED, 'dist', entry)
  if (existsSync(compiled) && existsSync(STAMP) && statSync(STAMP).mtimeMs >= newest(join(SHARED, 'src'))) return
  // Taken before compiling: a file saved meanwhile is newer than the stamp and compiles next time.
  const startedAt = new Date()
  const clean = run(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(SHARED, 'tsconfig.build.json')], '正在编译规则库……')
  if (!existsSync(compiled)) throw new Error('规则库编译失败')
  if (clean) writeFileSync(STAMP, startedAt.toISOString())
}

/** Imports a module of the compiled shared package, compiled from the sources as they are now. */
export async function ready(entry) {
  ensureInstalled()
  ensureCompiled(entry)
  return import(pathToFileURL(join(SHARED, 'dist', entry)).href)
}
