import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small house in a folder of its own, to see what the checks of architecture say about it. */
export interface PlantedHouse {
  readonly root: string;
  remove(): void;
}

/** Writes files, by their path from the root, into a new folder. */
export function plantHouse(files: Readonly<Record<string, string>>): PlantedHouse {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-planted-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true }) };
}
