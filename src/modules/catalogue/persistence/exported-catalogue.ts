import * as v from 'valibot';
import { CATALOGUE_FORMAT, type CatalogueLine } from '../domain/import/catalogue-line.js';
import { LOCAL_SCOPES } from '../domain/local/local-scope.js';
import { STANDARD_MATTERS } from '../domain/standard-issuer.js';
import { PUBLISHERS } from '../domain/timeliness.js';
import { feeContent } from './exported-fees.js';
import { formContent } from './exported-forms.js';
import { exportedTerm } from './exported-terms.js';
import { code, date, decided, list, maybe, text, whole } from './exported-values.js';

const versioned = { ...decided, versionNo: whole, signedOn: date, publishedOn: date };
const format = v.literal(CATALOGUE_FORMAT);
const scope = v.union([
  v.strictObject({ kind: v.picklist(LOCAL_SCOPES.filter((kind) => kind !== 'all')), code }),
  v.strictObject({ kind: v.literal('all'), code: v.null() }),
]);
const line = v.variant('kind', [
  v.strictObject({ format, kind: v.literal('form'), code, versions: some(v.strictObject({ ...versioned, content: formContent })) }),
  v.strictObject({
    format,
    kind: v.literal('fee-schedule'),
    code,
    versions: some(v.strictObject({ ...versioned, lastDay: v.nullable(date), correctsVersionNo: v.nullable(whole), content: feeContent })),
  }),
  v.strictObject({ format, kind: v.literal('local-terms'), scope, terms: some(exportedTerm) }),
  v.strictObject({ format, kind: v.literal('base-salary'), row: v.strictObject({ validFrom: date, amount: whole, source: text }) }),
  v.strictObject({
    format,
    kind: v.literal('publication-limit'),
    row: v.strictObject({
      publisher: v.picklist(PUBLISHERS),
      validFrom: date,
      decidedBeforeDays: days(),
      publicWithinDays: days(),
      source: text,
    }),
  }),
  v.strictObject({
    format,
    kind: v.literal('connected-database'),
    row: v.strictObject({ code, name: text, owner: text, answersFor: text, connectedFrom: date, source: text }),
  }),
  v.strictObject({
    format,
    kind: v.literal('standard-issuer'),
    row: v.strictObject({ matter: v.picklist(STANDARD_MATTERS), effectiveFrom: date, issuer: text, instrument: maybe, legalBasis: text }),
  }),
]);

function some<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(list(item), v.minLength(1));
}

function days() {
  return v.pipe(whole, v.maxValue(10_000));
}

/** Reads a line of an export about something else. Null: it says that it is one, and is not of its form; undefined: it is none. */
export function readCatalogueLine(raw: unknown): CatalogueLine | null | undefined {
  if (typeof raw !== 'object' || raw === null || (raw as { format?: unknown }).format !== CATALOGUE_FORMAT) return undefined;
  const read = v.safeParse(line, raw, { abortEarly: true });
  return read.success ? (read.output as CatalogueLine) : null;
}
