// Lets a child process run the sources in tests: `--import` this. Compiles with swc and finds what the sources name.
import { readFileSync, existsSync } from 'node:fs'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) register(import.meta.url)

const SHARED = new URL('../../../../shared/src/', import.meta.url)

export async function resolve(specifier, context, next) {
  if (specifier.startsWith('@wengang/shared/'))
    return next(new URL(`${specifier.slice('@wengang/shared/'.length)}.ts`, SHARED).href, context)
  const relative = /^(\.{1,2}\/|file:).*\.js$/.test(specifier)
  if (!relative) return next(specifier, context)
  const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
  return next(existsSync(fileURLToPath(source)) ? source.href : specifier, context)
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const { transformSync } = await import('@swc/core')
  const path = fileURLToPath(url)
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    configFile: false,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
    module: { type: 'es6' },
  })
  return { format: 'module', source: code, shortCircuit: true }
}
