import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ProcedureFile } from '../../../src/modules/catalogue/domain/import/procedure-file.js';
import { projectRoot } from '../../../src/platform/config/project-root.js';
import type { WorstCost } from './measure-worst-input.js';
import { WORST_TEXTS, type TextOf } from './worst-texts.js';

/** Texts longer than any may be are refused unread, so these are the longest that are read. */
const LENGTH = 100_000;
/** Words that the rules of the importer look for, again and again. */
const LOOKED_FOR = ['Giấy tờ ', 'Trường hợp ', 'Lưu ý: ', 'nếu có ', 'ngày ', '- ', '1 ', ';', '\n'];
const TEXTS: Readonly<Record<string, TextOf>> = {
  ...WORST_TEXTS,
  ...Object.fromEntries(
    LOOKED_FOR.map((word) => [`“${word.trim() || '⏎'}”`, (length: number) => word.repeat(Math.floor(length / word.length))]),
  ),
};

/** What the worst text costs in each text field of a line of a procedures file: structured and as the portal's flat record. */
export function measureWorstImport(): readonly WorstCost[] {
  const bytes = readFileSync(join(projectRoot, 'src', 'seed', 'catalogue', 'procedures.jsonl.gz'));
  const lines = gunzipSync(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const longest = (flat: boolean): number =>
    rows.reduce(
      (best, row, at) => ('raw' in row === flat && (lines[at] ?? '').length > (lines[best] ?? '').length ? at : best),
      rows.findIndex((row) => 'raw' in row === flat),
    );
  return [rows[longest(false)], rows[longest(true)]].flatMap((row) => (row ? costsOf(row) : []));
}

function costsOf(row: Record<string, unknown>): WorstCost[] {
  const seen = new Set<string>();
  const visit = (holder: Record<string, unknown>, path: string): WorstCost[] =>
    Object.entries(holder).flatMap(([key, value]) => {
      const field = `${path}.${/^\d+$/.test(key) ? '#' : key}`;
      if (typeof value === 'object' && value !== null) return visit(value as Record<string, unknown>, field);
      if (typeof value !== 'string' || seen.has(field)) return [];
      seen.add(field);
      const costs = Object.entries(TEXTS).map(([input, textOf]) => {
        holder[key] = textOf(LENGTH);
        return costOf(`import line ${field}`, input, JSON.stringify(row));
      });
      holder[key] = value;
      return costs;
    });
  return visit(row, '');
}

function costOf(operation: string, input: string, line: string): WorstCost {
  const start = process.cpuUsage();
  const outcome = new ProcedureFile('2026-11-01').read(line);
  const { user, system } = process.cpuUsage(start);
  return {
    operation,
    input,
    bytes: Buffer.byteLength(line),
    status: outcome?.kind === 'imported' ? 200 : 422,
    answerBytes: 0,
    ms: (user + system) / 1000,
  };
}
