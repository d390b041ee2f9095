import { Image } from '@tarojs/components'
import { openFile } from '../../platform/file'
import { Button } from '../../ui/button'
import { alt } from '../../ui/primitives/alt'
import type { PaperProps } from './paper.types'

/** A paper in place: the picture; WeChat shows a PDF in its own viewer. */
export const Paper = ({ file, name }: PaperProps) =>
  file.type.startsWith('image/') ? (
    <Image
      className="paper-picture"
      mode="widthFix"
      src={file.path}
      {...alt(name)}
      onClick={() => void openFile(file)}
    />
  ) : (
    <Button kind="quiet" icon="eye" onTap={() => openFile(file)}>{`打开 ${name}`}</Button>
  )
