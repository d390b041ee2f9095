export * from './values/identity.js'
