export * from './values/region.js'
