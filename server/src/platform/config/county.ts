import { readFileSync } from 'node:fs'

import { County } from '@wengang/shared/contract/system'

/** What an adopting county writes about itself in `config/county.json`; the rest comes from the environment. */
export const CountyFile = County.omit({ demo: true, subscribeTemplates: true })
export type CountyFile = ReturnType<typeof CountyFile.parse>

export const readCounty = (file: string | URL): CountyFile =>
  CountyFile.parse(JSON.parse(readFileSync(file, 'utf8')))
