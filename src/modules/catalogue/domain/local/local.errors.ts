import { DomainError, invalidField } from '../../../../shared/domain-error.js';
import { vietnameseDate } from '../../../../shared/text.js';

/** Nothing is stated (422). */
export function localTermsEmpty(): DomainError {
  return invalidField('terms', 'LOCAL_TERMS_EMPTY', {
    vi: 'Nêu ít nhất một phần: thời hạn, giấy tờ, mức độ trực tuyến, cơ quan, hoặc phần trở lại theo quy định chung.',
    en: 'State at least one part: durations, papers, online level, agencies, or a part that goes back to the national text.',
  });
}

/** A part is stated and also to go back to the national text (422). */
export function localPartTwice(field: string): DomainError {
  return invalidField(field, 'LOCAL_PART_TWICE', {
    vi: 'Phần này vừa được quy định riêng vừa trở lại theo quy định chung; chỉ chọn một.',
    en: 'This part is stated, and also goes back to the national text; choose one.',
  });
}

/** Two lines say something of the same channel, case and agency (422). */
export function localDurationRepeated(field: string): DomainError {
  return invalidField(field, 'LOCAL_DURATION_REPEATED', {
    vi: 'Đã có thời hạn cho cùng hình thức nộp, trường hợp và cơ quan này.',
    en: 'Another line has a duration for the same channel, case and agency.',
  });
}

/** The version in force has no case of that name (422). */
export function localCaseUnknown(field: string): DomainError {
  return invalidField(field, 'LOCAL_CASE_UNKNOWN', {
    vi: 'Thủ tục không có trường hợp mang tên này; ghi đúng tên trong phiên bản đang có hiệu lực.',
    en: 'The procedure has no case of this name; write it as the version in force does.',
  });
}

/** The paper that is to be asked for no more is not asked for (422). */
export function localPaperUnknown(field: string): DomainError {
  return invalidField(field, 'LOCAL_PAPER_UNKNOWN', {
    vi: 'Trường hợp này không có giấy tờ mang tên đó; ghi đúng tên trong phiên bản đang có hiệu lực.',
    en: 'The case has no paper of this name; write it as the version in force does.',
  });
}

/** The paper that is to be asked for is asked for already (422). */
export function localPaperThere(field: string): DomainError {
  return invalidField(field, 'LOCAL_PAPER_THERE', {
    vi: 'Trường hợp này đã có giấy tờ mang tên đó.',
    en: 'The case asks for a paper of this name already.',
  });
}

/** The paper has a form already, or the form is that of another paper of the case (422). */
export function localFormRepeated(field: string): DomainError {
  return invalidField(field, 'LOCAL_FORM_REPEATED', {
    vi: 'Trong một trường hợp, mỗi giấy tờ có một biểu mẫu và mỗi biểu mẫu dùng cho một giấy tờ.',
    en: 'In a case each paper has one form, and each form is that of one paper.',
  });
}

/** No version of the form was published (422). */
export function localFormUnknown(field: string): DomainError {
  return invalidField(field, 'LOCAL_FORM_UNKNOWN', {
    vi: 'Chưa có biểu mẫu điện tử nào mang mã này được công bố.',
    en: 'No electronic form of this code was published.',
  });
}

/** No version of the form holds on the day from which the terms name it (422). */
export function localFormNotInForce(field: string, on: string): DomainError {
  return invalidField(field, 'LOCAL_FORM_NOT_IN_FORCE', {
    vi: `Vào ngày ${vietnameseDate(on)} biểu mẫu này chưa có phiên bản nào có hiệu lực; hãy công bố biểu mẫu từ ngày đó hoặc sớm hơn.`,
    en: `On ${on} no version of the form is in force; publish the form from that date on, or earlier.`,
  });
}

/** Less than full, without the reason that is made public (422). */
export function localOnlineReasonMissing(): DomainError {
  return invalidField('terms.onlineLevel.reason', 'LOCAL_ONLINE_REASON_MISSING', {
    vi: 'Mức độ dưới toàn trình cần lý do để công khai; toàn trình thì không ghi lý do.',
    en: 'A level below full takes a reason, which is made public; full takes none.',
  });
}

/** In part, without one of the three grounds of the law, or another level with one (422). */
export function localOnlineGroundMissing(): DomainError {
  return invalidField('terms.onlineLevel.ground', 'LOCAL_ONLINE_GROUND_MISSING', {
    vi:
      'Trực tuyến một phần phải nêu một trong ba căn cứ (Nghị định 224/2026/NĐ-CP, Điều 14): pháp luật yêu cầu có mặt, kiểm tra thực ' +
      'địa, sự cố kỹ thuật; mức độ khác thì không nêu.',
    en:
      'Online in part takes one of three grounds (NĐ 224/2026/NĐ-CP, article 14): presence that the law asks for, a look at the place, a ' +
      'technical fault; other levels take none.',
  });
}

/** Nobody would resolve the procedure (422). */
export function localAgenciesEmpty(): DomainError {
  return invalidField('terms.agencies', 'LOCAL_AGENCIES_EMPTY', {
    vi: 'Nêu ít nhất một cấp hoặc một cơ quan giải quyết.',
    en: 'Name at least one level or one agency that resolves it.',
  });
}

