/** One configuration for all suites; `npm test` runs it through src/start.mjs, which also prepares the machine. */
const suites = {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

export default {
  maxWorkers: 2,
  // Modules of suites that are over stay in a worker's memory; a worker with gigabytes of them is slow, also in ending.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 180_000,
  projects: [
    { ...suites, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.spec.ts'] },
    {
      // Jest runs this set-up only when a suite of this project is selected, so unit tests start no server.
      ...suites,
      displayName: 'house',
      testMatch: ['<rootDir>/test/!(unit)/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
