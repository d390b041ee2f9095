import type { IProjectConfig } from '@tarojs/taro/types/compile'
import type Webpack from 'webpack'

type Chain = Parameters<NonNullable<NonNullable<IProjectConfig<'webpack5'>['h5']>['webpackChain']>>[0]

/** A module that this many pages use goes into the one file that all pages share. */
const SHARED_BY = 12
const PAGE = /(?:^|[\\/])((?:pages|seeker|employer|desk)(?:[\\/][\w-]+)+[\\/]index)(?:\.tsx)?$/

/** One file for what most pages use, a few for what some use; before, every page carried its own copy of all of it. */
export const shareChunks = (chain: Chain): void => {
  chain.optimization.splitChunks({
    chunks: 'all',
    hidePathInfo: true,
    minSize: 12_000,
    maxInitialRequests: 8,
    maxAsyncRequests: 8,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      shared: { name: 'shared', chunks: 'async', minChunks: SHARED_BY, priority: 20, minSize: 0 },
      some: { chunks: 'async', minChunks: 2, priority: 10, reuseExistingChunk: true },
    },
  })
}

/**
 * Writes `pages.json`: every page's address with the files it needs beside the app itself. The server tells unknown
 * addresses by it and lets the browser fetch a page's files before the app asks for them.
 */
export class PagesManifest {
  apply(compiler: Webpack.Compiler): void {
    const { RawSource } = compiler.webpack.sources
    compiler.hooks.thisCompilation.tap('PagesManifest', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'PagesManifest', stage }, () => {
        const first = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()))
        const pages: Record<string, string[]> = {}
        for (const group of compilation.chunkGroups)
          for (const { request } of group.origins) {
            const [, page] = PAGE.exec((request ?? '').split('?')[0] ?? '') ?? []
            if (page)
              pages[`/${page.replace(/\\/g, '/')}`] = group
                .getFiles()
                .filter((file) => /\.(js|css)$/.test(file) && !first.has(file))
                .map((file) => `/${file}`)
          }
        compilation.emitAsset('pages.json', new RawSource(JSON.stringify(pages)))
      })
    })
  }
}
