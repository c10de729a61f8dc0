import type { ComponentRequirement, ProcedureCase } from '../procedure.js';
import { arrangeCases, type ArrangedCases } from './arrange-cases.js';
import type { RawRecord } from './raw-record.js';

/** Reads the cases with their papers, separates headings and notes from them, and reports each that a rule judged. */
export function readCases(row: RawRecord): Omit<ArrangedCases, 'decisions'> {
  const raws = row.records('execution_cases');
  const parts = raws.map((raw) => raw.records('components'));
  const anyMarked = parts.flat().some((part) => part.value('required') === true);
  const cases = raws.map((raw, index) => readCase(raw, index, parts[index] ?? [], anyMarked));
  judgeNames(raws, cases);
  if (!cases.some((one) => one.components.length > 0)) row.report('COMPONENTS_MISSING', 'execution_cases');
  else if (!anyMarked) row.report('REQUIRED_UNSTATED', 'execution_cases');
  const { decisions, ...arranged } = arrangeCases(cases);
  for (const { code, rule, index, component } of decisions) {
    const text = component === undefined ? cases[index]?.name : cases[index]?.components[component]?.name;
    (component === undefined ? raws[index] : parts[index]?.[component])?.report(code, 'name', `${rule}: ${text}`);
  }
  return arranged;
}

function readCase(raw: RawRecord, index: number, parts: readonly RawRecord[], anyMarked: boolean): ProcedureCase {
  const seen = new Set<string>();
  const components = parts.map((part, position) => {
    const component = readComponent(part, position, anyMarked);
    const identity = JSON.stringify([component.code, component.name]);
    if (seen.has(identity)) part.report('COMPONENT_REPEATED', 'name', component.name);
    seen.add(identity);
    return component;
  });
  if (components.length === 0) raw.report('CASE_WITHOUT_COMPONENTS', 'components');
  return { key: String(index + 1), name: raw.text('name') ?? '', components };
}

function readComponent(raw: RawRecord, position: number, anyMarked: boolean): ComponentRequirement {
  const code = raw.text('component_code');
  const name = raw.text('name');
  if (code === null) raw.report('COMPONENT_CODE_MISSING', 'component_code');
  if (name === null) raw.report('COMPONENT_NAME_MISSING', 'name');
  const originals = readQuantity(raw, 'original_qty');
  const copies = readQuantity(raw, 'copy_qty');
  if (originals === 0 && copies === 0) raw.report('COPIES_NONE', 'original_qty');
  return {
    key: String(position + 1),
    code,
    name: name ?? '',
    originals,
    copies,
    required: anyMarked ? raw.flag('required') : null,
    electronicForm: raw.flag('has_eform') ?? false,
    isResult: raw.flag('is_processing_result'),
    templates: raw.texts('attachments'),
  };
}

function readQuantity(raw: RawRecord, key: string): number | null {
  const value = raw.value(key);
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  raw.report('QUANTITY_UNREADABLE', key, value);
  return null;
}

function judgeNames(raws: readonly RawRecord[], cases: readonly ProcedureCase[]): void {
  if (cases.length < 2) return;
  const seen = new Set<string>();
  cases.forEach((one, index) => {
    if (one.name === '') raws[index]?.report('CASE_UNNAMED', 'name');
    else if (seen.has(one.name)) raws[index]?.report('CASE_NAME_REPEATED', 'name', one.name);
    seen.add(one.name);
  });
}
