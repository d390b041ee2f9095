import { Module } from '@nestjs/common'
import { FileAccess } from './file-access.js'
import { FileController } from './file.controller.js'
import { jobs } from '../platform/schedule/registry.js'
import { FileRemovalService, REMOVE_BYTES, REMOVE_UNUSED } from './file-removal.service.js'
import { UploadService } from './upload.service.js'

@Module({
  controllers: [FileController],
  providers: [UploadService, FileAccess, FileRemovalService, jobs(REMOVE_BYTES, REMOVE_UNUSED)],
  exports: [UploadService, FileAccess],
})
export class UploadsModule {}