/** No rule is stated (422). */
export function localRulesEmpty(): DomainError {
  return invalidField('terms.rules', 'LOCAL_RULES_EMPTY', {
    vi: 'Nêu ít nhất một quy tắc.',
    en: 'State at least one rule.',
  });
}

/** A cut-off is a time and also minutes before closing (422). */
export function cutoffStatedTwice(): DomainError {
  return invalidField('terms.rules.cutoff.minutesBeforeClosing', 'CUTOFF_STATED_TWICE', {
    vi: 'Giờ chốt ghi bằng giờ hoặc bằng số phút trước giờ đóng cửa, không ghi cả hai.',
    en: 'A cut-off is a time or minutes before closing, not both.',
  });
}

/** Something that only a procedure has is said of a sector or of all procedures (422). */
export function localPartOfProcedure(part: string): DomainError {
  return invalidField(`terms.${part}`, 'LOCAL_PART_OF_PROCEDURE', {
    vi: 'Phần này chỉ quy định cho từng thủ tục; ở đây chỉ nêu quy tắc (rules).',
    en: 'This part is said of one procedure; here only rules can be stated.',
  });
}

/** A pattern of dossier codes by which they could not be told apart, or not be read (422). */
export function codePatternWrong(): DomainError {
  return invalidField('terms.rules.codePattern', 'CODE_PATTERN_WRONG', {
    vi: 'Mẫu mã hồ sơ phải có dạng {agency}-{yymmdd}-{number}; dịch vụ tập trung ghi hai chữ số của cơ quan chủ quản trước {number}.',
    en: 'Codes read {agency}-{yymmdd}-{number}; a centralised service has the two digits of its owner before {number}.',
  });
}

/** The part is as in the national text on that date (409). */
export function localPartNotStated(part: string): DomainError {
  const sentence = {
    vi: 'Vào ngày đó phần này đang theo quy định chung, không có gì để bãi bỏ.',
    en: 'On that date the part is as in the national text; there is nothing to go back from.',
  };
  return new DomainError('rule-broken', 'LOCAL_PART_NOT_STATED', sentence, { part });
}

/** Something was published since of a part that the draft states (409): to publish the draft would undo it unseen. */
export function localDraftOutdated(terms: readonly { readonly termId: string; readonly part: string }[]): DomainError {
  const sentence = {
    vi: 'Đã công bố quy định khác về phần này sau khi lập dự thảo; hãy xem quy định đó, rồi sửa dự thảo (nội dung có thể giữ nguyên).',
    en: 'A part that the draft states was decided again since; look at that, then revise the draft, though it may stay as it is.',
  };
  return new DomainError('rule-broken', 'LOCAL_DRAFT_OUTDATED', sentence, { terms });
}

/** The same part is stated from that date on or later (422). */
export function localTermOverlaps(newestFrom: string): DomainError {
  return invalidField('effectiveFrom', 'LOCAL_TERM_OVERLAPS', {
    vi: `Phần này đã được quy định từ ngày ${vietnameseDate(newestFrom)}: chọn ngày sau đó, hoặc rút quy định ấy.`,
    en: `The part is stated from ${newestFrom} on; begin after that date, or withdraw that statement first.`,
  });
}

/** The address names a sector that no procedure is of (404). */
export function sectorNotFound(): DomainError {
  return new DomainError('not-found', 'SECTOR_NOT_FOUND', {
    vi: 'Không có thủ tục nào thuộc lĩnh vực này.',
    en: 'No procedure is of this sector.',
  });
}

/** The address names a statement that there is not (404). */
export function localTermNotFound(): DomainError {
  return new DomainError('not-found', 'LOCAL_TERM_NOT_FOUND', {
    vi: 'Không tìm thấy quy định riêng này của thủ tục.',
    en: 'The province has stated no such term of the procedure.',
  });
}

/** The statement holds already, so that dossiers may have been received under it (409). */
export function localTermBegun(effectiveFrom: string): DomainError {
  return new DomainError('rule-broken', 'LOCAL_TERM_BEGUN', {
    vi: `Quy định đã có hiệu lực từ ngày ${vietnameseDate(effectiveFrom)}; hãy ban hành quy định mới thay thế.`,
    en: `It has been in force since ${effectiveFrom}; publish another one instead.`,
  });
}

/** The statement was withdrawn before (409). */
export function localTermWithdrawn(): DomainError {
  return new DomainError('rule-broken', 'LOCAL_TERM_WITHDRAWN', { vi: 'Quy định này đã được rút.', en: 'It was withdrawn already.' });
}

/** A later statement of the same part rests on it (409). */
export function localTermLater(effectiveFrom: string): DomainError {
  return new DomainError('rule-broken', 'LOCAL_TERM_LATER', {
    vi: `Phần này còn được quy định tiếp từ ngày ${vietnameseDate(effectiveFrom)}; rút quy định sau trước.`,
    en: `The part is stated again from ${effectiveFrom} on; withdraw the later one first.`,
  });
}
