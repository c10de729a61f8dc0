import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Walks up from this file: it runs from `src/` under jest and from `dist/src/` otherwise, and only the project's root has a package.json.
 */
function findProjectRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`No package.json above ${start}.`);
  }
}

/** Absolute path of the project's folder, the same from sources and from the build. Seed files lie under `src/seed` in it. */
export const projectRoot = findProjectRoot();
