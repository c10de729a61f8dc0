import { ChoiceField, DateField, IdField, TextField, WholeField } from '../../../platform/http/fields.js';
import { COPIED_FROM } from '../../../platform/http/copied-from.js';
import type { CopiedFrom } from '../../../shared/copied-from.js';
import { BASE_VERSION, CODE, STREAM_VERSION } from './procedure-words.js';

/** What a command on a procedure answers. */
export class ProcedureOutcomeView {
  @TextField(CODE)
  readonly code: string;

  @WholeField(STREAM_VERSION)
  readonly version: number;
}

/** A draft that was begun. */
export class DraftOutcomeView extends ProcedureOutcomeView {
  @IdField({ vi: 'Định danh của bản dự thảo', en: 'Id of the draft' })
  readonly draftId: string;

  @WholeField(BASE_VERSION)
  readonly basedOnVersionNo: number | null;

  @ChoiceField(COPIED_FROM)
  readonly copiedFrom: CopiedFrom;
}

/** A version that was published. */
export class PublishedOutcomeView extends ProcedureOutcomeView {
  @IdField({ vi: 'Định danh của phiên bản', en: 'Id of the version' })
  readonly versionId: string;

  @WholeField({ vi: 'Số phiên bản', en: 'Number of the version', min: 1, max: 1_000_000, example: 2 })
  readonly versionNo: number;

  @DateField({ vi: 'Ngày đầu tiên có hiệu lực', en: 'First date on which it holds', example: '2099-01-05' })
  readonly effectiveFrom: string;
}
