import { AuditEntry } from './audit/audit.entity.js'
import { IdempotencyKey } from './idempotency/idempotency.entity.js'
import { OutboxMessage } from './schedule/outbox.entity.js'
import { WechatToken } from './wechat/wechat-token.entity.js'

export const platformEntities = [AuditEntry, IdempotencyKey, OutboxMessage, WechatToken]
