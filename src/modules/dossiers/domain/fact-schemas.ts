import type { Sentence } from '../../../shared/domain-error.js';
import { ROLES } from '../../../shared/role.js';
import { DOSSIER_FACTS } from './fact-words.js';
import { nameBeside, namedKind, type Audience, type FactKind, type ShownFact, type TimelineRow } from './timeline.js';

/** What a fact is called, by its name. */
export type FactWords = Readonly<Record<string, Sentence>>;
/** A JSON Schema, loosely. */
export type FactSchema = Readonly<Record<string, unknown>>;

const PLAIN: Readonly<Record<string, FactSchema>> = {
  text: { type: 'string', maxLength: 1000 },
  id: { type: 'string', format: 'uuid' },
  agency: { type: 'string', maxLength: 50 },
  officer: { type: 'string', format: 'uuid' },
  role: { type: 'string', enum: [...ROLES] },
  instant: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  whole: { type: 'integer' },
  number: { type: 'number', format: 'double', minimum: 0, maximum: 1_000_000 },
  flag: { type: 'boolean' },
  ids: { type: 'array', maxItems: 500, items: { type: 'string', format: 'uuid' } },
  keys: { type: 'array', maxItems: 500, items: { type: 'string', maxLength: 200 } },
};

/**
 * The schema of an entry's facts as audiences are shown them; where several read the same timeline, a fact is certain only if all of them
 * are shown it. Names of facts are looked up in `words`, then in this module's own.
 */
export function factsSchema(row: TimelineRow, words: FactWords, readers: readonly Audience[], withNames: boolean): FactSchema {
  const shownTo = readers.filter((each) => row.to.includes(each));
  const facts = Object.entries(row.facts as Readonly<Record<string, ShownFact>>).filter(([, [, ...to]]) =>
    to.some((each) => shownTo.includes(each)),
  );
  const certain = facts.filter(([, [kind, ...to]]) => !isMaybe(kind) && shownTo.every((each) => to.includes(each))).map(([name]) => name);
  const kinds = Object.fromEntries(facts.map(([name, [kind]]) => [name, kind]));
  return objectSchema(kinds, words, certain, withNames);
}

function objectSchema(
  kinds: Readonly<Record<string, FactKind>>,
  words: FactWords,
  certain: readonly string[],
  withNames: boolean,
): FactSchema {
  const properties: Record<string, FactSchema> = {};
  const required = [...certain];
  for (const [name, kind] of Object.entries(kinds)) {
    const { vi, en } = words[name] ?? DOSSIER_FACTS[name] ?? missing(name);
    properties[name] = { ...kindSchema(kind, words), description: `${vi} | ${en}` };
    const named = withNames ? namedKind(kind) : undefined;
    if (named === undefined) continue;
    const type = named === 'officer' || isMaybe(kind) ? ['string', 'null'] : 'string';
    properties[nameBeside(name)] = { type, maxLength: 500, description: `${vi}: tên | ${en}: name` };
    if (certain.includes(name)) required.push(nameBeside(name));
  }
  return { type: 'object', additionalProperties: false, properties, ...(required.length === 0 ? {} : { required }) };
}

function kindSchema(kind: FactKind, words: FactWords): FactSchema {
  if (typeof kind === 'string') {
    const schema = PLAIN[kind.replace('?', '')]!;
    return isMaybe(kind) ? { ...schema, type: [schema['type'], 'null'] } : schema;
  }
  if ('each' in kind) return { type: 'array', maxItems: 500, items: nested(kind.each, words) };
  if ('fields' in kind) return nested(kind.fields, words);
  if ('maybe' in kind) return { ...nested(kind.maybe, words), type: ['object', 'null'] };
  return { type: isMaybe(kind) ? ['string', 'null'] : 'string', enum: kind.filter((word) => word !== null) };
}

function nested(fields: Readonly<Record<string, FactKind>>, words: FactWords): FactSchema {
  return objectSchema(
    fields,
    words,
    Object.keys(fields).filter((name) => !isMaybe(fields[name]!)),
    false,
  );
}

function isMaybe(kind: FactKind): boolean {
  if (typeof kind === 'string') return kind.endsWith('?');
  return 'maybe' in kind || (Array.isArray(kind) && kind[0] === null);
}

function missing(name: string): never {
  throw new Error(`the fact ${name} of a timeline has no words`);
}
