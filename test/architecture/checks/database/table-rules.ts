import { MODULES } from '../../floors.js';
import { schemaOf, tablesOf, type Catalogue } from './catalogue.js';

/** Tables of dossier modules that belong to no single dossier, and why: registries, counters and reference tables stay undistributed. */
export const BESIDE_DOSSIERS: Readonly<Record<string, string>> = {
  'dossiers.dossier': 'its own key is the id of the dossier',
  'dossiers.code_registry': 'registry: a code is unique everywhere',
  'dossiers.code_counter': 'counter of an agency and a day',
  'dossiers.intake_rules': 'reference: parameters with the date from which they hold',
  'dossiers.silence_rule': 'reference: how long applicants may stay silent, with the date from which it holds',
  'payments.refund_rule': 'reference: which endings give money back, with the date from which it holds',
  'notices.person_notice': 'what is told of a consent belongs to a person',
  'notices.template': 'reference: templates of notices by code',
  'notices.template_draft': 'reference: what is going to be the next version of a template',
  'notices.template_version': 'reference: published versions of templates',
  'notices.webhook': 'a subscription belongs to a partner system',
  'workflow.hand_over': 'what was ordered about tasks of several dossiers',
  'workflow.work_process': 'reference: processes by code',
  'workflow.process_revision': 'reference: raised with every version of a process that is published or withdrawn',
  'workflow.process_draft': 'reference: what is going to be the next version of a process',
  'workflow.process_definition': 'reference: versions of processes',
  'workflow.process_withdrawal': 'reference: versions of processes that were withdrawn',
  'archive.retention_rule': 'reference: how long records are kept, with the date from which it holds',
  'payments.entitlement_use': 'registry: a person has an entitlement once for each kind of asset and year',
  'payments.receipt_registry': 'registry: a receipt number is unique for an agency and a year',
};

/** Tables named in the plural because one row is many things, and why. */
const PLURAL_ROWS: Readonly<Record<string, string>> = {
  'dossiers.intake_rules': 'a row is the whole set of rules that holds from a date',
};

const GENERATED_NAME = /^(PK|FK|UQ|IDX|REL|DF|CHK|XCL)_|_(pkey|fkey|key|check|excl|idx)\d*$/;
const VOLATILE = /\b(now|clock_timestamp|gen_random_uuid|uuid_generate_v\d|uuidv\d|nextval|random)\s*\(|current_(date|time|timestamp)/i;

/** Tables that are not named in singular snake_case, and constraints that nobody gave a name. */
export function tableNameFindings(catalogue: Catalogue): string[] {
  const names = [...tablesOf(catalogue), ...catalogue.columns.map(({ table, name }) => `${table}.${name}`)];
  return [
    ...names
      .filter((name) => !name.split('.').every((part) => /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(part)))
      .map((name) => `${name} is not snake_case`),
    ...tablesOf(catalogue)
      .filter((table) => /[^su]s$/.test(table) && !(table in PLURAL_ROWS))
      .map((table) => `${table} is a plural`),
    ...catalogue.constraints
      .filter(({ name }) => GENERATED_NAME.test(name))
      .map(({ table, name }) => `${table}: ${name} was named by nobody`),
  ];
}

/** Tables and unique rules of a dossier that do not begin with, or do not include, the dossier's id: they could not be distributed. */
export function dossierKeyFindings(catalogue: Catalogue): string[] {
  const operational = tablesOf(catalogue).filter((table) => MODULES[schemaOf(table)]?.tables === 'operational');
  const stale = Object.keys(BESIDE_DOSSIERS).filter(
    (table) => MODULES[schemaOf(table)] && hasSchema(catalogue, table) && !operational.includes(table),
  );
  return [
    ...stale.map((table) => `${table} does not exist and needs no exception`),
    ...operational.filter((table) => !(table in BESIDE_DOSSIERS)).flatMap((table) => keyFindings(catalogue, table)),
  ];
}

function hasSchema({ schemas }: Catalogue, table: string): boolean {
  return schemas.some(({ name }) => name === schemaOf(table));
}

function keyFindings(catalogue: Catalogue, table: string): string[] {
  const column = catalogue.columns.find((each) => each.table === table && each.name === 'dossier_id');
  const key = catalogue.constraints.find((each) => each.table === table && each.kind === 'p');
  const unique = catalogue.indexes.filter((each) => each.table === table && each.isUnique && !each.columns.includes('dossier_id'));
  return [
    ...(column?.type === 'uuid' && column.isNotNull ? [] : [`${table} has no dossier_id uuid not null`]),
    ...(key?.columns[0] === 'dossier_id' ? [] : [`${table}: its primary key does not begin with dossier_id`]),
    ...unique.map(({ name }) => `${table}: ${name} is unique without dossier_id`),
  ];
}

/** Foreign keys that tie two owners together. */
export function foreignKeyFindings({ constraints }: Catalogue): string[] {
  return constraints
    .filter(({ table, target }) => target !== null && schemaOf(target) !== schemaOf(table))
    .map(({ table, name, target }) => `${table}: ${name} crosses into ${target}`);
}

/** What the database would decide by itself: identity columns, sequences, triggers, defaults that vary, views. */
export function selfActingFindings({ columns, relations, triggers }: Catalogue): string[] {
  return [
    ...columns.filter(({ isIdentity }) => isIdentity).map(({ table, name }) => `${table}.${name} is an identity column`),
    ...columns
      .filter(({ expression }) => expression !== null && VOLATILE.test(expression))
      .map(({ table, name, expression }) => `${table}.${name} is given by ${expression}`),
    ...relations.filter(({ kind }) => kind === 'S').map(({ name }) => `${name} is a sequence`),
    ...triggers.map(({ table, name }) => `${table}: ${name} is a trigger`),
  ];
}
