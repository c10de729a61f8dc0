/** One configuration for all suites; `npm test` runs it through src/start.mjs, which also prepares the machine. */
const suites = {
  rootDir: '.',
  // Suites run in plain threads that keep what they have loaded, so that the application is read once per thread and not once per suite.
  runner: 'jest-light-runner',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

export default {
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/stuck-run.mjs'],
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
