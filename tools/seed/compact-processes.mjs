/**
 * Makes `src/seed/processes/processes.json` from the collected internal processes:
 *   node tools/seed/compact-processes.mjs <processes.json> <out file>
 * Words of the collection are translated, long texts are cut (marked by a final `…`), nothing is corrected.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonRows } from './rows.mjs';

const ROLES = {
  tiep_nhan: 'desk',
  chuyen_vien: 'case-officer',
  lanh_dao_phong: 'unit-head',
  lanh_dao_so: 'agency-head',
  van_thu: 'registry-clerk',
  lanh_dao_ubnd: 'committee-head',
  hoi_dong: 'council',
  khac: 'other',
};
const CHECKS = { khop: 'matches', khong_co_tong: 'no-total', lech: 'differs' };
const QUALITIES = { tot: 'good', kha: 'fair', kem: 'poor' };
const CODE_SOURCES = { trong_quyet_dinh: 'decision', khop_ten: 'name' };
const LONGEST = { unit: 160, content: 200, time: 200, result: 120 };

const [inPath, outPath] = process.argv.slice(2);
if (!outPath) throw new Error('usage: compact-processes.mjs <processes.json> <out file>');

const cut = (text, longest) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
const isoDate = (text) =>
  text
    .split('/')
    .reverse()
    .map((part) => part.padStart(2, '0'))
    .join('-');
const word = (words, text) => {
  if (!(text in words)) throw new Error(`unknown word ${text}`);
  return words[text];
};

const processes = JSON.parse(readFileSync(inPath, 'utf8')).map((one) => ({
  id: one.id,
  procedureCode: one.procedure_code || null,
  codeSource: one.procedure_code ? word(CODE_SOURCES, one.code_source) : null,
  procedureName: one.procedure_name,
  issuer: one.issuer,
  decision: one.decision,
  decidedOn: one.decision_date ? isoDate(one.decision_date) : null,
  quality: word(QUALITIES, one.quality),
  totalText: cut(one.total_text ?? '', LONGEST.time) || null,
  totalHours: one.total_hours ?? null,
  sumHours: one.sum_step_hours,
  check: word(CHECKS, one.check),
  steps: one.steps.map((step) => ({
    seq: step.seq,
    // The printed number, where it is not simply the place in the table: it tells where a second process begins.
    ...(step.no === String(step.seq) ? {} : { no: step.no }),
    unit: cut(step.unit, LONGEST.unit),
    role: word(ROLES, step.role),
    content: cut(step.content ?? '', LONGEST.content),
    timeText: cut(step.time_text, LONGEST.time) || null,
    hours: step.hours,
    ...(step.result ? { result: cut(step.result, LONGEST.result) } : {}),
  })),
}));
writeFileSync(outPath, toJsonRows(processes));
console.log(`${processes.length} processes, ${processes.reduce((sum, one) => sum + one.steps.length, 0)} steps`);
