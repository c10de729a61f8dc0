import { inProject } from './project.mjs';

/** What Node is started with to run the suites; `jest.config.mjs` says how they are loaded. */
export const jest = (args) => [inProject('node_modules', 'jest', 'bin', 'jest.js'), ...args];
