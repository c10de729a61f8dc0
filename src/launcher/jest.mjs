import { pathToFileURL } from 'node:url';
import { inProject } from './project.mjs';

/** Node's switches for jest: ES modules need the first, and nobody needs to be told so on every run. */
export const jest = (args) => [
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  `--import=${pathToFileURL(inProject('test', 'support', 'end-at-once.mjs')).href}`,
  inProject('node_modules', 'jest', 'bin', 'jest.js'),
  ...args,
];
