import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

interface Rival {
  readonly code: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly until: string | null;
}

/** Another process is for the same procedure, level and duration on some day on which this one would hold (409). */
export function processFitsTwice({ code, version, effectiveFrom, until }: Rival): DomainError {
  const sentence = {
    vi:
      `Quy trình ${code} (phiên bản ${version}, từ ngày ${vietnameseDate(effectiveFrom)}) đã áp dụng cho cùng thủ tục, cùng cấp ` +
      'và cùng thời hạn; hãy ban hành phiên bản mới của quy trình ấy, hoặc để quy trình này bắt đầu sau khi phiên bản ấy thôi áp dụng.',
    en:
      `Process ${code} (version ${version}, from ${effectiveFrom}) is for the same procedure, level and duration; publish a new ` +
      'version of that one, or let this one begin when that version no longer holds.',
  };
  return new DomainError('rule-broken', 'PROCESS_FITS_TWICE', sentence, { otherCode: code, otherVersion: version, effectiveFrom, until });
}

/** A version of the process is for another procedure, or for any (422). */
export function processProcedureFixed(): DomainError {
  return invalidField('content.procedureCode', 'PROCESS_PROCEDURE_FIXED', {
    vi: 'Quy trình này đã ban hành cho thủ tục khác (hoặc cho mọi thủ tục); thủ tục này cần quy trình riêng.',
    en: 'The process is published for another procedure, or for any; this procedure takes a process of its own.',
  });
}

/** A version of the process is for another level, or for both (422). */
export function processLevelFixed(): DomainError {
  return invalidField('content.level', 'PROCESS_LEVEL_FIXED', {
    vi: 'Quy trình này đã ban hành cho cấp khác (hoặc cho mọi cấp); cấp này cần quy trình riêng.',
    en: 'The process is published for another level, or for every level; this level takes a process of its own.',
  });
}
