import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Absolute path of something in the project. */
export const inProject = (...path) => join(root, ...path);

/** Reads a JSON file of the project; undefined when it is missing or broken. */
export function readJson(...path) {
  try {
    return JSON.parse(readFileSync(inProject(...path), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Says how long something took, in seconds with one decimal. */
export const secondsSince = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;
