import { allEndpoints } from '@wengang/shared/contract/index'
import { Problem } from '@wengang/shared/contract/common'
import { honoursKey, type Access, type Endpoint } from '@wengang/shared/contract/endpoint'
import { ROLE_NAMES } from '@wengang/shared/contract/roles'
import { z } from '@wengang/shared/contract/zod'

type Json = Record<string, unknown>

// What JSON Schema cannot say (a transform, a custom check) is left open rather than refused.
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  })
  return rest
}

const accessText = (access: Access): string => {
  if (access === 'public') return '任何人可用，不需登录。'
  return access === 'account'
    ? '登录后可用。'
    : `可用身份：${access.map((role) => ROLE_NAMES[role]).join('、')}。`
}

// Said at each change, because PUT elsewhere often means the whole record.
const LEFT_OUT = '没有写出的字段保持原样。'

function parametersOf(endpoint: Endpoint): Json[] {
  const list = (schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] =>
    Object.entries(schema?.shape ?? {}).map(([name, value]) => {
      const type = value as z.ZodType
      return {
        name,
        in: place,
        required: place === 'path' || !type.safeParse(undefined).success,
        schema: schemaOf(type, 'input'),
      }
    })
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', minLength: 8, maxLength: 100 },
    description: '重复发送时得到第一次的结果',
  }
  return [
    ...list(endpoint.params, 'path'),
    ...list(endpoint.query, 'query'),
    ...(honoursKey(endpoint) ? [key] : []),
  ]
}

function bodyOf(endpoint: Endpoint): Json | undefined {
  if (endpoint.upload) {
    const fields = endpoint.body ? (schemaOf(endpoint.body, 'input')['properties'] as Json) : {}
    return {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: { ...fields, file: { type: 'string', format: 'binary' } },
          },
        },
      },
    }
  }
  return (
    endpoint.body && {
      required: true,
      content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
    }
  )
}

function successOf({ reply }: Endpoint): Json {
  if (reply === 'empty') return { description: '完成，无内容' }
  if (reply === 'file')
    return {
      description: '文件',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }
  return { description: '完成', content: { 'application/json': { schema: schemaOf(reply, 'output') } } }
}

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const { id, domain, endpoint } of allEndpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    const status = endpoint.status ?? (endpoint.reply === 'empty' ? 204 : 200)
    const body = bodyOf(endpoint)
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: {
        operationId: id,
        tags: [domain],
        summary: endpoint.summary,
        description: accessText(endpoint.access) + (endpoint.method === 'PUT' ? LEFT_OUT : ''),
        ...(endpoint.access === 'public' ? { security: [] } : {}),
        parameters: parametersOf(endpoint),
        ...(body && { requestBody: body }),
        responses: { [status]: successOf(endpoint), default: { $ref: '#/components/responses/Problem' } },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '稳岗通',
      version: '0.1.0',
      description:
        '县级就业服务与补贴申领平台接口。时间为 ISO 8601，日期为 YYYY-MM-DD（北京时间），金额为整数分。修改用 PUT，没有写出的字段保持原样。',
    },
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(Problem, 'output') },
      responses: {
        Problem: {
          description: '没有办成（RFC 9457）',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}
