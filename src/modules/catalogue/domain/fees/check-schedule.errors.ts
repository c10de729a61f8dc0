import { DomainError, type FieldError, type Sentence } from '../../../../shared/domain-error.js';

/** What can be wrong with a schedule, each with its own answer. */
const FAULTS = {
  FEE_SCOPE_WRONG: {
    vi: 'Phạm vi cần ít nhất một mã thủ tục hoặc lĩnh vực; phạm vi mọi thủ tục thì không nêu mã.',
    en: 'The scope names at least one procedure or sector, and none where it is about everything.',
  },
  FEE_SCHEDULE_EMPTY: { vi: 'Biểu phí chưa có dòng thu hoặc ưu đãi nào.', en: 'The schedule has neither a line nor a benefit.' },
  FEE_KEY_REPEATED: { vi: 'Khóa này đã dùng cho một mục khác trong biểu.', en: 'This key is used for another entry of the schedule.' },
  FEE_FACT_RESERVED: {
    vi: 'Tên này là của một thông tin chung; hãy dùng thông tin đó hoặc đặt tên khác.',
    en: 'This is the name of a common fact; use that one, or choose another name.',
  },
  FEE_FACT_MISSTATED: {
    vi: 'Lựa chọn cần danh sách giá trị không trùng; số nguyên cần khoảng giá trị đúng; loại khác không có các mục này.',
    en: 'A choice needs different values, a whole number bounds in order; other types have neither.',
  },
  FEE_FACT_NOT_STATED: {
    vi: 'Biểu không nêu thông tin này và cũng không có thông tin chung mang tên này.',
    en: 'The schedule states no such fact, and no common one has this name.',
  },
  FEE_CONDITION_WRONG: {
    vi: 'Điều kiện không hợp với loại thông tin, nêu giá trị không có, khoảng ngược, hoặc lặp lại một thông tin.',
    en: 'The condition does not fit the type of its fact, names a value that it cannot take, is reversed, or repeats a fact.',
  },
  FEE_LINES_OVERLAP: {
    vi: 'Hai dòng của cùng khoản thu có cùng số điều kiện và cùng áp dụng cho một trường hợp.',
    en: 'Two lines of one item with equally many conditions hold for the same case.',
  },
  FEE_ITEM_KINDS_DIFFER: { vi: 'Các dòng của một khoản thu phải cùng loại.', en: 'All lines of an item are of one kind.' },
  FEE_RULE_MISFIT: {
    vi: 'Cách tính thiếu mục này, hoặc loại cách tính này không có mục này.',
    en: 'This kind of rule needs this field, or does not have it.',
  },
  FEE_LINE_UNKNOWN: { vi: 'Biểu không có dòng mang khóa này.', en: 'The schedule has no line of this key.' },
  FEE_SHARE_CIRCULAR: { vi: 'Các dòng tính theo nhau thành vòng.', en: 'Lines are shares of each other in a circle.' },
  FEE_ROUNDING_MISSING: {
    vi: 'Tỷ lệ này có thể không ra số đồng tròn; hãy nêu cách làm tròn.',
    en: 'The share may come to no whole đồng; say how it is rounded.',
  },
  FEE_FLOOR_OVER_CAP: { vi: 'Mức tối thiểu lớn hơn mức tối đa.', en: 'The floor is above the cap.' },
  FEE_TIERS_WRONG: {
    vi: 'Các bậc phải tăng dần, bậc cuối không có giới hạn, mỗi bậc nêu đúng một mức.',
    en: 'Tiers rise, the last one has no end, and each states one rate.',
  },
  FEE_PERCENT_WRONG: {
    vi: 'Tỷ lệ phải lớn hơn 0; giảm hoặc chi trả toàn bộ thì không nêu tỷ lệ.',
    en: 'A percentage is above 0; what is relieved wholly names none.',
  },
  FEE_BENEFIT_WRONG: {
    vi: 'Giảm cần tỷ lệ, miễn thì không; chỉ giảm mới có mức tối thiểu, tối đa; ưu đãi theo đối tượng cần giấy tờ chứng minh.',
    en: 'A reduction names a percentage, an exemption none; only a reduction has bounds; a benefit of a category needs evidence.',
  },
  FEE_DATES_REVERSED: { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The last day is before the first.' },
  FEE_ENTITLEMENT_WRONG: {
    vi: 'Chỉ miễn, giảm theo đối tượng mới tính theo số lần được hưởng của từng người.',
    en: 'Only an exemption or reduction of a category is counted for each person.',
  },
  FEE_PROCEDURE_UNKNOWN: { vi: 'Không có thủ tục mang mã này.', en: 'There is no procedure of this code.' },
  FEE_SECTOR_UNKNOWN: { vi: 'Không có thủ tục nào thuộc lĩnh vực này.', en: 'No procedure is of this sector.' },
} as const satisfies Record<string, Sentence>;
export type ScheduleFaultCode = keyof typeof FAULTS;

/** One fault of a schedule, at a field of its content. */
export function fault(field: string, code: ScheduleFaultCode): FieldError {
  return { field: `content.${field}`, code, ...FAULTS[code] };
}

/** Most faults that a refusal lists. */
const MOST_FAULTS = 100;

/** What a schedule says does not hold together (422). */
export function scheduleWrong(faults: readonly FieldError[]): DomainError {
  const sentence = {
    vi: 'Biểu phí có chỗ không đúng; xem từng trường.',
    en: 'The schedule does not hold together; see each field.',
  };
  return new DomainError('invalid', 'FEE_SCHEDULE_WRONG', sentence, { errors: faults.slice(0, MOST_FAULTS), errorCount: faults.length });
}
