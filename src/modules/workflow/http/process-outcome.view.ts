import { COPIED_FROM } from '../../../platform/http/copied-from.js';
import { ChoiceField, DateField, IdField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { CopiedFrom } from '../../../shared/copied-from.js';
import type { ProcessDraftOutcome, ProcessOutcome } from '../use-cases/draft-definition.js';
import type { PublishedProcessOutcome } from '../use-cases/publish-definition.js';
import { BASE_VERSION, PROCESS_CODE, STREAM_VERSION, VERSION } from './process-words.js';

/** What a command on a process answers. */
export class ProcessOutcomeView implements ProcessOutcome {
  @TextField({ ...PROCESS_CODE, example: 'QT-RUT-GON' })
  readonly code: string;

  @WholeField(STREAM_VERSION)
  readonly version: number;
}

/** A draft that was begun. */
export class ProcessDraftOutcomeView extends ProcessOutcomeView implements ProcessDraftOutcome {
  @IdField({ vi: 'Định danh của bản dự thảo', en: 'Id of the draft' })
  readonly draftId: string;

  @WholeField(BASE_VERSION)
  readonly basedOnVersion: number | null;

  @ChoiceField(COPIED_FROM)
  readonly copiedFrom: CopiedFrom;
}

/** A version that was published. */
export class PublishedProcessView extends ProcessOutcomeView implements PublishedProcessOutcome {
  @WholeField(VERSION)
  readonly publishedVersion: number;

  @DateField({ vi: 'Ngày đầu tiên có hiệu lực', en: 'First date on which it holds', example: '2099-01-01' })
  readonly effectiveFrom: string;
}
