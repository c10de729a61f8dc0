import { checkSchedule } from '../domain/fees/check-schedule.js';
import { structureOf } from '../domain/forms/form-structure.js';
import { isHistory } from '../domain/import/continuation.js';
import type { CatalogueLine } from '../domain/import/catalogue-line.js';
import type { ProcedureHistory } from '../domain/import/procedure-history.js';
import { areTermsApart } from '../domain/local/news-of-terms.js';
import { DomainError } from '../../../shared/domain-error.js';
import { readCatalogueLine } from '../persistence/exported-catalogue.js';
import { readExported } from '../persistence/exported-procedure.js';
import { faultsOfSchema } from './check-form.js';

/**
 * Reads a line of an export, of whatever it is about; null: it says that it is one, and is none that can be taken over; undefined: it is
 * none. What was published once is not refused by gates that came later, but nothing comes in by which a quote or an answer would fail.
 */
export function readExportedLine(raw: unknown): ProcedureHistory | CatalogueLine | null | undefined {
  const history = readExported(raw);
  if (history !== undefined) return history;
  const line = readCatalogueLine(raw);
  return line && (isSound(line) ? line : null);
}

function isSound(line: CatalogueLine): boolean {
  if ('row' in line) return true;
  if ('scope' in line) return areTermsApart(line.terms);
  if (!isHistory(line.versions)) return false;
  if (line.kind === 'fee-schedule') return line.versions.every(({ content }) => holdsTogether(() => checkSchedule(content)));
  return line.versions.every(({ content: { schema } }) => faultsOfSchema(schema).length === 0 && structureOf(schema).faults.length === 0);
}

function holdsTogether(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
