import { RegionNames } from '../system/regions.js'
import { EmployerEntity } from '../employers/employer.entity.js'
import { placeName } from '../jobs/place-name.js'
import type { Clock } from '../platform/clock/clock.js'
import type { Config } from '../platform/config/config.js'
import type { FieldCipher } from '../platform/crypto/field-cipher.js'
import type { Database } from '../platform/database/database.js'
import type { FileStore } from '../platform/files/file-store.js'
import { castOf } from './cast.js'
import { drawCounty, FULL_SIZE, type CountySizes } from './county.js'
import { demoId } from './demo-id.js'
import { momentMs } from './calendar.js'
import { MARKER } from './marker.js'
import { storePapers } from './papers.js'
import { ensurePersonas } from './personas.js'
import { claimBatches } from './rows-claims.js'
import { messageBatch } from './rows-messages.js'
import { peopleBatches, type RowTools } from './rows-people.js'
import { workBatches } from './rows-work.js'

export interface LoadTools {
  readonly db: Database
  readonly cipher: FieldCipher
  readonly clock: Clock
  readonly files: FileStore
  readonly config: Config
}

export interface Loaded {
  /** False when the county was there before and nothing was touched. */
  readonly fresh: boolean
  readonly rows: number
}

/**
 * Loads the demo county into an empty database, all of it or nothing; a second call changes nothing. Dates lie about the
 * clock's today, everything else comes from a fixed seed. Needs demo mode: the people and firms are invented.
 *
 * @param sizes how many of each record; what is left out has its full size
 * @param tell short progress in Chinese
 */
export async function loadDemoCounty(
  tools: LoadTools,
  sizes: Partial<CountySizes> = {},
  tell: (line: string) => void = () => undefined,
): Promise<Loaded> {
  const { db, config, clock, files } = tools
  if (!config.demo) throw new Error('只有演示模式（DEMO=on）才能载入演示县数据')
  if (await isLoaded(db)) return { fresh: false, rows: 0 }

  const today = clock.today()
  tell('正在生成人员、单位、岗位和申请')
  const county = drawCounty({ ...FULL_SIZE, ...sizes }, castOf(today), config.county, today)
  const regions = new RegionNames(config)
  const row: RowTools = {
    cipher: tools.cipher,
    bureau: config.county.bureau,
    countyRegion: config.county.region,
    regionName: (code) => placeName(regions, code) ?? code,
  }
  const papers = await storePapers(files, demoId(6), new Date(momentMs(today, 0) - 86_400_000).toISOString())
  const batches = [
    ...peopleBatches(county, row),
    papers.batch,
    ...workBatches(county, row),
    ...claimBatches(county, row, papers.fileFor),
    messageBatch(county, today),
  ]
  const rows = batches.reduce((sum, { size }) => sum + size, 0)

  tell(`正在写入 ${rows} 条记录`)
  // One transaction: a start that is interrupted leaves the database as empty as it found it.
  await db.transaction(async () => {
    await ensurePersonas(tools)
    for (const batch of batches) await batch.insert(db)
  })
  return { fresh: true, rows }
}

const isLoaded = (db: Database): Promise<boolean> => db.repo(EmployerEntity).existsBy({ creditCode: MARKER })
