export * from './values/dates.js'
