import type { RawRecord } from './raw-record.js';

/** From when an imported version holds, and which date of the source that is. */
export interface EffectiveDate {
  /** Local date, `YYYY-MM-DD`. */
  readonly on: string;
  readonly from: 'publication' | 'decision' | 'collection';
}

/** The two dates that a row may state. */
export interface StatedDates {
  readonly publishedOn: string | null;
  readonly decidedOn: string | null;
}

/** Reads the dates of a row; an impossible date is reported and read as absent. */
export function readDates(row: RawRecord): StatedDates {
  return { publishedOn: readDate(row, 'publication_date'), decidedOn: readDate(row, 'decision_date') };
}

function readDate(row: RawRecord, key: string): string | null {
  const text = row.text(key);
  if (text === null) return null;
  if (isDate(text)) return text;
  row.report('DATE_UNREADABLE', key, text);
  return null;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The file states no effective date. The day of publication on the national portal stands for it, else the day of the
 * decision, else the day on which the file was collected: on that day the procedure was certainly in force. A date
 * later than the collection is a slip of the pen and never used.
 */
export function effectiveDate(row: RawRecord, dates: StatedDates, collectedOn: string): EffectiveDate {
  const published = notAfter(row, 'publication_date', dates.publishedOn, collectedOn);
  const decided = notAfter(row, 'decision_date', dates.decidedOn, collectedOn);
  if (published !== null) {
    if (decided !== null && decided > published) row.report('DECISION_AFTER_PUBLICATION', 'decision_date', decided);
    return { on: published, from: 'publication' };
  }
  if (decided !== null) {
    row.report('EFFECTIVE_FROM_DECISION', 'publication_date');
    return { on: decided, from: 'decision' };
  }
  row.report('EFFECTIVE_DATE_UNKNOWN', 'publication_date');
  return { on: collectedOn, from: 'collection' };
}

function notAfter(row: RawRecord, key: string, date: string | null, limit: string): string | null {
  if (date === null || date <= limit) return date;
  row.report('DATE_IN_FUTURE', key, date);
  return null;
}
