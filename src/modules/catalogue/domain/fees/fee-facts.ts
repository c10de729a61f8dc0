import type { Sentence } from '../../../../shared/domain-error.js';
import { CHANNELS, ONLINE_LEVELS } from '../procedure.js';
import { OLD_PROVINCES } from './old-provinces.js';

/** What a fact can be: one of some words, a whole number, yes or no, or the text of a code or name. */
export const FACT_TYPES = ['choice', 'whole', 'flag', 'text'] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** A value that a choice may take, with its words. */
export interface FactChoice extends Sentence {
  readonly value: string;
}

/** A fact on which fees may depend; what does not apply to its type is absent. */
export interface FeeFact extends Sentence {
  readonly name: string;
  readonly type: FactType;
  /** Of a choice. */
  readonly choices?: readonly FactChoice[];
  /** Bounds of a whole number, both included. */
  readonly min?: number;
  readonly max?: number;
  /** What a whole number counts: bản, m2, đồng. */
  readonly unit?: string;
}

export type FactValue = string | number | boolean;

/** Facts by name; what is not there is not known. */
export type FeeFacts = Readonly<Record<string, FactValue>>;

/** Largest number that a fact may be, also where it counts đồng. */
export const MOST_OF_A_FACT = 1_000_000_000_000_000;
/** Most characters of a fact that is text. */
export const MOST_FACT_TEXT = 200;

const choice = (value: string, vi: string, en: string): FactChoice => ({ value, vi, en });
const named = (values: readonly string[], words: readonly (readonly [string, string])[]): readonly FactChoice[] =>
  values.map((value, place) => choice(value, ...words[place]!));

/** The facts that every schedule may ask for; a schedule states others itself. */
export const COMMON_FACTS: readonly FeeFact[] = [
  {
    name: 'channel',
    type: 'choice',
    vi: 'Hình thức nộp hồ sơ',
    en: 'How the dossier is submitted',
    choices: named(CHANNELS, [
      ['Trực tiếp', 'At the counter'],
      ['Trực tuyến', 'Online'],
      ['Bưu chính', 'By post'],
    ]),
  },
  {
    name: 'onlineLevel',
    type: 'choice',
    vi: 'Mức độ dịch vụ công trực tuyến',
    en: 'Online level of the procedure',
    choices: named(ONLINE_LEVELS, [
      ['Toàn trình', 'Full'],
      ['Một phần', 'Partial'],
      ['Chỉ cung cấp thông tin', 'Information only'],
    ]),
  },
  {
    name: 'oldProvince',
    type: 'choice',
    vi: 'Tỉnh, thành phố trước ngày 01/7/2025',
    en: 'Province as it was before 1 July 2025',
    choices: OLD_PROVINCES,
  },
  { name: 'communeCode', type: 'text', vi: 'Mã xã, phường, đặc khu', en: 'Code of the commune, ward or special zone' },
  {
    name: 'communeKind',
    type: 'choice',
    vi: 'Loại đơn vị hành chính cấp xã',
    en: 'Kind of the commune',
    choices: [choice('commune', 'Xã', 'Commune'), choice('ward', 'Phường', 'Ward'), choice('special-zone', 'Đặc khu', 'Special zone')],
  },
  {
    name: 'area',
    type: 'choice',
    vi: 'Khu vực',
    en: 'Area',
    choices: [choice('urban', 'Đô thị', 'Urban'), choice('rural', 'Nông thôn', 'Rural')],
  },
  { name: 'caseKey', type: 'text', vi: 'Trường hợp của thủ tục', en: 'Case of the procedure' },
  {
    name: 'daysLate',
    type: 'whole',
    vi: 'Số ngày quá hạn đăng ký',
    en: 'Days by which the act is late',
    min: 0,
    max: 100_000,
    unit: 'ngày',
  },
  { name: 'age', type: 'whole', vi: 'Tuổi', en: 'Age in years', min: 0, max: 150, unit: 'tuổi' },
];

/** Where the value of each common fact comes from before anybody states it; a dossier that knows it takes no other one. */
export const COMMON_FACT_ORIGINS: Readonly<Record<string, Sentence>> = {
  channel: { vi: 'Hồ sơ: cách nộp', en: 'The dossier: how it was submitted' },
  onlineLevel: { vi: 'Thủ tục: mức độ trực tuyến đang có hiệu lực', en: 'The procedure: its online level in force' },
  oldProvince: {
    vi: 'Xã của cơ quan giải quyết, khi xã thuộc trọn một tỉnh cũ; nếu không thì người nộp hoặc cán bộ nêu',
    en: 'The commune of the resolving agency where it lies in one former province wholly; else it is stated',
  },
  communeCode: { vi: 'Xã của cơ quan giải quyết', en: 'The commune of the resolving agency' },
  communeKind: { vi: 'Xã của cơ quan giải quyết', en: 'The commune of the resolving agency' },
  area: { vi: 'Người nộp hoặc cán bộ nêu', en: 'Stated by the applicant or an officer' },
  caseKey: { vi: 'Hồ sơ: trường hợp đã chọn', en: 'The dossier: the case that was chosen' },
  daysLate: { vi: 'Người nộp hoặc cán bộ nêu', en: 'Stated by the applicant or an officer' },
  age: { vi: 'Người nộp hoặc cán bộ nêu', en: 'Stated by the applicant or an officer' },
};

/** A fact of a schedule by its name: a common one, or one that it states; undefined for an unknown one. */
export function factNamed(name: string, stated: readonly FeeFact[]): FeeFact | undefined {
  return COMMON_FACTS.find((fact) => fact.name === name) ?? stated.find((fact) => fact.name === name);
}

/** Whether a value is one that the fact may take. */
export function isValueOf({ type, choices = [], min = 0, max = MOST_OF_A_FACT }: FeeFact, value: unknown): value is FactValue {
  if (type === 'choice') return choices.some((each) => each.value === value);
  if (type === 'whole') return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
  if (type === 'flag') return typeof value === 'boolean';
  return typeof value === 'string' && value !== '' && value.length <= MOST_FACT_TEXT;
}

/** The value of a fact; undefined where it is not known. */
export function valueOf(facts: FeeFacts, name: string): FactValue | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}
