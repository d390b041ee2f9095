import { Image } from '@tarojs/components'
import { alt } from '../../ui/primitives/alt'
import type { PaperProps } from './paper.types'

/** A paper in place: the picture, or the browser's own PDF reader. */
export const Paper = ({ file, name }: PaperProps) =>
  file.type.startsWith('image/') ? (
    <Image className="paper-picture" mode="widthFix" src={file.path} {...alt(name)} />
  ) : (
    <iframe className="paper-frame" title={name} src={file.path} />
  )
