import { composed } from '../../../../shared/text.js';

/**
 * What an entry of the source's list of cases is. The national portal has one level of names above the papers, and agencies write
 * into it cases (trường hợp) and everything else that a paragraph may begin with.
 */
export type CaseKind =
  /** A case: an applicant is in one of them. */
  | 'case'
  /** No name: the papers that stand under no heading. */
  | 'unnamed'
  /** A heading over papers to hand in (giấy tờ phải nộp). */
  | 'hand-in'
  /** A heading over papers that are only shown (giấy tờ phải xuất trình). */
  | 'show'
  /** A heading over one part of every dossier. */
  | 'part'
  /** Papers that some applicants add to the others, whatever their case. */
  | 'addition'
  /** How the dossier is sent. */
  | 'way'
  /** Advice, no papers. */
  | 'note';

/** A rule that recognises one kind by its wording, read on `headingKey` of the name. */
interface CaseRule {
  readonly rule: string;
  readonly kind: CaseKind;
  readonly pattern: RegExp;
}

const PAPERS = '(?:các |những )?(?:loại )?(?:giấy tờ|chứng từ|tài liệu|thành phần hồ sơ)';

/** The first rule that matches decides; a name that none matches is a case. */
export const CASE_RULES: readonly CaseRule[] = [
  { rule: 'note-word', kind: 'note', pattern: /^\(?(lưu ý|ghi chú|chú ý)/ },
  { rule: 'liability', kind: 'note', pattern: /chịu trách nhiệm trước pháp luật/ },
  { rule: 'in-parentheses', kind: 'note', pattern: /^\(.{40,}\)$/ },
  { rule: 'copies-allowed', kind: 'note', pattern: /^trường hợp không quy định là bản chính/ },
  { rule: 'about-a-form', kind: 'note', pattern: /^trong phiếu nêu rõ|^phiếu này là/ },
  { rule: 'show-or-send', kind: 'hand-in', pattern: /^(?:các .{0,20})?xuất trình hoặc (gửi|nộp)/ },
  { rule: 'papers-to-show', kind: 'show', pattern: new RegExp(`^(?:${PAPERS}|hồ sơ)(?: cần| phải)? xuất trình(?! hoặc)`) },
  { rule: 'papers-to-hand-in', kind: 'hand-in', pattern: new RegExp(`^(?:${PAPERS}(?: cần| phải)?|hồ sơ phải) (nộp|gửi|khai báo)`) },
  {
    rule: 'dossier-heading',
    kind: 'hand-in',
    pattern:
      /^((thành phần(, số lượng)? )?hồ sơ|thành phần|gồm|bao gồm|gửi nộp hồ sơ)( đăng ký|,? bao| gồm| như| có| các| giấy tờ| sau| đây)*$/,
  },
  { rule: 'number-of-sets', kind: 'hand-in', pattern: /^(số lượng hồ sơ.{0,40}|số lượng|\d+ ?(\([^)]*\) ?)?bộ( hồ sơ)?|\d*)$/ },
  { rule: 'hands-in-one-set', kind: 'hand-in', pattern: /^người yêu cầu .{0,60}nộp .{0,40}hồ sơ .{0,60}gồm( các giấy tờ sau( đây)?)?$/ },
  {
    rule: 'part-of-dossier',
    kind: 'part',
    pattern: /^([a-z]\W+)?(phần hồ sơ |hồ sơ của người (được )?nhận|hồ sơ năng lực|nhóm \d+ gồm các |giấy tờ của người (chết|đề nghị))/,
  },
  {
    rule: 'paper-as-case',
    kind: 'part',
    pattern: /^(phiếu |đơn (?!vị|hàng)|tờ khai|mẫu đơn|(một )?bản (chính|sao) |phương án .*nội dung|minh chứng )(?!.*( [-+] |: đối với))/,
  },
  { rule: 'authorisation', kind: 'addition', pattern: /^((đối với )?(trường hợp )?ủy quyền|.{0,90}có thể ủy quyền cho)/ },
  { rule: 'register-unreachable', kind: 'addition', pattern: /bị gián đoạn|chưa có tài khoản định danh/ },
  {
    rule: 'in-addition',
    kind: 'addition',
    pattern: /((còn|phải) (có|nộp|gửi)|bổ sung) thêm|hồ sơ còn có|nộp bổ sung|(phải|còn) kèm theo|kèm theo (một trong|hồ sơ .{0,60}phải)/,
  },
  {
    rule: 'way-of-applying',
    kind: 'way',
    pattern: new RegExp(
      '^(đối với )?(trường hợp )?(đăng ký|nộp|gửi|hồ sơ|thực hiện)( hồ sơ)?( không)?( được)?( gửi| nộp)?' +
        '.{0,20}(môi trường điện tử|trực tuyến|trực tiếp|bưu chính|bưu điện)',
    ),
  },
];

/** The kind of an entry, with the rule that says so. */
export interface JudgedCase {
  readonly kind: CaseKind;
  readonly rule: string;
}

/** Reads the kind of an entry from its name. */
export function caseKindOf(name: string): JudgedCase {
  if (name.trim() === '') return { kind: 'unnamed', rule: 'unnamed' };
  const key = headingKey(name);
  return CASE_RULES.find(({ pattern }) => pattern.test(key)) ?? { kind: 'case', rule: 'case' };
}

const BULLET = /^(?:\(\*+\)|\u20F0|[\s*⁕\-+–—•·.$^])+/u;
const NUMBER = /^(\(?\d+(\.\d+)*[.)]+\s|\(\d+(\.\d+)*\)|\(?[a-zđ]\d*(\.\d+)*\)|[ivx]+\.)\s*/iu;
const END = /[\s:;.,]+$/u;

/** A heading as a person would name it: without bullet, number and colon. */
export function headingText(name: string): string {
  return name.replace(/\s+/gu, ' ').replace(BULLET, '').replace(NUMBER, '').replace(BULLET, '').replace(END, '');
}

/** What rules look at of a name; the longest of the national file has 2,331 characters. */
const LOOKED_AT = 5_000;

/** The text by which rules compare: small letters, one place for the tone mark of "ủy". */
export function headingKey(name: string): string {
  return headingText(composed(name.slice(0, LOOKED_AT)))
    .toLowerCase()
    .replaceAll('uỷ', 'ủy');
}
