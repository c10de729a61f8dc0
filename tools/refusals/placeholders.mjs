const DATE = ['ngày', 'date'];
const AGENCY_CODE = ['mã cơ quan', 'agency code'];

/** What is filled into sentences, by the name that the sources have for it: what it is called in Vietnamese and in English. */
const WORDS = {
  agencyCode: AGENCY_CODE,
  agencyCodes: ['mã các cơ quan', 'agency codes'],
  agencyEndsOn: DATE,
  alternatives: ['các cách ghi', 'alternatives'],
  allowed: ['các giá trị', 'values'],
  claim: ['tên thông tin', 'claim'],
  code: ['mã', 'code'],
  databaseCode: ['mã cơ sở dữ liệu', 'code of the database'],
  databaseName: ['tên cơ sở dữ liệu', 'name of the database'],
  date: DATE,
  dueAt: ['thời hạn', 'end of the time'],
  dueOn: DATE,
  effectiveFrom: DATE,
  scheduleCode: ['mã biểu phí', 'code of the fee schedule'],
  endedOn: DATE,
  errorCount: ['số trường', 'number'],
  firstOn: DATE,
  firstUncoveredDate: DATE,
  given: ['mã', 'code'],
  goneFrom: DATE,
  issuer: ['nơi cấp tài khoản', 'issuer'],
  key: ['tên trường', 'field name'],
  lastFrom: DATE,
  lastOn: DATE,
  leadDays: ['số ngày', 'number'],
  limit: ['số', 'number'],
  maxBytes: ['số', 'number'],
  missing: ['số', 'number'],
  most: ['số', 'number'],
  newestFrom: DATE,
  newestVersion: ['số phiên bản', 'version number'],
  newestVersionNo: ['số phiên bản', 'version number'],
  on: DATE,
  ratePerMinute: ['số', 'number'],
  signedOn: DATE,
  onDate: DATE,
  parentCode: AGENCY_CODE,
  present: ['trạng thái hiện nay', 'present status'],
  personsConcerned: ['số', 'number'],
  personsInformed: ['số', 'number'],
  presentDueOn: DATE,
  provinceCode: ['mã cấp tỉnh', 'code of the province'],
  count: ['số', 'number'],
  posts: ['số', 'number'],
  sectorCode: ['mã lĩnh vực', 'sector code'],
  receiving: ['nơi tiếp nhận', 'place of reception'],
  repealedFrom: DATE,
  role: ['vai trò', 'role'],
  roles: ['các vai trò', 'roles'],
  to: DATE,
  today: ['hôm nay', 'today'],
  unknown: ['các trường', 'places'],
  version: ['số phiên bản', 'version number'],
  validFrom: DATE,
  validTo: DATE,
  validUntil: DATE,
  wanted: ['trạng thái mới', 'new status'],
  whom: ['đối tượng', 'audience'],
  year: ['năm', 'year'],
  years: ['các năm', 'years'],
};

/** Stands where a name has no words yet; no refusal is published with it. */
export const UNNAMED = /\{\?(\w+)\}/;

/** What stands in braces for a name, in a language. */
export function placeholder(name, language) {
  const words = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
  return words ? `{${words[language === 'vi' ? 0 : 1]}}` : `{?${name}}`;
}
