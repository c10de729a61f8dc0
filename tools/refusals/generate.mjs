import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from './collect.mjs';
import { ROOT } from './program.mjs';

/**
 * `generate.mjs [output file [source files ...]]`: writes openapi/refusals.json anew; what the sources leave unclear ends the run with a
 * sentence.
 */
const [file = join(ROOT, 'openapi', 'refusals.json'), ...sources] = process.argv.slice(2);
const { refusals, findings } = collect(sources.length > 0 ? sources : undefined);
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exit(1);
writeFileSync(file, `${JSON.stringify(refusals, null, 1)}\n`);
console.log(`Refusals: ${file}`);
