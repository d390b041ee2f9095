// End-to-end flows: slow, in a real browser, one after another; run by config/scripts/e2e.mjs, not by `npm test`.
import root from '../../config/jest.config.mjs'

const [base] = root.projects

/** @type {import('jest').Config} */
export default {
  rootDir: '../..',
  roots: ['<rootDir>/miniapp/e2e'],
  testMatch: ['**/*.spec.ts'],
  // The sweep of every page with axe takes minutes: ACCESSIBLE=1 npm run e2e -- accessible
  testPathIgnorePatterns: process.env.ACCESSIBLE ? [] : ['accessible'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: base.transform,
  moduleNameMapper: base.moduleNameMapper,
  testTimeout: 180_000,
  maxWorkers: 1,
}
