import { DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { DecisionView } from '../../../platform/http/decision.view.js';
import type { PublishedFormVersion } from '../persistence/form-life.js';
import { FormContentDto } from './form-content.dto.js';
import { FORM_EFFECTIVE_FROM, FORM_VERSION_NO } from './form-words.js';
import { HASH } from './procedure-words.js';

/** A published version with what it says. */
export class FormVersionView {
  @WholeField(FORM_VERSION_NO)
  readonly versionNo: number;

  @DateField(FORM_EFFECTIVE_FROM)
  readonly effectiveFrom: string;

  @DateField({ vi: 'Ngày công khai', en: 'When it was made public', example: '2026-11-24' })
  readonly publishedOn: string;

  @ObjectField({ vi: 'Quyết định ban hành', en: 'The decision', type: () => DecisionView })
  readonly decision: DecisionView;

  @TextField({ vi: 'Lý do rút; null khi không rút', en: 'Why it was withdrawn; null: it was not', max: 500, lines: true, nullable: true })
  readonly withdrawnReason: string | null;

  @TextField(HASH)
  readonly contentHash: string;

  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => FormContentDto })
  readonly content: FormContentDto;

  static of(version: PublishedFormVersion): FormVersionView {
    const { versionNo, effectiveFrom, publishedOn, withdrawnReason, contentHash, content, decisionNumber, decisionIssuer, signedOn } =
      version;
    const decision = { number: decisionNumber, issuer: decisionIssuer, signedOn };
    return { versionNo, effectiveFrom, publishedOn, decision, withdrawnReason, contentHash, content: content as FormContentDto };
  }
}
