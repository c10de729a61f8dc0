/**
 * Lints the OpenAPI document with Spectral; installs it first when needed. `node tools/openapi-lint/lint.mjs [document]`.
 * Ends with a non-zero exit code when a rule of severity "error" is broken.
 */
import { join } from 'node:path';
import { inProject } from '../../src/launcher/project.mjs';
import { runNode } from '../../src/launcher/run.mjs';
import { installTool } from '../../src/launcher/tool-packages.mjs';

const folder = inProject('tools', 'openapi-lint');
await installTool(folder, 'the OpenAPI linter');

const spectral = join(folder, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
const document = process.argv[2] ?? inProject('openapi', 'openapi.json');
process.exit(await runNode([spectral, 'lint', '--ruleset', join(folder, '.spectral.yaml'), '--fail-severity', 'error', document]));
