export * from './values/money.js'
