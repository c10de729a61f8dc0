import { DomainError, invalidField } from '../../../shared/domain-error.js';

/** Every refusal of the module that names no field, by its code. */
export const REFUSALS = {
  CONSULTATION_NOT_FOUND: { kind: 'not-found', vi: 'Không tìm thấy yêu cầu lấy ý kiến này.', en: 'There is no such consultation.' },
  CONSULTATION_OF_OTHER_AGENCY: {
    kind: 'forbidden',
    vi: 'Chỉ cơ quan được lấy ý kiến mới được trả lời, chỉ cơ quan lấy ý kiến mới được thu hồi yêu cầu.',
    en: 'Only the agency that was asked may answer, and only the asking agency may cancel the question.',
  },
  ASKER_MAY_NOT_ANSWER: {
    kind: 'forbidden',
    vi: 'Người đã gửi yêu cầu lấy ý kiến không được thay cơ quan được hỏi trả lời; phải do người khác của cơ quan đó trả lời.',
    en: 'Whoever asked for the opinion cannot give it for the agency that was asked; somebody else there has to answer.',
  },
  CONSULTATION_BEYOND_PROVINCE: {
    kind: 'forbidden',
    vi: 'Chỉ người đứng đầu cơ quan giải quyết được lấy ý kiến cơ quan ngoài tỉnh.',
    en: 'Only the head of the resolving agency may ask an agency outside of the province.',
  },
  CONSULTATION_ANSWERED: { kind: 'rule-broken', vi: 'Yêu cầu lấy ý kiến này đã được trả lời.', en: 'The consultation has been answered.' },
  CONSULTATION_CANCELLED: {
    kind: 'rule-broken',
    vi: 'Yêu cầu lấy ý kiến này đã chấm dứt, không còn cần trả lời.',
    en: 'The consultation was cancelled and needs no answer.',
  },
  DOSSIER_NOT_IN_PROGRESS: {
    kind: 'rule-broken',
    vi: 'Chỉ được lấy ý kiến khi hồ sơ đang xử lý.',
    en: 'An opinion is asked for only while the dossier is in progress.',
  },
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** Makes the refusal of that code. */
export function refusal(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): DomainError {
  const { kind, vi, en } = REFUSALS[code];
  return new DomainError(kind, code, { vi, en }, details);
}

/** 422: an agency does not ask itself. */
export function ownAgencyAsked(): DomainError {
  return invalidField('askedAgencyCode', 'CONSULTATION_OF_OWN_AGENCY', {
    vi: 'Cơ quan giải quyết không lấy ý kiến của chính mình.',
    en: 'The resolving agency does not ask itself.',
  });
}

/** 422: only files of the dossier go along with a question, for those the asked agency may see. */
export function fileNotOfDossier(index: number): DomainError {
  return invalidField(`fileIds.${index}`, 'FILE_NOT_OF_DOSSIER', {
    vi: 'Tệp này không thuộc hồ sơ.',
    en: 'This file does not belong to the dossier.',
  });
}
