import { accountEntities } from './accounts/entities.js'
import { EmployerVerificationEntity } from './employers/employer-verification.entity.js'
import { EmployerEntity } from './employers/employer.entity.js'
import { MessageEntity } from './messages/message.entity.js'
import { platformEntities } from './platform/entities.js'

/** Every table's entity. A feature adds its own here. */
export const entities = [...platformEntities, ...accountEntities, EmployerEntity, EmployerVerificationEntity, MessageEntity]
