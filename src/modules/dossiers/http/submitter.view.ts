import { TextField } from '../../../platform/http/fields.js';
import { MASKED_NUMBER } from '../../../platform/http/forms.js';
import type { Submitter } from '../domain/parts.js';

/** The submitter: as stated on the form, or masked. */
export class SubmitterView implements Submitter {
  @TextField({ vi: 'Họ tên người nộp', en: "Submitter's name", max: 300, example: 'Trần Thị Mẫu' })
  readonly name: string;

  @TextField({
    vi: 'Số định danh người nộp, có thể đã che',
    en: "Submitter's id number, masked where the reader is not shown it",
    ...MASKED_NUMBER,
    example: '052199000456',
  })
  readonly identityNumber: string;

  @TextField({ vi: 'Số điện thoại, có thể đã che', en: 'Phone number, or masked', ...MASKED_NUMBER, nullable: true })
  readonly phone: string | null;

  @TextField({
    vi: 'Văn bản ủy quyền, theo lời người nộp',
    en: 'Paper that authorises the submitter, as stated by the submitter',
    max: 300,
    lines: true,
    nullable: true,
  })
  readonly authorisation: string | null;
}
