/** So many differences are told one by one; contents that differ in more are other things. */
export const MOST_DIFFERENCES = 5_000;

/** A single value of a content. */
export type ContentValue = string | number | boolean | null;

/** One value that two contents say differently; undefined on the side where it is not there. */
export interface ContentDifference {
  /** Names, keys of what has one, and positions from 1: `cases.1.components.2.name`. */
  readonly path: string;
  readonly before: ContentValue | undefined;
  readonly after: ContentValue | undefined;
}

/**
 * What is different between two contents, value by value, in the order of the parts. What has a key goes by it, wherever it stands.
 *
 * @param key name of the field that is the key
 */
export function differencesBy(key: string, before: object, after: object): readonly ContentDifference[] {
  const [old, present] = [valuesOf(before, key), valuesOf(after, key)];
  const paths = new Set([...old.keys(), ...present.keys()]);
  return [...paths]
    .filter((path) => old.get(path) !== present.get(path) || old.has(path) !== present.has(path))
    .map((path) => ({ path, before: old.get(path), after: present.get(path) }));
}

/** Every single value of a content by its path. */
function valuesOf(content: object, key: string): ReadonlyMap<string, ContentValue> {
  const values = new Map<string, ContentValue>();
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, each] of childrenOf(value, key)) add(path === '' ? name : `${path}.${name}`, each);
    } else if (value !== undefined) values.set(path, value as ContentValue);
  };
  add('', content);
  return values;
}

function childrenOf(value: object, key: string): readonly (readonly [name: string, child: unknown])[] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.map((child: unknown, index) => [keyOf(child, key) ?? String(index + 1), child]);
}

function keyOf(child: unknown, key: string): string | undefined {
  const named = typeof child === 'object' && child !== null ? (child as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof named === 'string' ? named : undefined;
}
