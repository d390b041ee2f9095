import { endpoint } from './endpoint.js'
import { z } from './zod.js'

export const tables = {
  /** Nothing is kept: the rows go back to the form, which checks them. */
  read: endpoint({
    method: 'POST',
    path: '/api/table-readings',
    access: ['employer', 'agency'],
    upload: true,
    reply: z.object({ rows: z.array(z.array(z.string())) }),
    summary: '读出表格文件里的各行（.xlsx 或 CSV，不保存）',
  }),
}
