import type { Rename } from './stream-rows.js';

/** Puts new names in the place of old ones, wherever they stand in a text; both lists are in the same order. */
export function renaming(old: readonly string[], fresh: readonly string[]): Rename {
  const by = new Map(old.map((name, index) => [name, fresh[index]!]));
  const found = new RegExp(old.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return (text) => text.replace(found, (name) => by.get(name)!);
}
