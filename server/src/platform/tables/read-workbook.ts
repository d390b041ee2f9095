import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

export interface Bounds {
  readonly rows: number
  readonly columns: number
  readonly milliseconds: number
  readonly megabytes: number
}

// Runs by itself, in plain JavaScript, so that a hostile file costs one bounded thread and not the server.
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const XLSX = require(workerData.library)
const { bytes, rows, columns } = workerData
const book = XLSX.read(bytes, { type: 'buffer', dense: true, sheets: 0, sheetRows: rows + 1, cellNF: true, cellFormula: false, cellHTML: false })
const sheet = book.Sheets[book.SheetNames[0]] || {}
const lines = sheet['!data'] || []
const two = (number) => String(number).padStart(2, '0')
const textOf = (cell) => {
  if (!cell || cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'b') return cell.v ? '是' : '否'
  if (cell.t !== 'n') return String(cell.t === 'e' ? cell.w || '' : cell.v)
  if (!XLSX.SSF.is_date(cell.z || '')) return String(cell.v)
  const day = XLSX.SSF.parse_date_code(cell.v)
  return day ? day.y + '-' + two(day.m) + '-' + two(day.d) : String(cell.v)
}
const out = []
for (let at = 0; at < Math.min(lines.length, rows + 1); at++)
  out.push(Array.from({ length: Math.min((lines[at] || []).length, columns) }, (_, column) => textOf(lines[at][column])))
parentPort.postMessage(out)
`

/** The first sheet of an xlsx file as rows of text, at most `rows` + 1 of them; null when it cannot be read within the bounds. */
export function readWorkbook(bytes: Uint8Array, bounds: Bounds): Promise<string[][] | null> {
  const library = createRequire(import.meta.url).resolve('@e965/xlsx')
  return new Promise((resolve) => {
    const worker = new Worker(PROGRAM, {
      eval: true,
      workerData: { bytes, library, rows: bounds.rows, columns: bounds.columns },
      resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
    })
    const finish = (rows: string[][] | null): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(rows)
    }
    const timer = setTimeout(() => finish(null), bounds.milliseconds)
    // The program above posts rows of text and nothing else.
    worker.once('message', (rows: string[][]) => finish(rows))
    worker.once('error', () => finish(null))
    worker.once('exit', () => finish(null))
  })
}
