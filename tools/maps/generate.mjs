import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProgram, ROOT } from '../refusals/program.mjs';
import { eventsPage } from './events.mjs';
import { tablesPage } from './tables.mjs';

/** `generate.mjs [folder [source files ...]]`: writes docs/maps anew; what the sources leave unclear ends the run with a sentence. */
const [folder = join(ROOT, 'docs', 'maps'), ...files] = process.argv.slice(2);
const { checker, sources } = readProgram(files.length > 0 ? files : undefined);
const pages = { 'events.md': eventsPage(sources, checker), 'tables.md': tablesPage(sources) };
const findings = Object.values(pages).flatMap((page) => page.findings);
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exit(1);
mkdirSync(folder, { recursive: true });
for (const [name, { text }] of Object.entries(pages)) writeFileSync(join(folder, name), text);
console.log(`Maps: ${folder}`);
