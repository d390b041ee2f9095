import { DOCUMENTS, type DocumentId } from '@wengang/shared/policy/index'
import sharp from 'sharp'
import type { FileStore } from '../platform/files/file-store.js'
import { StoredFileEntity } from '../uploads/stored-file.entity.js'
import { batch, type Batch } from './batch.js'
import { msOf } from './calendar.js'
import { drawFrom } from './draw.js'

/** The demo county's papers: a few drawn pages, each standing for all papers of its sort, so that the file store stays small. */
const SHEETS = {
  identity: {
    title: '身份证件',
    documents: ['id-card', 'household-register', 'social-security-card', 'bank-card'],
  },
  category: {
    title: '人员类别证明',
    documents: [
      'poverty-handbook',
      'poverty-record',
      'village-proof',
      'relocation-agreement',
      'relocation-list',
      'hard-to-employ-certificate',
      'zero-employment-certificate',
    ],
  },
  work: {
    title: '务工证明',
    documents: [
      'labour-contract',
      'employer-proof',
      'wage-flow',
      'pension-record',
      'casual-work-statement',
      'export-roster',
      'dispatch-agreement',
      'transport-record',
    ],
  },
  licence: {
    title: '营业执照',
    documents: [
      'business-licence',
      'cooperative-licence',
      'workshop-recognition',
      'grower-record',
      'service-permit',
      'broker-record',
      'corporate-account',
    ],
  },
  roster: {
    title: '人员名册',
    documents: [
      'worker-roster',
      'placement-roster',
      'bank-payroll',
      'payroll-sheet',
      'insured-list',
      'attendance',
    ],
  },
  certificate: {
    title: '培训与技能证书',
    documents: [
      'certificate',
      'training-certificate',
      'safety-certificate',
      'skill-certificate',
      'level-certificate',
      'special-certificate',
      'equipment-certificate',
      'certificate-query',
    ],
  },
  other: { title: '其他材料', documents: [] },
} as const satisfies Record<string, { title: string; documents: readonly DocumentId[] }>
type Sheet = keyof typeof SHEETS

const SHEET_OF = new Map<string, Sheet>(
  (Object.keys(SHEETS) as Sheet[]).flatMap((sheet) =>
    SHEETS[sheet].documents.map((document) => [document, sheet] as const),
  ),
)

const WIDTH = 900
const HEIGHT = 1260

/** A page that cannot be taken for a real paper: its title, the names of what it stands for, and 演示材料 across it. */
function page(title: string, names: readonly string[]): string {
  const lines = names
    .map(
      (name, at) =>
        `<text x="110" y="${330 + at * 62}" font-size="34" fill="#1F2A24">${at + 1}. ${name}</text>`,
    )
    .join('')
  const rules = Array.from(
    { length: 14 },
    (_, at) =>
      `<line x1="90" x2="${WIDTH - 90}" y1="${350 + at * 62}" y2="${350 + at * 62}" stroke="#D8DDD9"/>`,
  ).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Noto Sans CJK SC, WenQuanYi Zen Hei, sans-serif">
    <rect width="100%" height="100%" fill="#FBFAF5"/><rect x="50" y="50" width="${WIDTH - 100}" height="${HEIGHT - 100}" fill="none" stroke="#0B7A4B" stroke-width="4"/>
    <text x="50%" y="170" text-anchor="middle" font-size="60" fill="#0B7A4B">${title}</text>
    <text x="50%" y="230" text-anchor="middle" font-size="28" fill="#66736B">虚构内容，仅供演示</text>${rules}${lines}
    <text x="50%" y="760" text-anchor="middle" font-size="150" fill="#C8321F" fill-opacity="0.22" transform="rotate(-28 ${WIDTH / 2} 760)">演示材料</text>
  </svg>`
}

export interface Papers {
  readonly batch: Batch
  /** Id of the stored file that stands for a paper. */
  readonly fileFor: (document: string) => string
}

/** Draws the pages and stores them; their rows belong to `ownerId` and are told apart by `fileFor`. */
export async function storePapers(files: FileStore, ownerId: string, at: string): Promise<Papers> {
  const draw = drawFrom(msOf(at) % 1_000_000, 'papers')
  const rows = new Map<Sheet, StoredFileEntity>()
  for (const sheet of Object.keys(SHEETS) as Sheet[]) {
    const { title, documents } = SHEETS[sheet]
    const bytes = await sharp(
      Buffer.from(
        page(
          title,
          documents.map((document) => DOCUMENTS[document]),
        ),
      ),
    )
      .jpeg({ quality: 72 })
      .toBuffer()
    const id = draw.id(msOf(at))
    const storageKey = `uploads/${at.slice(0, 10)}/${id}`
    await files.put(storageKey, bytes)
    rows.set(sheet, {
      id,
      ownerId,
      storageKey,
      type: 'image/jpeg',
      bytes: bytes.length,
      name: `演示材料-${title}.jpg`,
      uploadedAt: at,
      unusedSince: null,
    })
  }
  return {
    batch: batch(StoredFileEntity, [...rows.values()]),
    fileFor: (document) => {
      const file = rows.get(SHEET_OF.get(document) ?? 'other')
      if (file === undefined) throw new Error(`No demo paper for ${document}`)
      return file.id
    },
  }
}
