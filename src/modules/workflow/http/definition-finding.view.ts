import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { FINDINGS, type DefinitionFinding } from '../domain/findings.js';
import { shownFindings } from '../domain/process.errors.js';

/** What the gate says of a process, or of one of its steps. */
export class DefinitionFindingView {
  @ChoiceField({ vi: 'Mã', en: 'Code', values: Object.keys(FINDINGS), name: 'DefinitionFindingCode' })
  readonly code: string;

  @ChoiceField({ vi: 'Mức', en: 'Severity', values: ['error', 'warning'], name: 'DefinitionFindingSeverity' })
  readonly severity: string;

  @TextField({ vi: 'Mã nút; trống là cả quy trình', en: 'Id of the node; null is the whole process', max: 60, nullable: true })
  readonly step: string | null;

  @TextField({
    vi: 'Về cái gì: cấu trúc, nút khác, ví dụ, cơ quan',
    en: 'What it is about: a construct, another node, an example, agencies',
    max: 2000,
    nullable: true,
  })
  readonly about: string | null;

  @TextField({ vi: 'Ý nghĩa', en: 'What it means', max: 500 })
  readonly meaning: string;

  static ofAll(findings: readonly DefinitionFinding[], language: Language): DefinitionFindingView[] {
    return shownFindings(findings).map(({ vi, en, ...finding }) => ({ ...finding, meaning: { vi, en }[language] }));
  }
}
