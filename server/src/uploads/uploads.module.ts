import { Module } from '@nestjs/common'
import { FileAccess } from './file-access.js'
import { FileController } from './file.controller.js'
import { UploadService } from './upload.service.js'

@Module({
  controllers: [FileController],
  providers: [UploadService, FileAccess],
  exports: [UploadService, FileAccess],
})
export class UploadsModule {}
