import type { FormJsonSchema } from './form-content.js';
import { LISTS, MAPS, SCHEMAS } from './form-keywords.js';

/** A schema in another one, with the path that leads to it. */
export interface SubSchema {
  readonly path: readonly (string | number)[];
  readonly schema: unknown;
}

/** The schemas that a schema is made of, those that it defines among them; what is no schema is left to the metaschema. */
export function subSchemas(schema: FormJsonSchema): readonly SubSchema[] {
  return Object.entries(schema).flatMap(([keyword, value]): SubSchema[] => {
    if (SCHEMAS.includes(keyword)) return [{ path: [keyword], schema: value }];
    if (LISTS.includes(keyword) && Array.isArray(value))
      return value.map((each, place) => ({ path: [keyword, place], schema: each as unknown }));
    if (MAPS.includes(keyword) && isObject(value))
      return Object.entries(value).map(([name, each]) => ({ path: [keyword, name], schema: each }));
    return [];
  });
}

/** Whether something is an object with names. */
export function isObject(value: unknown): value is FormJsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a reference leads to within its schema; undefined where it leads nowhere in it. */
export function referredTo(root: FormJsonSchema, ref: string): unknown {
  if (ref === '#') return root;
  if (!ref.startsWith('#/')) return undefined;
  let at: unknown = root;
  for (const step of ref.slice(2).split('/')) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}
