import type { ProcedureContent } from '../procedure.js';
import type { CatalogueLine } from './catalogue-line.js';
import { effectiveDate, readDates, type EffectiveDate } from './effective-date.js';
import { FindingList, type Finding } from './findings.js';
import { flatFormOf } from './flat-forms.js';
import { fromNationalRecord, isNationalRecord, NOT_IN_NATIONAL_RECORD } from './national-record.js';
import type { ProcedureHistory } from './procedure-history.js';
import { RawRecord } from './raw-record.js';
import { readFlatRow } from './read-flat-row.js';
import { readStructuredRow } from './read-structured-row.js';

/** What became of one row of the file. A refused row changes nothing; its findings say why. */
export type ImportOutcome = ImportedRow | StatedRow | RefusedRow;

interface ReadRow {
  /** Line of the file, from 1. */
  readonly line: number;
  /** The code as far as the row states one. */
  readonly code: string | null;
  readonly findings: readonly Finding[];
}

export interface ImportedRow extends ReadRow {
  readonly kind: 'imported';
  readonly code: string;
  readonly content: ProcedureContent;
  /** From when version 1 holds. */
  readonly effective: EffectiveDate;
  /** Parts of which the source says nothing: of a procedure that is known they stay as they are. */
  readonly silentOn?: readonly (keyof ProcedureContent)[];
  /** Everything that was published of it elsewhere, where the file is an export. */
  readonly history?: ProcedureHistory;
}

/** A line of an export about something else than a procedure. */
export interface StatedRow extends ReadRow {
  readonly kind: 'stated';
  readonly code: null;
  readonly stated: CatalogueLine;
}

export interface RefusedRow extends ReadRow {
  readonly kind: 'refused';
}

/** National codes are `n.nnnnnn`, possibly with an agency suffix (`1.000656.000.00.00.H47`). */
const USUAL_CODE = /^\d\.\d{6}(\..+)?$/;
/** Characters; the longest of the national file has 12. An index holds codes. */
const LONGEST_CODE = 100;
/** Procedures that an agency deleted by renaming. */
const MARKED_DELETED = /-xoa$/i;

/**
 * Reads one parsed row of a procedures file and judges it field by field. Pure: the same row always gives the same
 * outcome. `collectedOn` (`YYYY-MM-DD`, local) is the day on which the file was taken from the portal.
 */
export function readProcedureRow(raw: unknown, line: number, collectedOn: string): ImportedRow | RefusedRow {
  const findings = new FindingList();
  const row = RawRecord.of(fromNationalRecord(raw), findings);
  if (!row) {
    findings.add('ROW_UNREADABLE', '', raw);
    return { kind: 'refused', line, code: null, findings: findings.items };
  }
  const code = row.text('code');
  const flat = row.record('raw');
  const form = flat && flatFormOf(flat);
  const name = form ? form.head.text(form.keys.name) : row.text('name');
  if (code === null) row.report('CODE_MISSING', 'code', row.value('code'));
  if (name === null) row.report('NAME_MISSING', 'name', row.value('name'));
  if (code !== null && code.length > LONGEST_CODE) row.report('CODE_TOO_LONG', 'code', code.slice(0, LONGEST_CODE));
  if (code === null || name === null || findings.refused)
    return { kind: 'refused', line, code: code && code.slice(0, LONGEST_CODE), findings: findings.items };
  judgeCode(row, code);
  const dates = readDates(row);
  const content = form ? readFlatRow(form, code, name) : readStructuredRow(row, code, name, dates);
  const effective = effectiveDate(row, dates, collectedOn);
  if (findings.refused) return { kind: 'refused', line, code, findings: findings.items };
  const silence = isNationalRecord(raw) ? { silentOn: NOT_IN_NATIONAL_RECORD } : {};
  return { kind: 'imported', line, code, content, effective, findings: findings.items, ...silence };
}

function judgeCode(row: RawRecord, code: string): void {
  if (!USUAL_CODE.test(code)) row.report('CODE_UNUSUAL', 'code', code);
  if (MARKED_DELETED.test(code)) row.report('CODE_MARKED_DELETED', 'code', code);
}
