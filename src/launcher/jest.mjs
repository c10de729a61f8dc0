import { pathToFileURL } from 'node:url';
import { inProject } from './project.mjs';

/** Node's switches for jest, which its threads take over: suites are TypeScript. */
export const jest = (args) => [
  `--import=${pathToFileURL(inProject('test', 'support', 'typescript.mjs')).href}`,
  inProject('node_modules', 'jest', 'bin', 'jest.js'),
  ...args,
];
