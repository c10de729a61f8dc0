import type { ProcedureContent } from './procedure.js';

/** So many differences are told one by one; contents that differ in more are other procedures. */
export const MOST_DIFFERENCES = 5_000;

/** A single value of a content. */
export type ContentValue = string | number | boolean | null;

/** One value that two contents say differently; undefined on the side where it is not there. */
export interface ContentDifference {
  /** Names, keys of cases, papers and channels, and positions from 1: `cases.1.components.2.name`. */
  readonly path: string;
  readonly before: ContentValue | undefined;
  readonly after: ContentValue | undefined;
}

/** What is different between two contents, value by value, in the order of the parts. What has a key goes by it, wherever it stands. */
export function differencesOf(before: ProcedureContent, after: ProcedureContent): readonly ContentDifference[] {
  const [old, present] = [valuesOf(before), valuesOf(after)];
  const paths = new Set([...old.keys(), ...present.keys()]);
  return [...paths]
    .filter((path) => old.get(path) !== present.get(path) || old.has(path) !== present.has(path))
    .map((path) => ({ path, before: old.get(path), after: present.get(path) }));
}

/** Every single value of a content by its path. */
function valuesOf(content: ProcedureContent): ReadonlyMap<string, ContentValue> {
  const values = new Map<string, ContentValue>();
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, each] of childrenOf(value)) add(path === '' ? name : `${path}.${name}`, each);
    } else if (value !== undefined) values.set(path, value as ContentValue);
  };
  add('', content);
  return values;
}

function childrenOf(value: object): readonly (readonly [name: string, child: unknown])[] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.map((child: unknown, index) => [keyOf(child) ?? String(index + 1), child]);
}

function keyOf(child: unknown): string | undefined {
  return typeof child === 'object' && child !== null && 'key' in child && typeof child.key === 'string' ? child.key : undefined;
}
