import { invalidField, type DomainError } from '../../../shared/domain-error.js';

/** 422: a negative result says why, and by which law (NĐ 61/2018 Đ.19.8). */
export function refusalGroundMissing(): DomainError {
  return invalidField('refusal', 'REFUSAL_GROUND_MISSING', {
    vi: 'Từ chối giải quyết phải nêu lý do và căn cứ pháp lý.',
    en: 'A refusal states its reason and its legal basis.',
  });
}

/** 422: a negative result is a document: its file, or the number of the one on paper. */
export function refusalDecisionMissing(): DomainError {
  const sentence = {
    vi: 'Từ chối giải quyết phải kèm tệp văn bản từ chối (resultFileIds), hoặc số, ký hiệu của văn bản giấy (resultSymbol).',
    en: 'A refusal comes with the file of its decision (resultFileIds), or with the number of the one on paper (resultSymbol).',
  };
  return invalidField('resultFileIds', 'REFUSAL_DECISION_MISSING', sentence);
}

/** 422: what was granted is handed over, so that there has to be something: its file, or the number of the one on paper. */
export function resultMissing(): DomainError {
  return invalidField('resultFileIds', 'RESULT_MISSING', {
    vi: 'Hồ sơ được chấp thuận phải có kết quả: tệp kết quả (resultFileIds), hoặc số, ký hiệu của bản giấy (resultSymbol).',
    en: 'A dossier that is granted has a result: its file (resultFileIds), or the number of the one on paper (resultSymbol).',
  });
}
