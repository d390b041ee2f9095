// One runner for the three packages. ESM mode: started with --experimental-vm-modules by config/scripts/test.mjs.
import { fileURLToPath } from 'node:url'

const rootDir = fileURLToPath(new URL('..', import.meta.url))

const swc = (extra = {}) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    ...extra,
  },
]

const project = (name) => ({
  displayName: name,
  rootDir,
  roots: [`<rootDir>/${name}/src`, ...(name === 'miniapp' ? ['<rootDir>/miniapp/config'] : [])],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.(ts|tsx)$': swc() },
  ...(name === 'server' && { setupFiles: ['<rootDir>/server/jest.setup.mjs'] }),
  moduleNameMapper: {
    '^@wengang/shared/(.*)$': '<rootDir>/shared/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
})

/** @type {import('jest').Config} */
export default {
  rootDir,
  projects: ['shared', 'server', 'miniapp'].map(project),
  testTimeout: 30_000,
  maxWorkers: 2,
}
