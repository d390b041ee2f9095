import { Controller } from '@nestjs/common'
import { tables } from '@wengang/shared/contract/tables'
import { Handle, type Call } from '../platform/http/handle.js'
import { isRefusal } from '../platform/http/refusal.js'
import { readTable } from '../platform/tables/read-table.js'

/** Files of tables, read for the phone: WeChat gives a page neither the bytes of xlsx nor the old encodings. */
@Controller()
export class TableController {
  @Handle(tables.read)
  async read({ file }: Call<typeof tables.read>) {
    const rows = await readTable(file.bytes)
    return isRefusal(rows) ? rows : { rows }
  }
}
