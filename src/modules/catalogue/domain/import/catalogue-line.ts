import type { ConnectedDatabase } from '../local/once-only.js';
import type { BaseSalary } from '../fees/fee-entitlement.js';
import type { FeeScheduleVersion } from '../fees/fee-schedule-version.js';
import type { FormVersion } from '../forms/form-version.js';
import type { LocalTerm } from '../local/local-term.js';
import type { LocalScope } from '../local/local-scope.js';
import type { StandardIssuer } from '../standard-issuer.js';
import type { PublicationLimit } from '../timeliness.js';

/** The form of a line of an export that is about something else than a procedure. */
export const CATALOGUE_FORMAT = 'mot-cua.catalogue/1';

/** Why a version or a term was withdrawn before it began; null: it was not. */
interface Withdrawable {
  readonly withdrawn: string | null;
}

/** A published version of a form as it is exported. */
export type ExportedFormVersion = Withdrawable & Omit<Required<FormVersion>, 'id' | 'formId' | 'formCode' | 'contentHash' | 'publishedAt'>;

/** A published version of a fee schedule as it is exported. */
export type ExportedFeeVersion = Withdrawable &
  Omit<Required<FeeScheduleVersion>, 'id' | 'scheduleId' | 'scheduleCode' | 'contentHash' | 'publishedAt' | 'knownSince'>;

/** A term of the province as it is exported. */
export type ExportedTerm = Withdrawable & Omit<LocalTerm, 'scopeId' | 'publishedAt'>;

/** Dated rows that come with the product, and that an installation may have more of. */
export interface ReferenceRows {
  readonly 'base-salary': BaseSalary;
  readonly 'publication-limit': PublicationLimit;
  readonly 'connected-database': ConnectedDatabase;
  readonly 'standard-issuer': StandardIssuer;
}
export type ReferenceKind = keyof ReferenceRows;

interface Line<Kind extends string> {
  readonly format: typeof CATALOGUE_FORMAT;
  readonly kind: Kind;
}

/** A form with everything that was published of it. */
export type FormLine = Line<'form'> & { readonly code: string; readonly versions: readonly ExportedFormVersion[] };
/** A fee schedule with everything that was published of it. */
export type FeeScheduleLine = Line<'fee-schedule'> & { readonly code: string; readonly versions: readonly ExportedFeeVersion[] };
/** Everything that the province published about a scope. */
export type LocalTermsLine = Line<'local-terms'> & { readonly scope: LocalScope; readonly terms: readonly ExportedTerm[] };
/** One dated row. */
export type ReferenceLine = { readonly [Kind in ReferenceKind]: Line<Kind> & { readonly row: ReferenceRows[Kind] } }[ReferenceKind];

/** A line of an export that is about something else than a procedure. */
export type CatalogueLine = FormLine | FeeScheduleLine | LocalTermsLine | ReferenceLine;

/** What a line is about, in one word for each: no file has two lines of one. */
export function matterOf(line: CatalogueLine): string {
  if ('scope' in line) return `${line.kind} ${line.scope.kind}${line.scope.code === null ? '' : ` ${line.scope.code}`}`;
  if ('versions' in line) return `${line.kind} ${line.code}`;
  return `${line.kind} ${referenceKey(line).join(' ')}`;
}

/** The values by which a dated row is known. */
export function referenceKey({ kind, row }: ReferenceLine): readonly string[] {
  if (kind === 'base-salary') return [row.validFrom];
  if (kind === 'publication-limit') return [row.publisher, row.validFrom];
  return kind === 'connected-database' ? [row.code] : [row.matter, row.effectiveFrom];
}
