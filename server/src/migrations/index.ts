import { Platform20260101000000 } from './20260101000000-platform.js'
import { Accounts20260101000001 } from './20260101000001-accounts.js'
import { Employers20260101000002 } from './20260101000002-employers.js'
import { Jobs20260101000003 } from './20260101000003-jobs.js'
import { Applications20260101000004 } from './20260101000004-applications.js'
import { Interviews20260101000005 } from './20260101000005-interviews.js'
import { Policy20260101000006 } from './20260101000006-policy.js'
import { Files20260101000007 } from './20260101000007-files.js'
import { Claims20260101000008 } from './20260101000008-claims.js'
import { Messages20260101000009 } from './20260101000009-messages.js'
import { WorkLanes20261125172600 } from './20261125172600-work-lanes.js'
import { UnusedFiles20261125181000 } from './20261125181000-unused-files.js'
import { AuditBlocks20261125182600 } from './20261125182600-audit-blocks.js'
import { SessionLineage20261125173000 } from './20261125173000-session-lineage.js'
import { KnownDevices20261125174500 } from './20261125174500-known-devices.js'
import { VerifiedCode20261125182500 } from './20261125182500-verified-code.js'
import { PlainValues20261125183000 } from './20261125183000-plain-values.js'

/** In the order they run. A new migration goes to the end; one that has been released is never changed. */
export const migrations = [
  Platform20260101000000,
  Accounts20260101000001,
  Employers20260101000002,
  Jobs20260101000003,
  Applications20260101000004,
  Interviews20260101000005,
  Policy20260101000006,
  Files20260101000007,
  Claims20260101000008,
  Messages20260101000009,
  WorkLanes20261125172600,
  UnusedFiles20261125181000,
  AuditBlocks20261125182600,
  SessionLineage20261125173000,
  KnownDevices20261125174500,
  VerifiedCode20261125182500,
  PlainValues20261125183000,
]
