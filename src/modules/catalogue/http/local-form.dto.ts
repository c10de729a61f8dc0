import { TextField } from '../../../platform/http/fields.js';
import type { LocalForm } from '../domain/local/local-terms.js';
import { FORM_CODE } from './form-words.js';

/** The electronic form by which a paper may be handed in. */
export class LocalFormDto implements LocalForm {
  @TextField({
    vi: 'Tên trường hợp, đúng như trong phiên bản đang có hiệu lực; null: mọi trường hợp có giấy tờ này',
    en: 'Name of the case as the version in force has it; null: every one that asks for the paper',
    max: 20_000,
    nullable: true,
    example: null,
  })
  readonly caseName: string | null;

  @TextField({
    vi: 'Tên giấy tờ, đúng như trong thủ tục',
    en: 'Name of the paper as the procedure has it',
    max: 20_000,
    example: 'Tờ khai',
  })
  readonly name: string;

  @TextField(FORM_CODE)
  readonly formCode: string;
}
