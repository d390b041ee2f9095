import { createRequire } from 'node:module'
import { dirname } from 'node:path'

import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

import { openApiDocument } from './openapi.js'

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>稳岗通接口文档</title>
<link rel="stylesheet" href="/api/reference/assets/swagger-ui.css"></head>
<body><div id="reference"></div>
<script src="/api/reference/assets/swagger-ui-bundle.js"></script>
<script src="/api/reference/start.js"></script></body></html>
`
const START =
  "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', validatorUrl: null, deepLinking: true, docExpansion: 'none', filter: true })\n"

/** `/api/openapi.json` and a page to read it at `/api/reference`, all from this host. They stand outside the contract that they describe. */
export async function serveApiReference(fastify: FastifyInstance): Promise<void> {
  let document: string | undefined
  fastify.get('/api/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiDocument())
    return reply.type('application/json; charset=utf-8').send(document)
  })
  fastify.get('/api/reference', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE))
  fastify.get('/api/reference/start.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(START),
  )
  const root = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  await fastify.register(fastifyStatic, {
    root,
    prefix: '/api/reference/assets/',
    decorateReply: false,
    wildcard: true,
    index: false,
    allowedPath: (path) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(path),
  })
}
