import { Controller } from '@nestjs/common'
import { contract } from '@wengang/shared/contract/index'
import { Handle, type Call } from '../platform/http/handle.js'
import { UploadService } from './upload.service.js'

@Controller()
export class FileController {
  constructor(private readonly uploads: UploadService) {}

  /** No transaction around it: the file is looked at in a child process, which takes its time. */
  @Handle(contract.files.upload, { transaction: false })
  upload({ caller, file }: Call<typeof contract.files.upload>) {
    return this.uploads.upload(caller, file)
  }

  @Handle(contract.files.get)
  get({ caller, params }: Call<typeof contract.files.get>) {
    return this.uploads.read(caller, params.id)
  }
}
