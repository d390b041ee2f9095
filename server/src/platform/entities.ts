import { AuditBlock } from './audit/audit-block.entity.js'
import { AuditEntry } from './audit/audit.entity.js'
import { AuditRoot } from './audit/audit-root.entity.js'
import { IdempotencyKey } from './idempotency/idempotency.entity.js'
import { OutboxMessage } from './schedule/outbox.entity.js'
import { WechatToken } from './wechat/wechat-token.entity.js'

export const platformEntities = [
  AuditBlock,
  AuditEntry,
  AuditRoot,
  IdempotencyKey,
  OutboxMessage,
  WechatToken,
]
