import { DomainError, type FieldError } from '../../../shared/domain-error.js';
import { FINDINGS, type DefinitionFinding, type FindingCode } from './definition-check.js';

/** The address names a process, or a version of it, that does not exist (404). */
export function processNotFound(): DomainError {
  return new DomainError('not-found', 'PROCESS_NOT_FOUND', {
    vi: 'Không tìm thấy quy trình hoặc phiên bản quy trình này.',
    en: 'There is no such process, or no such version of it.',
  });
}

/** A process of this code exists already and is changed by a draft (409). */
export function processExists(code: string): DomainError {
  const sentence = { vi: 'Đã có quy trình với mã này.', en: 'There is a process with this code already.' };
  return new DomainError('rule-broken', 'PROCESS_EXISTS', sentence, { code });
}

/** A process has one draft at a time (409). */
export function processDraftExists(): DomainError {
  return new DomainError('rule-broken', 'PROCESS_DRAFT_EXISTS', {
    vi: 'Quy trình đang có một bản dự thảo; hãy ban hành hoặc hủy bản đó trước.',
    en: 'The process has a draft; publish or discard it first.',
  });
}

/** There is no draft that could be published, discarded or shown (404). */
export function processDraftNotFound(): DomainError {
  return new DomainError('not-found', 'PROCESS_DRAFT_NOT_FOUND', {
    vi: 'Quy trình không có bản dự thảo.',
    en: 'The process has no draft.',
  });
}

/** Where in a draft a finding lies: the part of its step, or of the whole process. */
const PLACES: Partial<Record<FindingCode, string>> = {
  STEP_CODE_REPEATED: 'code',
  NEXT_STEP_UNKNOWN: 'next',
  DEAD_END: 'next',
  ROLE_MISSING: 'role',
  TOTAL_DIFFERS: 'duration',
  UNITS_DIFFER: 'duration',
};

/** The content breaks rules of the check; `findings` names each with its step, `errors` with its field, in both languages (422). */
export function definitionRefused(steps: readonly { readonly code: string }[], findings: readonly DefinitionFinding[]): DomainError {
  const shown = findings.map(({ code, severity, step = null }) => ({ code, severity, step, vi: FINDINGS[code].vi, en: FINDINGS[code].en }));
  const errors = shown
    .filter(({ severity }) => severity === 'error')
    .map(({ code, step, vi, en }): FieldError => ({ field: fieldOf(steps, code, step), code, vi, en }));
  const sentence = {
    vi: 'Nội dung quy trình chưa đúng quy tắc; các lỗi được liệt kê kèm theo bước.',
    en: 'The process breaks rules; each finding is listed with its step.',
  };
  return new DomainError('invalid', 'DEFINITION_REFUSED', sentence, { findings: shown, errors });
}

function fieldOf(steps: readonly { readonly code: string }[], code: FindingCode, step: string | null): string {
  const part = PLACES[code];
  if (step === null) return part ?? 'steps';
  // Of two steps with one code the later one is wrong.
  const isMeant = (each: { readonly code: string }): boolean => each.code === step;
  const index = code === 'STEP_CODE_REPEATED' ? steps.findLastIndex(isMeant) : steps.findIndex(isMeant);
  return ['steps', index, ...(part === undefined ? [] : [part])].join('.');
}
