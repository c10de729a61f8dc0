import type { Sentence } from '../../../../shared/domain-error.js';

export const SEVERITIES = ['refused', 'warning', 'note'] as const;
/** `refused`: the row was not imported; `warning`: a person should look; `note`: kept as it came, worth knowing. */
export type Severity = (typeof SEVERITIES)[number];

interface FindingKind extends Sentence {
  readonly severity: Severity;
}

const kind = (severity: Severity, vi: string, en: string): FindingKind => ({ severity, vi, en });

/** Everything the importer may say about a row. Codes are stable; what is printed comes from here. */
export const FINDING_KINDS = {
  ROW_UNREADABLE: kind('refused', 'dòng không phải một đối tượng JSON', 'the line is no JSON object'),
  HISTORY_WRONG: kind(
    'refused',
    'dòng của tệp xuất không đúng dạng, hoặc các phiên bản không nối tiếp nhau',
    'a line of an export that is not of its form, or whose versions do not follow each other',
  ),
  LINE_TOO_LONG: kind(
    'refused',
    'dòng dài hơn 4 MB; tệp phải là JSON Lines, mỗi thủ tục một dòng',
    'the line is longer than 4 MB; the file has to be JSON Lines, one procedure per line',
  ),
  FINDINGS_TOO_MANY: kind(
    'refused',
    'dòng có quá 1.000 phát hiện; phần còn lại không đọc',
    'more than 1,000 findings in the row; the rest is not listed',
  ),
  CODE_MISSING: kind('refused', 'thiếu mã thủ tục', 'no procedure code'),
  CODE_TOO_LONG: kind('refused', 'mã dài hơn 100 ký tự', 'a code of more than 100 characters'),
  NAME_MISSING: kind('refused', 'thiếu tên thủ tục', 'no procedure name'),
  CODE_REPEATED: kind('refused', 'mã đã có ở dòng trước trong tệp', 'the code occurred on an earlier line of the file'),
  STATE_NOT_IN_FORCE: kind('refused', 'trạng thái không phải đang có hiệu lực', 'the state is not one of those in force'),
  TEXT_TOO_LONG: kind('refused', 'văn bản dài hơn 100.000 ký tự', 'text of more than 100,000 characters'),
  LABEL_TOO_LONG: kind('refused', 'mã hoặc tên dài hơn 500 ký tự', 'a code or name of more than 500 characters'),
  TEXT_TOO_MANY_MARKS: kind('refused', 'văn bản có hơn 8 dấu kết hợp trên một ký tự', 'text with more than 8 combining marks in a row'),
  TEXT_UNSTORABLE: kind('refused', 'văn bản có ký tự không lưu được', 'text holds characters that cannot be stored'),

  CODE_UNUSUAL: kind('warning', 'mã không theo mẫu n.nnnnnn; giữ nguyên', 'the code is not of the form n.nnnnnn; kept as it is'),
  CODE_SUFFIXED_BESIDE_PLAIN: kind(
    'warning',
    'mã có đuôi cơ quan trong khi đã có thủ tục mang mã không đuôi',
    'a code with an agency beside a procedure of the same code without one',
  ),
  CODE_SPELLED_AS_ANOTHER: kind(
    'warning',
    'mã chỉ khác mã của thủ tục khác ở cách viết (dấu cách, chữ hoa)',
    'the code differs from that of another procedure only by its spelling (blanks, capitals)',
  ),
  CODE_MARKED_DELETED: kind(
    'warning',
    'mã có đuôi “-Xoa” nhưng trạng thái còn hiệu lực',
    'the code ends in "-Xoa" (deleted) while the state is in force',
  ),
  EFFECTIVE_DATE_UNKNOWN: kind(
    'warning',
    'không có ngày công khai, ngày quyết định; lấy ngày thu thập tệp',
    'neither publication nor decision date; the day the file was collected is used',
  ),
  EFFECTIVE_FROM_DECISION: kind('note', 'không có ngày công khai; lấy ngày quyết định', 'no publication date; the decision date is used'),
  DATE_UNREADABLE: kind('warning', 'ngày không đọc được', 'unreadable date'),
  DATE_IN_FUTURE: kind(
    'warning',
    'ngày sau ngày thu thập tệp; không dùng làm ngày hiệu lực',
    'date after the collection of the file; not used as effective date',
  ),
  DECISION_AFTER_PUBLICATION: kind('note', 'ngày quyết định sau ngày công khai', 'decided after it was published'),
  STATE_UNSTATED: kind('note', 'nguồn không ghi trạng thái', 'the source states no state'),
  SOURCE_IS_TEXT: kind(
    'note',
    'nguồn chỉ có văn bản thô cho phần này; giữ nguyên văn bản',
    'the source has this part as running text only; kept as text',
  ),
  TYPE_UNEXPECTED: kind('warning', 'kiểu dữ liệu khác mong đợi; không đọc', 'unexpected type of value; not read'),
  PRIVATE_USE_CHARACTER: kind('note', 'có ký tự vùng riêng (phông Wingdings); giữ nguyên', 'private-use characters (Wingdings font); kept'),
  CHANGE_WAITS: kind(
    'warning',
    'nguồn đã đổi, nhưng đã công bố một phiên bản cho ngày sau; thay đổi này chưa được nhận',
    'the source changed, but a version is published for a later day; the change is not taken in yet',
  ),
  CHANGE_OF_REPEALED: kind(
    'warning',
    'nguồn đã đổi, nhưng thủ tục đã bị bãi bỏ ở đây; chỉ công bố bằng quyết định mới đưa thủ tục trở lại',
    'the source changed, but the procedure is repealed here; only a decided publication brings it back',
  ),

  TOLD_OTHERWISE: kind(
    'warning',
    'ở đây đã có nội dung khác về biểu mẫu, biểu phí, quy định riêng hoặc danh mục này; giữ nguyên ở đây',
    'another story of this form, fee schedule, local term or list is known here; it stays as it is here',
  ),
  SCHEDULE_OVERLAPS: kind(
    'warning',
    'ở đây đã có biểu phí khác cho cùng khoản thu, phạm vi và thời gian; không nhận biểu này',
    'another fee schedule here has the same item for the same procedures and time; this one is not taken over',
  ),

  LOCAL_TERMS_OVER_CHANGE: kind(
    'warning',
    'nguồn đã đổi một phần mà tỉnh có quy định riêng; quy định riêng được giữ, cần rà soát',
    'the source changed a part of which the province says something itself; that is kept, and somebody should look',
  ),

  LEVEL_UNKNOWN: kind('warning', 'cấp thực hiện không xác định', 'unknown level of government'),
  ONLINE_LEVEL_UNSTATED: kind('note', 'không rõ mức độ dịch vụ công trực tuyến', 'online level not stated'),
  KIND_UNKNOWN: kind('note', 'không rõ loại thủ tục', 'kind of procedure not stated'),
  SECTOR_MISSING: kind('warning', 'thiếu lĩnh vực', 'no sector'),
  SUBJECT_UNKNOWN: kind('note', 'đối tượng không có trong danh mục', 'kind of applicant not in the national list'),
  EXECUTING_AGENCY_MISSING: kind('warning', 'không có cơ quan thực hiện', 'no executing agency'),
  AGENCY_CODE_OLD_FORM: kind('note', 'mã cơ quan theo dạng cũ 000.00.00.X', 'agency code of the old form 000.00.00.X'),
  AGENCY_CODE_UNUSUAL: kind(
    'note',
    'mã cơ quan không theo Quyết định 20/2020/QĐ-TTg',
    'agency code not of the form of Decision 20/2020/QĐ-TTg',
  ),
  AGENCY_NAMES_DIFFER: kind('note', 'một mã cơ quan có nhiều tên', 'one agency code has several names'),
  AGENCY_SPELLINGS_DIFFER: kind('note', 'một tên cơ quan viết nhiều cách', 'one agency name is spelled in several ways'),

  COMPONENTS_MISSING: kind('warning', 'không có thành phần hồ sơ', 'no component in any case'),
  CASE_IS_HEADING: kind(
    'note',
    'là tiêu đề của một nhóm giấy tờ, không phải trường hợp; giấy tờ được gộp',
    'a heading over papers and no case; its papers are merged',
  ),
  CASE_IS_NOTE: kind('note', 'là lưu ý, không phải trường hợp', 'a note and no case'),
  CASE_EMPTY: kind('note', 'mục không có tên và không có giấy tờ; bỏ qua', 'an entry without name and papers; left out'),
  CASE_UNSURE: kind(
    'warning',
    'không chắc là trường hợp hay nhóm giấy tờ; vẫn giữ là trường hợp',
    'a case or a group of papers, which is not sure; kept as a case',
  ),
  CASE_WITHOUT_COMPONENTS: kind('note', 'trường hợp không có thành phần hồ sơ', 'a case without components'),
  CASE_UNNAMED: kind('note', 'có nhiều trường hợp nhưng trường hợp này không có tên', 'one of several cases has no name'),
  CASE_NAME_REPEATED: kind('note', 'trùng tên trường hợp', 'two cases have the same name'),
  COMPONENT_CODE_MISSING: kind('note', 'thành phần hồ sơ không có mã', 'component without a code'),
  COMPONENT_NAME_MISSING: kind('warning', 'thành phần hồ sơ không có tên', 'component without a name'),
  COMPONENT_IS_NOTE: kind('note', 'là lưu ý, không phải giấy tờ', 'a note and no paper'),
  COMPONENT_SHOWN_ONLY: kind('note', 'giấy tờ chỉ xuất trình, không phải nộp', 'a paper that is shown and not handed in'),
  COMPONENT_UNSURE: kind(
    'note',
    'không chắc là giấy tờ hay lưu ý; vẫn giữ là giấy tờ',
    'a paper or a note, which is not sure; kept as a paper',
  ),
  COMPONENT_MERGED: kind('note', 'cùng một giấy tờ ở hai mục được gộp; ghi một lần', 'one paper under two merged headings; listed once'),
  COMPONENT_REPEATED: kind('note', 'thành phần lặp lại trong cùng trường hợp', 'component repeated in one case'),
  COPIES_NONE: kind('note', 'số bản chính và bản sao đều bằng 0', 'neither an original nor a copy is asked for'),
  QUANTITY_UNREADABLE: kind('warning', 'số lượng không phải số nguyên không âm', 'quantity is no non-negative whole number'),
  REQUIRED_UNSTATED: kind('note', 'nguồn không đánh dấu thành phần bắt buộc nào', 'the source marks no component as required'),

  CHANNELS_MISSING: kind('warning', 'không có cách thức thực hiện', 'no way of applying is stated'),
  CHANNEL_UNKNOWN: kind('warning', 'hình thức nộp không xác định; không đọc', 'unknown way of applying; not read'),
  DURATION_MISSING: kind('warning', 'thủ tục không có thời hạn bằng số', 'the procedure states no duration as a number'),
  DURATION_TEXT_ONLY: kind('note', 'thời hạn chỉ có bằng chữ hoặc đơn vị “khác”', 'the duration is text only, or its unit is "other"'),
  DURATION_IMPLAUSIBLE: kind(
    'warning',
    'thời hạn không hợp lý với đơn vị; không dùng',
    'the duration is not possible in its unit; not used',
  ),
  DURATION_TEXT_SAME_DAY: kind(
    'note',
    'thời hạn bằng chữ ghi đúng “trong ngày”; vẫn giữ là chữ',
    'the text says exactly "on the same day"; it stays text all the same',
  ),
  ONLINE_PARTIAL_UNGROUNDED: kind(
    'note',
    'trực tuyến một phần mà không nêu căn cứ (NĐ 224/2026/NĐ-CP, Điều 14)',
    'online in part, and no ground of NĐ 224/2026/NĐ-CP, article 14, is stated',
  ),
  DURATION_SEVERAL: kind('note', 'một hình thức nộp có nhiều thời hạn khác nhau', 'one way of applying has several different durations'),
  DURATION_HOURS_LONG: kind('note', 'thời hạn từ 24 giờ trở lên: tính là giờ làm việc', '24 hours or more: counted as working hours'),
  SERVICE_CODE_FOREIGN: kind(
    'note',
    'mã dịch vụ công không bắt đầu bằng mã thủ tục',
    'the service code does not begin with the procedure code',
  ),

  FEE_UNSTATED: kind('note', 'không ghi số tiền', 'no amount is stated'),
  FEE_UNREADABLE: kind('warning', 'số tiền không phải số nguyên không âm', 'the amount is no non-negative whole number'),
  FEE_IMPLAUSIBLE: kind('warning', 'số tiền dưới 1.000 đồng; không dùng để thu', 'an amount below 1,000 đồng; not charged'),
  FEE_IMPLAUSIBLY_HIGH: kind(
    'warning',
    'số tiền từ 1 tỷ đồng trở lên; không dùng để thu',
    'an amount of 1 billion đồng or more; not charged',
  ),
  FEE_FOREIGN_CURRENCY: kind('warning', 'tiền tệ khác đồng Việt Nam; không quy đổi', 'another currency than the đồng; not converted'),
  FEE_CURRENCY_UNSTATED: kind('note', 'không ghi tiền tệ; hiểu là đồng Việt Nam', 'no currency is stated; read as đồng'),
  FEE_ZERO_WITH_TEXT: kind(
    'note',
    'ghi 0 đồng nhưng phần chữ nói khác; không coi là miễn phí',
    'zero is stated but the text says something else; not read as free',
  ),
  FEE_KIND_UNKNOWN: kind('note', 'không rõ là phí, lệ phí hay giá', 'unknown kind of fee'),

  SOURCE_URL_WRONG: kind(
    'warning',
    'địa chỉ trang nguồn không phải http, https; bỏ qua',
    'the page of the source is no address of the web; left out',
  ),

  RESULTS_MISSING: kind('warning', 'không có kết quả thực hiện', 'no result is stated'),
  LEGAL_BASIS_MISSING: kind('warning', 'không có căn cứ pháp lý', 'no legal basis is stated'),
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof FINDING_KINDS;

/** One oddity of one field of one row. `value` is the raw value, shortened for print. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Dotted path in the source row, such as `methods.0.fees.1.value`; empty for the whole row. */
  readonly field: string;
  readonly value?: string;
}

const SHOWN = 80;
/** Findings of one row; the most of the national file are some hundred. */
const MOST_FINDINGS = 1_000;

/** Collects the findings of one row while it is read. */
export class FindingList {
  readonly items: Finding[] = [];

  /** Adds a finding; `raw` is shown as JSON text, cut to 80 characters. A row with very many is refused with what was found till then. */
  add(code: FindingCode, field: string, raw?: unknown): void {
    if (this.items.length > MOST_FINDINGS) return;
    if (this.items.length === MOST_FINDINGS) return void this.items.push({ code: 'FINDINGS_TOO_MANY', severity: 'refused', field: '' });
    const { severity } = FINDING_KINDS[code];
    this.items.push(raw === undefined ? { code, severity, field } : { code, severity, field, value: shown(raw) });
  }

  /** Whether anything found forbids the import of the row. */
  get refused(): boolean {
    return this.items.some((finding) => finding.severity === 'refused');
  }
}

/** Cut before it is written out: a row can have one long text and a thousand findings about it. */
function shown(raw: unknown): string {
  const text = JSON.stringify(typeof raw === 'string' ? raw.slice(0, SHOWN) : raw) ?? String(raw);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
