import { TextField } from '../../../platform/http/fields.js';
import type { OfficialForm } from '../use-cases/official-form.js';

/** Which of the one-stop forms a slip is. */
export class OfficialFormView implements OfficialForm {
  @TextField({ vi: 'Mẫu số', en: 'Number of the form', max: 10, example: '01' })
  readonly number: string;

  @TextField({
    vi: 'Văn bản quy định mẫu',
    en: 'The text that it is of',
    max: 500,
    nullable: true,
    example: 'Thông tư 03/2025/TT-VPCP, Phụ lục I',
  })
  readonly instrument: string | null;

  @TextField({ vi: 'Cơ quan có thẩm quyền ban hành mẫu', en: 'Who issues forms', max: 300, nullable: true, example: 'Bộ Tư pháp' })
  readonly issuer: string | null;
}
