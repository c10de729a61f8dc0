import type { CompiledCalendar } from '../../../shared/working-calendar/index.js';
import type { LegalPart } from './legal-parts.js';
import { timelinessOf, type PublicationDays, type PublicationLimit, type TimedAct } from './timeliness.js';

/** Indicators of QĐ 766/QĐ-TTg about publication: decided in time, made public in time, complete. */
export const PUBLICATION_INDICATORS = ['1.1', '1.2', '1.3'] as const;
export type PublicationIndicator = (typeof PUBLICATION_INDICATORS)[number];

/** Whose decisions are looked at: of offices of this province that published here, of provinces, of ministries. */
export const ISSUED_BY = ['here', 'province', 'ministry'] as const;
export type IssuedBy = (typeof ISSUED_BY)[number];

/** A version that was decided in the period. */
export interface PublicationRow extends PublicationDays {
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly versionNo: number;
}

/** So many of so many; what cannot be measured is in neither number. */
export interface IndicatorFigure {
  readonly indicator: PublicationIndicator;
  readonly numerator: number;
  readonly denominator: number;
  readonly notMeasured: number;
}

/** What does not count for an indicator, and why. */
export interface MissedPublication {
  readonly indicator: PublicationIndicator;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly versionNo: number;
  /** Last date on which it would have been in time; null for what lacks a part. */
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly workingDaysLate: number | null;
  readonly missingParts: readonly LegalPart[];
}

export interface PublicationReport {
  readonly figures: readonly IndicatorFigure[];
  /** By indicator, then by code and number. */
  readonly missed: readonly MissedPublication[];
}

/** What is public on the last day of the period. */
export interface PublicCompleteness {
  readonly all: number;
  readonly incomplete: readonly Pick<MissedPublication, 'procedureCode' | 'procedureName' | 'versionNo' | 'missingParts'>[];
}

/** Counts the indicators: 1.1 and 1.2 of what was decided in the period, 1.3 of what is public on its last day. */
export function publicationReport(
  rows: readonly PublicationRow[],
  { all, incomplete }: PublicCompleteness,
  limits: readonly PublicationLimit[],
  calendar: CompiledCalendar,
): PublicationReport {
  const timed = rows.map((row) => ({ row, timeliness: timelinessOf(row, limits, calendar) }));
  const decisions = timed.map(({ row, timeliness }) => ({ row, act: timeliness.decision, doneOn: row.decidedOn }));
  const publicities = timed.map(({ row, timeliness }) => ({ row, act: timeliness.publicity, doneOn: row.publishedOn }));
  return {
    figures: [
      figureOf('1.1', decisions),
      figureOf('1.2', publicities),
      { indicator: '1.3', numerator: all - incomplete.length, denominator: all, notMeasured: 0 },
    ],
    missed: [
      ...missedOf('1.1', decisions),
      ...missedOf('1.2', publicities),
      ...incomplete.map((each) => ({ indicator: '1.3' as const, dueOn: null, doneOn: null, workingDaysLate: null, ...each })),
    ],
  };
}

interface HeldAct {
  readonly row: PublicationRow;
  readonly act: TimedAct;
  readonly doneOn: string | null;
}

function figureOf(indicator: PublicationIndicator, acts: readonly HeldAct[]): IndicatorFigure {
  const numberOf = (state: TimedAct['state']): number => acts.filter(({ act }) => act.state === state).length;
  const numerator = numberOf('on-time');
  return { indicator, numerator, denominator: numerator + numberOf('late'), notMeasured: numberOf('not-measured') };
}

function missedOf(indicator: PublicationIndicator, acts: readonly HeldAct[]): MissedPublication[] {
  return acts
    .filter(({ act }) => act.state === 'late')
    .map(({ row: { procedureCode, procedureName, versionNo }, act: { dueOn, workingDaysLate }, doneOn }) => ({
      indicator,
      procedureCode,
      procedureName,
      versionNo,
      dueOn,
      doneOn,
      workingDaysLate,
      missingParts: [],
    }));
}
