import { DomainError, type FieldError, type Sentence } from '../../../shared/domain-error.js';
import type { StatedGraph } from './process-graph.js';
import { FINDINGS, type DefinitionFinding, type FindingCode } from './findings.js';

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

/** Where in a draft a finding lies: the part of its node, or of the whole process. */
const PLACES: Partial<Record<FindingCode, string>> = {
  STEP_CODE_REPEATED: 'id',
  CONSTRUCT_NOT_YET: 'kind',
  ROLE_MISSING: 'performer',
  WAIT_WITHOUT_CLOCK: 'duration',
  TIME_EXCEEDED: 'duration',
  TIME_STATED_TWICE: 'share',
  WHOLE_MISSING: 'duration',
  SHARES_DIFFER: 'share',
  UNITS_DIFFER: 'duration',
};

/** Most findings that one answer lists; a content with more is wrong from the ground up. */
export const MOST_FINDINGS = 1000;

/** A finding with its sentences. */
export type ShownFinding = Sentence & {
  readonly code: FindingCode;
  readonly severity: string;
  readonly step: string | null;
  readonly about: string | null;
};

/** Findings with their sentences in both languages, so many at most. */
export function shownFindings(findings: readonly DefinitionFinding[]): ShownFinding[] {
  return findings.slice(0, MOST_FINDINGS).map(({ code, severity, step = null, about = null }) => ({
    code,
    severity,
    step,
    about,
    vi: FINDINGS[code].vi,
    en: FINDINGS[code].en,
  }));
}

/** The content breaks rules of the check; `findings` names each with its node, `errors` with its field, in both languages (422). */
export function definitionRefused({ nodes }: Pick<StatedGraph, 'nodes'>, findings: readonly DefinitionFinding[]): DomainError {
  const shown = shownFindings(findings);
  const errors = shown
    .filter(({ severity }) => severity === 'error')
    .map(({ code, step, vi, en }): FieldError => ({ field: fieldOf(nodes, code, step), code, vi, en }));
  const sentence = {
    vi: 'Nội dung quy trình chưa đúng quy tắc; các lỗi được liệt kê kèm theo bước.',
    en: 'The process breaks rules; each finding is listed with its step.',
  };
  return new DomainError('invalid', 'DEFINITION_REFUSED', sentence, { findings: shown, errors });
}

function fieldOf(nodes: StatedGraph['nodes'], code: FindingCode, step: string | null): string {
  if (code.startsWith('EXAMPLE_')) return 'content.examples';
  if (code === 'NEXT_STEP_UNKNOWN' || code === 'FLOW_REPEATED') return 'content.flows';
  const part = PLACES[code];
  // Of two nodes with one id the later one is wrong.
  const index = code === 'STEP_CODE_REPEATED' ? nodes.findLastIndex(({ id }) => id === step) : nodes.findIndex(({ id }) => id === step);
  if (index < 0) return part === 'duration' ? 'content.duration' : 'content.nodes';
  return ['content.nodes', index, ...(part === undefined ? [] : [part])].join('.');
}
