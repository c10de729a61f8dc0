import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disposalColumns } from '../../../../src/platform/database/disposal-rights.js';
import type { PersonalColumns } from '../../../../src/platform/database/personal-columns.js';
import { foldersOf, PROJECT } from '../source-files.js';
import { tablesOf, type Catalogue } from './catalogue.js';

/** Words in a column's name that say that it may hold something of a person, or a text that somebody wrote about one. */
const PERSONAL_WORD = new RegExp(
  `(^|_)(${[
    'name|phone|email|address|identity|person|applicant|submitter|contact|recipient|owner|caller|holders?|birth|gender',
    'note|reason|answer|question|summary|body|subject|title|text|comment|remark|description|evidence|ground|relief|paper|decision',
    'facts|payload|outcome|items|returned_to|absence|content|message',
  ].join('|')})(_|$)`,
);
/** Types in which a person can stand. */
const SPEAKING = /^(text|jsonb?|character varying|varchar|name|bytea|tsvector)/;

/** Columns that sound personal and that no register names, and what registers name that is not there. */
export function personalFindings(catalogue: Catalogue, register: readonly PersonalColumns[]): string[] {
  const columns = new Set(catalogue.columns.map(({ table, name }) => `${table}.${name}`));
  const tables = new Set(tablesOf(catalogue));
  const declared = register.flatMap((each) => each.tables);
  const whole = new Set(declared.filter(({ emptied }) => emptied === 'rows').map(({ table }) => table));
  const emptied = new Set(
    declared.flatMap(({ table, emptied: its }) => (its === 'rows' ? [] : Object.keys(its).map((name) => `${table}.${name}`))),
  );
  const impersonal = register.flatMap((each) => Object.entries(each.impersonal));
  const excepted = new Set(impersonal.map(([what]) => what));
  const named = [
    ...whole,
    ...emptied,
    ...excepted,
    ...register.flatMap(({ files = [] }) => files.map(({ table, column }) => `${table}.${column}`)),
  ];
  return [
    ...catalogue.columns
      .filter(({ name, type }) => SPEAKING.test(type) && PERSONAL_WORD.test(name) && !name.endsWith('_hash'))
      .filter(
        ({ table, name }) => !whole.has(table) && !excepted.has(table) && ![emptied, excepted].some((set) => set.has(`${table}.${name}`)),
      )
      .map(({ table, name }) => `${table}.${name} sounds personal: declare it in the register of its module, or say there why it is not`),
    ...named.filter((what) => !tables.has(what) && !columns.has(what)).map((what) => `${what} is in a register and does not exist`),
    ...[...emptied].filter((what) => excepted.has(what)).map((what) => `${what} is declared personal and not personal`),
    ...impersonal.filter(([, reason]) => reason.trim().length < 5).map(([what]) => `${what} is not personal for no reason`),
  ];
}

/** Modules that the register of the house does not name. */
export function registerFindings(): string[] {
  const named = readFileSync(join(PROJECT, 'src', 'personal-register.ts'), 'utf8');
  return foldersOf(PROJECT, 'src/modules')
    .filter((module) => !named.includes(`  ${module.toUpperCase()}_PERSONAL_COLUMNS,`))
    .map((module) => `${module} has no register of personal columns`);
}

/** Columns that the disposal role may update, beyond those that it empties, and those that it could not. */
export async function disposalColumnFindings(
  ask: (text: string) => Promise<{ column: string }[]>,
  register: readonly PersonalColumns[],
): Promise<string[]> {
  const wanted = new Set([...disposalColumns(register)].flatMap(([table, names]) => names.map((name) => `${table}.${name}`)));
  const held = new Set(
    (
      await ask(`select n.nspname || '.' || c.relname || '.' || a.attname as column
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and has_column_privilege('motcua_disposal', c.oid, a.attnum, 'update') and n.nspname || '.' || c.relname <> 'journal.stream'
        order by 1`)
    ).map(({ column }) => column),
  );
  return [
    ...[...held].filter((column) => !wanted.has(column)).map((column) => `${column}: motcua_disposal may update it`),
    ...[...wanted].filter((column) => !held.has(column)).map((column) => `${column}: motcua_disposal may not empty it`),
  ];
}

/** Least that a reason says. */
const REASON = 20;

/** Personal tables that the export of a person neither tells nor leaves out for a reason, and lines that no part of it tells. */
export function exportFindings(register: readonly PersonalColumns[], told: readonly string[]): string[] {
  return register.flatMap(({ tables }) =>
    tables.flatMap(({ table, exported }) => {
      if (typeof exported === 'string') return exported.trim().length < REASON ? [`${table} is left out of the export for no reason`] : [];
      if (exported.length === 0) return [`${table} is neither in the export nor left out of it`];
      return exported.filter((kind) => !told.includes(kind)).map((kind) => `${table}: no part of the export tells ${kind}`);
    }),
  );
}
