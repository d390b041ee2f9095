import type { FastifyInstance } from 'fastify'

import { refuse, RefusalException } from './refusal.js'

/** Nothing in the contract goes deeper than ten; what does would overflow the stack of whoever walks it. */
const MAX_DEPTH = 40

/** JSON bodies; an empty one (a POST without a body that still names the type) counts as none. */
export function parseJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error')
  fastify.removeContentTypeParser('application/json')
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body)
    if (text.length === 0) done(null, undefined)
    else if (depthOf(text) > MAX_DEPTH)
      done(new RefusalException(refuse('bad-input', '请求的内容一层套一层，太深了。')))
    else void parse(request, text, done)
  })
}

const QUOTE = 34
const BACKSLASH = 92

/** How many brackets are open at once, at most, outside texts; counting stops once it is too many. */
export function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < json.length && deepest <= MAX_DEPTH; at += 1) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) at = endOfText(json, at)
    else if (code === 91 || code === 123) deepest = Math.max(deepest, (depth += 1))
    else if (code === 93 || code === 125) depth -= 1
  }
  return deepest
}

function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at
  }
  return json.length
}
