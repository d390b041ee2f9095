import type { IProjectConfig } from '@tarojs/taro/types/compile'

export default {
  mini: { enableSourceMap: false },
  h5: { enableSourceMap: false, sourceMapType: 'none' },
} satisfies Partial<IProjectConfig<'webpack5'>>
