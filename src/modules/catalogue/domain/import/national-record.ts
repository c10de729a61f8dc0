import type { ProcedureContent } from '../procedure.js';
import { SUBJECT_TYPES } from './read-subjects.js';

type Raw = Readonly<Record<string, unknown>>;

/** Parts of which `LayThuTuc` says nothing: of a procedure that is known they stay as they are. */
export const NOT_IN_NATIONAL_RECORD = [
  'levels',
  'onlineLevel',
  'onlineLimit',
  'kind',
  'internal',
  'boundaryFree',
  'receivingAddress',
  'decision',
  'publishedOn',
  'serviceCases',
  'keywords',
  'lifeEvents',
  'proseParts',
  'sourceUrl',
] as const satisfies readonly (keyof ProcedureContent)[];

const CHANNELS: Readonly<Record<string, string>> = { 1: 'DIRECT', 2: 'ONLINE', 3: 'POSTAL' };
/** Units as the service writes them, in small letters. */
const UNITS: Readonly<Record<string, string>> = {
  'ngày làm việc': 'WORKING_DAY',
  ngày: 'DAY',
  giờ: 'HOUR',
  'giờ làm việc': 'HOUR',
  tháng: 'MONTH',
  năm: 'YEAR',
};
const PUBLIC = '1';

/**
 * A procedure as the service `LayThuTuc` of the national portal answers it, alone or in its envelope, as a row of the portal's file; any
 * other row as it is.
 */
export function fromNationalRecord(raw: unknown): unknown {
  const record = recordOf(raw);
  return record ? rowOf(record) : raw;
}

/** Whether a row is such a procedure. */
export function isNationalRecord(raw: unknown): boolean {
  return recordOf(raw) !== undefined;
}

function recordOf(raw: unknown): Raw | undefined {
  if (!isObject(raw)) return undefined;
  if ('MATTHC' in raw) return raw;
  const { result } = raw;
  const [inner] = Array.isArray(result) ? (result as unknown[]) : [result];
  return isObject(inner) && 'MATTHC' in inner ? inner : undefined;
}

function rowOf(record: Raw): Raw {
  const [sector] = list(record, 'LINHVUCTHUCHIEN');
  return {
    code: record['MATTHC'],
    name: record['TENTTHC'],
    field_code: sector?.['MALINHVUC'],
    field: sector?.['TENLINHVUC'],
    state: String(record['TRANGTHAI'] ?? PUBLIC) === PUBLIC ? 'ACTIVE' : 'INACTIVE',
    promulgating_agency: record['MACOQUANCONGBO'] ? { code: record['MACOQUANCONGBO'], name: '' } : undefined,
    executing_agencies: list(record, 'COQUANTHUCHIEN').map((each) => ({ code: each['MADONVI'], name: each['TENDONVI'] })),
    subject_types: list(record, 'DOITUONGTHUCHIEN').map((each) => subjectOf(each['TENDOITUONG'])),
    steps: list(record, 'TRINHTUTHUCHIEN').flatMap((each) => list(each, 'TRINHTU').map((step) => step['TENTRINHTU'])),
    methods: list(record, 'CACHTHUCTHUCHIEN').flatMap(methodsOf),
    execution_cases: list(record, 'THANHPHANHOSO').map(caseOf),
    results: list(record, 'KETQUATHUCHIEN').map((each) => ({ code: each['MAKETQUA'], name: each['TENKETQUA'] })),
    legal_bases: list(record, 'CANCUPHAPLY').map((each) => ({ number: each['SOVANBAN'], name: each['TENVANBAN'] })),
    requirements: record['YEUCAU'],
  };
}

function methodsOf(way: Raw): readonly Raw[] {
  const method = CHANNELS[String(way['KENH'])] ?? way['KENH'];
  return list(way, 'THOIGIAN').map((time) => ({
    method,
    processing_time: numberOf(time['THOIGIANGIAIQUYET']),
    unit:
      UNITS[
        String(time['DONVITINH'] ?? '')
          .trim()
          .toLowerCase()
      ] ?? time['DONVITINH'],
    description: time['MOTA'],
    fees: list(time, 'PHILEPHI').map((fee) => ({
      value: numberOf(fee['SOTIEN']),
      currency: currencyOf(fee['DONVI']),
      description: fee['MOTA'],
    })),
  }));
}

function caseOf(each: Raw, index: number): Raw {
  const components = list(each, 'GIAYTO').map((paper) => ({
    component_code: paper['MAGIAYTO'],
    name: paper['TENGIAYTO'],
    attachments: paper['TENMAUDON'] ? [paper['TENMAUDON']] : [],
  }));
  return { no: index + 1, name: each['TRUONGHOP'], components };
}

function subjectOf(name: unknown): Raw {
  const known = SUBJECT_TYPES.find((type) => type.name === name);
  return { code: known?.code, name };
}

/** The service writes numbers as text. What is no number stays as it came, and is a finding. */
function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,12}(\.\d{1,3})?$/.test(value.trim()) ? Number(value) : value;
}

function currencyOf(value: unknown): unknown {
  return typeof value === 'string' && /^(đồng|vnd|vnđ|đ)$/i.test(value.trim()) ? 'VND' : value;
}

function list(record: Raw, key: string): readonly Raw[] {
  const value = record[key];
  return Array.isArray(value) ? (value as unknown[]).filter(isObject) : [];
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
