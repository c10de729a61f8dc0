/**
 * Makes `src/seed/catalogue/procedures.jsonl.gz` from the files of the national portal:
 *   node tools/seed/compact-procedures.mjs <procedures.jsonl.gz> <supplement_flat.jsonl> <out.jsonl.gz>
 * It only leaves fields out and cuts long prose; it corrects nothing, so that the importer meets the dirt as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { constants, gunzipSync, gzipSync } from 'node:zlib';

/** Longest text kept per field, in characters; a cut text ends with `…`. Names and components are never cut. */
const LONGEST = { step: 160, duration: 600, fee: 400, requirements: 600, legal: 400, flat: 800 };

const cut = (text, longest) => (text && text.length > longest ? `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text);

/** Leaves out what says nothing: absent, empty text, empty list. False, 0 and null stay, they are statements. */
const lean = (row) =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );

const pick = (row, keys) => Object.fromEntries(keys.map((key) => [key, row[key]]));

const compactMethod = (method) =>
  lean({
    ...pick(method, ['method', 'unit']),
    processing_time: typeof method.processing_time === 'string' ? cut(method.processing_time, LONGEST.duration) : method.processing_time,
    description: cut(method.description, LONGEST.duration),
    fees: method.fees.map((fee) => lean({ ...fee, description: cut(fee.description, LONGEST.fee) })),
  });

const COMPONENT = ['component_code', 'name', 'original_qty', 'copy_qty', 'required', 'has_eform', 'is_processing_result', 'attachments'];

const PROCEDURE = [
  'code',
  'name',
  'field_code',
  'field',
  'levels',
  'service_level',
  'kind',
  'state',
  'is_non_territorial',
  'promulgating_agency',
  'executing_agencies',
  'executing_unit_groups',
  'authority_agencies',
  'authority_unit_groups',
  'authorized_agencies',
  'coordinating_agencies',
  'coordinating_unit_groups',
  'receiving_address',
  'decision_number',
  'decision_date',
  'publication_date',
  'service_cases',
  'results',
  'keywords',
  'life_event_topics',
  'source_url',
];

const compactProcedure = (row) =>
  lean({
    ...pick(row, PROCEDURE),
    subject_types: row.subject_types,
    methods: row.methods.map(compactMethod),
    steps: row.steps.map((step) => cut(step.name || step.description, LONGEST.step)),
    execution_cases: row.execution_cases.map((one) => ({
      no: one.no,
      name: one.name,
      components: one.components.map((part) => lean(pick(part, COMPONENT))),
    })),
    requirements: cut(row.requirements, LONGEST.requirements),
    legal_bases: row.legal_bases.map((basis) => ({ number: basis.number, name: cut(basis.name, LONGEST.legal) })),
  });

/** Fields of the plain-text rows that are prose or repeat the others. */
const LEFT_OUT = new Set(['raw_text', 'trinh_tu_thuc_hien', 'trình_tự_thực_hiện', 'formality_id', 'source_file']);

const compactText = (value) => {
  if (typeof value === 'string') return cut(value, LONGEST.flat);
  if (Array.isArray(value)) return value.map(compactText);
  if (value && typeof value === 'object')
    return lean(
      Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !LEFT_OUT.has(key))
          .map(([key, inner]) => [key, compactText(inner)]),
      ),
    );
  return value;
};

const lines = (text) =>
  text
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line) => JSON.parse(line));

const [proceduresPath, supplementPath, outPath] = process.argv.slice(2);
if (!outPath) throw new Error('usage: compact-procedures.mjs <procedures.jsonl.gz> <supplement_flat.jsonl> <out.jsonl.gz>');
const rows = [
  ...lines(gunzipSync(readFileSync(proceduresPath)).toString('utf8')).map(compactProcedure),
  ...lines(readFileSync(supplementPath, 'utf8')).map(({ code, source, raw }) => ({ code, source, raw: compactText(raw) })),
];
const text = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
const packed = gzipSync(Buffer.from(text), { level: constants.Z_BEST_COMPRESSION });
writeFileSync(outPath, packed);
console.log(`${rows.length} rows, ${text.length} characters, ${packed.length} bytes packed`);
