import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ProcedureFile } from '../../../src/modules/catalogue/domain/import/procedure-file.js';
import { readProcedureRow, type ImportedRow, type ImportOutcome } from '../../../src/modules/catalogue/domain/import/read-procedure-row.js';

/** The day on which the shipped file was collected (see the seed's README). */
export const COLLECTED_ON = '2026-07-18';

const FILE = new URL('../../../src/seed/catalogue/procedures.jsonl.gz', import.meta.url);

/** The lines of the shipped procedures file. */
export function seedLines(): string[] {
  return gunzipSync(readFileSync(FILE))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** Reads the whole shipped file. */
export function readSeed(): { file: ProcedureFile; outcomes: ImportOutcome[] } {
  const file = new ProcedureFile(COLLECTED_ON);
  return { file, outcomes: seedLines().flatMap((line) => file.read(line) ?? []) };
}

/** Reads one row that must be imported. */
export function imported(row: object): ImportedRow {
  const outcome = readProcedureRow(row, 1, COLLECTED_ON);
  if (outcome.kind !== 'imported') throw new Error(`refused: ${JSON.stringify(outcome.findings)}`);
  return outcome;
}

/** The codes found in one row, each once, sorted. */
export function found(outcome: ImportOutcome): string[] {
  return [...new Set(outcome.findings.map((finding) => finding.code))].sort();
}

/** A row in the portal's shape in which nothing is odd; a test changes what it is about. */
export function cleanRow(changes: object = {}): Record<string, unknown> {
  return {
    code: '1.000001',
    name: 'Cấp giấy phép mẫu',
    field_code: 'G15-TP01',
    field: 'Hộ tịch',
    levels: ['xa'],
    kind: 'STANDARD',
    state: 'ACTIVE',
    service_level: 'toan_trinh',
    executing_agencies: [{ code: 'H21.16', name: 'Sở Tư pháp tỉnh Gia Lai' }],
    subject_types: [{ code: 'ĐT1', name: 'Công dân Việt Nam' }],
    decision_number: '1/QĐ-BTP',
    decision_date: '2026-01-05',
    publication_date: '2026-01-10',
    methods: [{ method: 'DIRECT', processing_time: 3, unit: 'WORKING_DAY', fees: [{ type: 'FEE', value: 5000, currency: 'VND' }] }],
    execution_cases: [
      {
        no: 1,
        name: '',
        components: [{ component_code: 'KQ1', name: 'Tờ khai', original_qty: 1, copy_qty: 0, required: true, has_eform: false }],
      },
    ],
    results: [{ code: 'KQ.1', name: 'Giấy phép' }],
    legal_bases: [{ number: '1/2026/NĐ-CP', name: 'Nghị định mẫu' }],
    ...changes,
  };
}
