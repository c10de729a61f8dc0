import type { ComponentRequirement } from '../procedure.js';
import { headingKey } from './case-kinds.js';

/** What an entry of the source's list of papers is. `unsure` stays a paper, since nothing that has to be handed in may be lost. */
export interface ComponentKind {
  readonly kind: 'paper' | 'note' | 'unsure';
  readonly rule: string;
}

const PAPER = { kind: 'paper', rule: 'paper' } as const;

const NOTE_WORD = /^\(?(lưu ý|ghi chú|chú ý)/;
/** "Số lượng hồ sơ: 01 bộ", with what is said about the sets, but no list of papers behind it. */
const NUMBER_OF_SETS = /^(thành phần, )?số lượng( hồ sơ)?\s*(:|\(|là|\d|$)(?!.*thành phần)/;
/** What only sometimes is advice though it asks for an original or a copy; most names end here. */
const MAY_BE_NOTE = /lưu ý|ghi chú|chú ý|số lượng|(không|chưa có) quy định/;
const NOTHING_STATED = /^(thành phần\s*:\s*)?(chưa có|không) quy định( cụ thể)?$/;
const COPIES_ALLOWED = /^trường hợp không quy định( rõ| cụ thể)?( là)? bản chính/;
/** Sentences about somebody or some situation. Papers begin with the name of a paper. */
const SENTENCE = new RegExp(
  `^(${[
    'nếu|khi|trong trường hợp|trường hợp|đối với|người|cơ quan|cá nhân|tổ chức|doanh nghiệp|ngoài|việc|từ lần|trong lần|trong ' +
      'thời|chậm nhất|miễn',
    'hồ sơ|thành phần hồ sơ|giấy tờ do cơ quan|giấy tờ phải|bản chụp các giấy tờ',
  ].join('|')})(?!\\p{L})`,
  'u',
);
/** What the office does, or what the applicant may do or need not do. */
const NO_DEMAND = new RegExp(
  [
    '(cơ quan|người tiếp nhận|ủy ban|cán bộ|công chức)[^.;]{0,160}(có trách nhiệm|từ chối|hủy bỏ|yêu cầu|không được)',
    'có thể|không (cần|phải|bao gồm)|^miễn |có giá trị chứng minh|được sử dụng|có quyền',
    'nêu trên|hợp pháp hóa|bảo đảm|phải ghi rõ|chỉ cấp',
  ].join('|'),
);
/** A paper is asked for inside the sentence. */
const DEMAND = new RegExp(
  [
    '(nộp|gửi|có|kèm|cung cấp|bổ sung|xuất trình)( theo| thêm| kèm| bổ sung)* ' +
      '(các |một |những )?(bản|giấy|văn bản|đơn|tờ|tài liệu|chứng từ|hộ chiếu|hợp đồng|biên bản|quyết định|\\d)',
    '(gồm|sau( đây)?)\\s*:\\s*\\S',
  ].join('|'),
);
/** A paper that must be there and is not one of those named before. */
const STRICT_DEMAND =
  /(?<!không )phải (có|nộp|gửi|bổ sung|kèm theo|gửi kèm theo) (văn bản|giấy|bản|đơn|tờ|hợp đồng|biên bản)(?!.{0,80}nêu trên)/;
const LEAD_IN = /(:|(^|\s)(gồm|gồm có|sau|sau đây|tài liệu|giấy tờ))\s*[.:]?\s*$/i;

/**
 * Separates papers from advice. Advice asks for neither an original nor a copy and comes without a form; only what names itself a note or
 * the number of sets is advice whatever the quantities say.
 *
 * @param underNote whether it stands under a heading such as "Lưu ý"
 */
export function componentKindOf(component: ComponentRequirement, underNote: boolean): ComponentKind {
  const asked = (component.originals ?? 0) + (component.copies ?? 0) > 0;
  if (component.electronicForm || component.templates.length > 0) return PAPER;
  if (asked && !underNote && !MAY_BE_NOTE.test(beginning(component.name))) return PAPER;
  const key = headingKey(component.name);
  if (key === '') return PAPER;
  if (NOTE_WORD.test(key)) return { kind: 'note', rule: 'says-note' };
  if (NUMBER_OF_SETS.test(key)) return { kind: 'note', rule: 'number-of-sets' };
  if (NOTHING_STATED.test(key)) return { kind: 'note', rule: 'nothing-stated' };
  if (COPIES_ALLOWED.test(key)) return { kind: 'note', rule: 'copies-allowed' };
  if (underNote) return asked && !SENTENCE.test(key) ? { kind: 'unsure', rule: 'paper-under-note' } : { kind: 'note', rule: 'under-note' };
  if (asked || !SENTENCE.test(key)) return PAPER;
  if (LEAD_IN.test(component.name)) return { kind: 'note', rule: 'lead-in' };
  if (!STRICT_DEMAND.test(key) && (NO_DEMAND.test(key) || !DEMAND.test(key))) return { kind: 'note', rule: 'advice' };
  return { kind: 'unsure', rule: 'demand-in-sentence' };
}

const SHOWN = /^(\S+\s)?((các )?(loại )?giấy tờ( phải)? )?xuất trình[ :]/;
const OR_HANDED_IN = /(hoặc|và) (bản|nộp|gửi)|nộp |bản sao/;

/** Whether a paper is only shown at the counter by what its own name says. */
export function isShownOnly(name: string): boolean {
  if (!beginning(name).includes('xuất trình')) return false;
  const key = headingKey(name);
  return SHOWN.test(key) && !OR_HANDED_IN.test(key);
}

function beginning(name: string): string {
  return name.slice(0, 60).normalize('NFC').toLowerCase();
}
