import type { DomainError } from '../../../shared/domain-error.js';
import type { Proof } from './prove-report.js';

const SHOWN = [
  'received-total',
  'resolved-total',
  'resolved-early',
  'resolved-on-time',
  'resolved-late',
  'resolved-without-deadline',
  'in-progress-total',
  'in-progress-overdue',
  'in-progress-without-deadline',
  'others-total',
] as const;

/** One line that says whether the two agree, and a line for every cell in which they do not. */
export function verdictLines({ asOf, reported, recounted, differences }: Proof): string[] {
  const dossiers = recounted['received-total'] ?? 0;
  if (differences.length === 0) return [`recount from the journal as of ${asOf}: equal (${dossiers} dossiers)`];
  return [
    `recount from the journal as of ${asOf}: ${differences.length} cells DIFFER ` +
      `(${reported['received-total'] ?? 0} dossiers reported, ${dossiers} recounted)`,
    ...differences.map(({ row, cell, ...counts }) => `  ${row}  ${cell}: report ${counts.reported}, journal ${counts.recounted}`),
  ];
}

/** The totals of both, one line each. */
export function totalLines({ rows, reported, recounted }: Proof): string[] {
  const line = (cells: Readonly<Record<string, number>>): string => SHOWN.map((cell) => `${cell} ${cells[cell] ?? 0}`).join(', ');
  return [`  report:  ${line(reported)}`, `  journal: ${line(recounted)} (${rows} rows compared)`];
}

/** A refusal for whoever called the command: it speaks of the API's fields, which are options there. */
export function refusalLine({ code, sentence: { vi, en } }: DomainError): string {
  return `${code}: ${vi} | ${en}`.replace(/\basOf\b/g, '--as-of').replace(/\bagencyCode\b/g, '--agency');
}
