import type { IProjectConfig } from '@tarojs/taro/types/compile'

const api = process.env.TARO_APP_API ?? 'http://127.0.0.1:3000'

export default {
  h5: {
    devServer: { port: 10086, open: false, proxy: [{ context: ['/api'], target: api, changeOrigin: true }] },
  },
} satisfies Partial<IProjectConfig<'webpack5'>>
