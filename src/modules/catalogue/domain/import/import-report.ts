import { FINDING_KINDS, SEVERITIES, type Finding, type FindingCode, type Severity } from './findings.js';
import { changeLines, type ProcedureChange } from './procedure-change.js';
import type { ImportOutcome } from './read-procedure-row.js';

/** How often one finding occurred. */
export interface FindingCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Fields concerned. */
  readonly count: number;
  /** Rows concerned. */
  readonly rows: number;
  /** The first few, as `code field value`. */
  readonly examples: readonly string[];
}

/** The end of an import: nothing that was read is missing from `imported` + `refused`. */
export interface ImportSummary {
  readonly read: number;
  readonly imported: number;
  readonly refused: number;
  readonly refusals: readonly { readonly line: number; readonly code: string | null; readonly reasons: readonly FindingCode[] }[];
  /** Refusals first, then warnings, then notes; the most frequent first. */
  readonly counts: readonly FindingCount[];
}

const EXAMPLES = 3;
/** Refused rows that are printed one by one; of a file that is no JSON Lines every line is one. */
const PRINTED_REFUSALS = 20;

interface Tally {
  count: number;
  rows: number;
  readonly examples: string[];
}

/** Adds up the findings of outcomes as they pass, so that a file may be streamed. */
export class ImportTally {
  private readonly tallies = new Map<FindingCode, Tally>();
  private readonly refusals: ImportSummary['refusals'][number][] = [];
  private read = 0;

  /** Counts one row. */
  add(outcome: ImportOutcome): void {
    this.read += 1;
    this.addFindings(outcome.findings, outcome.code ?? `#${outcome.line}`);
    if (outcome.kind !== 'refused') return;
    const reasons = outcome.findings.filter((finding) => finding.severity === 'refused').map((finding) => finding.code);
    this.refusals.push({ line: outcome.line, code: outcome.code, reasons });
  }

  /** Counts findings that belong to the whole file or to one row (`owner` is shown in the examples). */
  addFindings(findings: readonly Finding[], owner: string): void {
    const inThisRow = new Set<FindingCode>();
    for (const finding of findings) {
      const tally = this.tallyOf(finding.code);
      tally.count += 1;
      if (!inThisRow.has(finding.code)) tally.rows += 1;
      if (!inThisRow.has(finding.code) && tally.examples.length < EXAMPLES)
        tally.examples.push([owner, finding.field, finding.value].filter(Boolean).join(' '));
      inThisRow.add(finding.code);
    }
  }

  /** The sums so far. */
  summary(): ImportSummary {
    const counts = [...this.tallies].map(([code, tally]) => ({ code, severity: FINDING_KINDS[code].severity, ...tally }));
    counts.sort(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
        other.count - one.count ||
        one.code.localeCompare(other.code),
    );
    return { read: this.read, imported: this.read - this.refusals.length, refused: this.refusals.length, refusals: this.refusals, counts };
  }

  private tallyOf(code: FindingCode): Tally {
    const known = this.tallies.get(code);
    if (known) return known;
    const fresh = { count: 0, rows: 0, examples: [] };
    this.tallies.set(code, fresh);
    return fresh;
  }
}

/** Adds up the findings of a list of outcomes. */
export function summariseFindings(outcomes: Iterable<ImportOutcome>): ImportSummary {
  const tally = new ImportTally();
  for (const outcome of outcomes) tally.add(outcome);
  return tally.summary();
}

const HEADINGS = {
  en: {
    read: 'rows read',
    imported: 'imported',
    refused: 'refused',
    rows: 'rows',
    fields: 'fields',
    severity: { refused: 'REFUSED', warning: 'WARNING', note: 'NOTE' },
    example: 'e.g.',
    others: 'others refused',
    none: 'Nothing was imported: the file has to hold one JSON object per line (JSON Lines).',
  },
  vi: {
    read: 'dòng đã đọc',
    imported: 'đã nhập',
    refused: 'từ chối',
    rows: 'dòng',
    fields: 'trường',
    severity: { refused: 'TỪ CHỐI', warning: 'CẢNH BÁO', note: 'GHI CHÚ' },
    example: 'ví dụ',
    others: 'dòng khác bị từ chối',
    none: 'Không nhập được gì: tệp phải có mỗi dòng một đối tượng JSON (JSON Lines).',
  },
} as const;

/**
 * The printout of an import for a terminal, in English or Vietnamese.
 *
 * @param changes what became of procedures; those that are new are only counted
 */
export function formatImportReport(summary: ImportSummary, language: 'en' | 'vi' = 'en', changes: readonly ProcedureChange[] = []): string {
  const words = HEADINGS[language];
  const refusals = summary.refusals
    .slice(0, PRINTED_REFUSALS)
    .map(({ line, code, reasons }) => `  ${words.refused}: #${line} ${JSON.stringify(code)} ${reasons.join(', ')}`);
  const others = summary.refusals.length - refusals.length;
  if (others > 0) refusals.push(`  ... ${others} ${words.others}`);
  const counts = summary.counts.flatMap(({ code, severity, count, rows, examples }) => [
    `${words.severity[severity]} ${code}: ${count} ${words.fields}, ${rows} ${words.rows}: ${FINDING_KINDS[code][language]}`,
    `    ${words.example} ${examples.map((example) => example.replace(/\s+/g, ' ')).join('; ')}`,
  ]);
  return [
    `${summary.read} ${words.read}, ${summary.imported} ${words.imported}, ${summary.refused} ${words.refused}`,
    ...refusals,
    ...counts,
    ...changes.filter(({ kind }) => kind !== 'added').flatMap(changeLines),
    ...(summary.imported === 0 ? [words.none] : []),
  ].join('\n');
}
