import { jest } from './jest.mjs';
import { inProject } from './project.mjs';

/** The steps of `npm run check`, in their order: a name for the command line, and what Node is started with. Add a line to add a step. */
export const CHECK_STEPS = [
  { name: 'types', args: [inProject('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'lint', args: [inProject('node_modules', 'oxlint', 'bin', 'oxlint'), '--deny-warnings', 'src', 'test', 'migrations', 'tools'] },
  { name: 'format', args: [inProject('node_modules', 'oxfmt', 'bin', 'oxfmt'), '--check', 'src', 'test', 'migrations', 'tools'] },
  { name: 'architecture', args: jest(['test/architecture']) },
  { name: 'openapi', args: [inProject('tools', 'openapi-lint', 'lint.mjs')] },
  { name: 'clients', args: [inProject('tools', 'clients', 'check.mjs')] },
  { name: 'proxy', args: [inProject('tools', 'clients', 'proxy.mjs')] },
  { name: 'docker', args: [inProject('tools', 'docker-lint', 'lint.mjs')] },
];
