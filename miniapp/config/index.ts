import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import type Webpack from 'webpack'
import project from '../project.config.json'
import devConfig from './dev'
import prodConfig from './prod'
import { releaseFaults } from './release'
import { PagesManifest, shareChunks } from './web-chunks'

const isH5 = process.env.TARO_ENV === 'h5'
if (process.env.TARO_ENV === 'weapp' && process.env.NODE_ENV === 'production') {
  const faults = releaseFaults(process.env, project.appid)
  if (faults.length > 0) {
    process.stderr.write(`\n小程序没有编译：\n${faults.map((fault) => `  · ${fault}\n`).join('')}\n`)
    process.exit(1)
  }
}
const shared = path.resolve(__dirname, '../../shared/src')

const transpiled = [shared]

type Config = IProjectConfig<'webpack5'>
type Chain = Parameters<NonNullable<NonNullable<Config['mini']>['webpackChain']>>[0]

/** Lets both builds read `shared/src` directly, and leaves the schemas' machinery out of the phone. */
const readShared = (chain: Chain, webpack: typeof Webpack): void => {
  chain.merge({
    resolve: { extensionAlias: { '.js': ['.js', '.ts'] } },
    module: {
      rule: {
        shared: { test: (file: string) => file.startsWith(shared), resolve: { fullySpecified: false } },
      },
    },
    plugin: {
      abortController: {
        plugin: webpack.ProvidePlugin,
        args: [
          {
            AbortController: [
              path.resolve(__dirname, '../src/platform/polyfills/abort-controller.ts'),
              'Controller',
            ],
          },
        ],
      },
      schemas: {
        plugin: webpack.NormalModuleReplacementPlugin,
        args: [/^\.\/(zod|kinds)\.js$/, path.resolve(__dirname, '../src/api/schemas-stay-home.ts')],
      },
    },
  })
}

// Taro's defaults are for phones of 2017: they keep every helper apart and write a Chinese character in six bytes.
const TERSER = {
  compress: {
    ecma: 2017,
    arrows: true,
    collapse_vars: true,
    comparisons: true,
    computed_props: true,
    hoist_props: true,
    inline: true,
    loops: true,
    negate_iife: true,
    properties: true,
    reduce_funcs: true,
    reduce_vars: true,
    switches: true,
    typeofs: true,
  },
  output: { ecma: 2017, comments: false, ascii_only: false },
}

const base: Config = {
  projectName: 'wengang',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, 'plugins/templates.cjs')],
  alias: { '@wengang/shared': shared },
  defineConstants: {
    API_BASE: JSON.stringify(isH5 ? '' : (process.env.TARO_APP_API ?? 'http://127.0.0.1:3000')),
    // WeChat's speech plugin has to be added to the county's account first.
    SPEECH_PLUGIN: JSON.stringify(!isH5 && Boolean(process.env.TARO_APP_SPEECH_PLUGIN)),
  },
  copy: {
    patterns: isH5 ? [] : [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }],
    options: {},
  },
  // Taro quotes every key, which this Terser does to private names as well: `#"name"` is no JavaScript.
  terser: { enable: true, config: isH5 ? { output: { quote_keys: false } } : TERSER },
  mini: {
    compile: { include: transpiled },
    optimizeMainPackage: { enable: true },
    // Sizes are plain px on both platforms: one meaning everywhere, and a desktop browser does not blow pages up.
    postcss: { pxtransform: { enable: false, config: {} } },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: readShared,
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: transpiled },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    imageUrlLoaderOption: { limit: 4096, name: 'static/[name].[hash:8].[ext]' },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} } },
    // Real paths survive a refresh and can be shared; the server answers any non-/api GET with index.html.
    router: { mode: 'browser' },
    webpackChain: (chain, webpack) => {
      readShared(chain, webpack)
      chain.plugin('pagesManifest').use(PagesManifest)
      if (process.env.NODE_ENV !== 'development') shareChunks(chain)
    },
  },
}

export default defineConfig<'webpack5'>((merge) =>
  merge({}, base, process.env.NODE_ENV === 'development' ? devConfig : prodConfig),
)
