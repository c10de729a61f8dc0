import type { SubjectType } from '../procedure.js';
import type { RawRecord } from './raw-record.js';
import { readCodeAndName } from './read-agencies.js';

const subject = (code: string, name: string, group: SubjectType['group']): SubjectType & { readonly code: string } => ({
  code,
  name,
  group,
});

/** The kinds of applicants of the national portal. It writes some codes with Đ and some with D; both are its own. */
export const SUBJECT_TYPES = [
  subject('ĐT1', 'Công dân Việt Nam', 'person'),
  subject('ĐT2', 'Doanh nghiệp', 'business'),
  subject('ĐT3', 'Người nước ngoài cư trú tại Việt Nam', 'person'),
  subject('ĐT4', 'Người nước ngoài', 'person'),
  subject('ĐT5', 'Đảng viên', 'person'),
  subject('ĐT6', 'Tổ chức Đảng', 'organisation'),
  subject('ĐT7', 'Tổ chức nước ngoài', 'organisation'),
  subject('ĐT8', 'Doanh nghiệp Việt Nam', 'business'),
  subject('ĐT9', 'Tổ chức (không bao gồm doanh nghiệp, HTX)', 'organisation'),
  subject('ĐT10', 'Doanh nghiệp có vốn đầu tư nước ngoài', 'business'),
  subject('DT11', 'Hợp tác xã', 'business'),
  subject('DT12', 'Người Việt Nam định cư ở nước ngoài', 'person'),
  subject('DT13', 'Cán bộ, công chức, viên chức', 'person'),
  subject('ĐT14', 'Công dân Việt Nam mà không xác định được nơi thường trú hoặc nơi tạm trú', 'person'),
  subject('ĐT15', 'Người nước ngoài đã cư trú tại Việt Nam', 'person'),
] as const;

const BY_CODE = new Map(SUBJECT_TYPES.map((type) => [type.code, type]));
/** Longest names first, so that "Doanh nghiệp" does not swallow the beginning of "Doanh nghiệp Việt Nam". */
const BY_LENGTH = [...SUBJECT_TYPES].sort((one, other) => other.name.length - one.name.length);

/** Reads who may apply, as codes with names. */
export function readSubjects(row: RawRecord): readonly SubjectType[] {
  return row.records('subject_types').map((raw) => {
    const { code, name } = readCodeAndName(raw);
    const group = (code === null ? undefined : BY_CODE.get(code))?.group ?? null;
    if (group === null) raw.report('SUBJECT_UNKNOWN', 'code', `${code} ${name}`);
    return { code, name, group };
  });
}

/** Reads who may apply from one text of names joined by commas; the names themselves hold commas, so the list decides. */
export function readSubjectNames(row: RawRecord, key: string): readonly SubjectType[] {
  const found: SubjectType[] = [];
  let rest = (row.text(key) ?? '').trim();
  while (rest !== '') {
    const known = BY_LENGTH.find(({ name }) => rest === name || rest.startsWith(`${name},`));
    const name = known?.name ?? rest.split(',', 1)[0] ?? rest;
    if (!known) row.report('SUBJECT_UNKNOWN', key, name);
    found.push(known ?? { code: null, name: name.trim(), group: null });
    rest = rest.slice(name.length).replace(/^[\s,]+/, '');
  }
  return found;
}
