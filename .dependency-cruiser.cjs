// The arrows between rooms: miniapp → shared ← server; feature → platform, never back; feature → feature through its
// service alone; no circles.
/** @type {import('dependency-cruiser').IConfiguration} */
const FEATURES =
  'accounts|employers|messages|jobs|applications|interviews|policy|uploads|claims|bureau|system|tables'

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { path: '^(shared|server)/src' },
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'shared runs on a phone: no Node, no packages but zod',
      from: { path: '^shared/src', pathNot: '\\.spec\\.ts$|^shared/src/policy/cases' },
      to: { pathNot: '^shared/src|node_modules/zod' },
    },
    {
      name: 'policy-without-zod',
      severity: 'error',
      from: { path: '^shared/src/policy', pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/zod' },
    },
    {
      name: 'phone-not-to-server',
      severity: 'error',
      from: { path: '^miniapp/src' },
      to: { path: '^server/' },
    },
    {
      name: 'server-not-to-phone',
      severity: 'error',
      from: { path: '^server/src' },
      to: { path: '^miniapp/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^server/src/platform', pathNot: '^server/src/platform/testing|\\.spec\\.ts$' },
      to: { path: `^server/src/(${FEATURES}|demo)/` },
    },
    {
      name: 'no-foreign-entity',
      severity: 'error',
      comment: 'another room is reached through its service',
      from: { path: `^server/src/(${FEATURES})/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `^server/src/(${FEATURES})/.*\\.entity\\.ts$`, pathNot: '^server/src/$1/' },
    },
    {
      name: 'features-not-to-demo',
      severity: 'error',
      from: {
        path: `^server/src/(${FEATURES})/`,
        pathNot: '\\.spec\\.ts$|^server/src/accounts/accounts.module.ts',
      },
      to: { path: '^server/src/demo/' },
    },
    {
      name: 'pages-not-to-pages',
      severity: 'error',
      comment: 'what two audiences share lives in ui, api or platform',
      from: { path: '^miniapp/src/(pages|seeker|employer|desk|room)/' },
      to: { path: '^miniapp/src/(pages|seeker|employer|desk|room)/', pathNot: '^miniapp/src/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: '.dependency-cruiser.tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
