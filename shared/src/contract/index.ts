import { auth, me, staff } from './accounts.js'
import { applications } from './applications.js'
import { claims } from './claims.js'
import type { Endpoint } from './endpoint.js'
import { employers } from './employers.js'
import { files } from './files.js'
import { interviews } from './interviews.js'
import { jobs } from './jobs.js'
import { policy } from './policy.js'
import { desk, messages, system } from './system.js'
import { tables } from './tables.js'

/** Every endpoint there is, by domain. */
export const contract = {
  system,
  auth,
  me,
  staff,
  employers,
  jobs,
  applications,
  interviews,
  policy,
  claims,
  files,
  tables,
  messages,
  desk,
}

/** The contract as a flat list with a stable id (`jobs.list`). */
export const allEndpoints: readonly { id: string; domain: string; endpoint: Endpoint }[] = Object.entries(
  contract,
).flatMap(([domain, endpoints]) =>
  Object.entries(endpoints as Record<string, Endpoint>).map(([name, value]) => ({
    id: `${domain}.${name}`,
    domain,
    endpoint: value,
  })),
)
