import { TextField } from '../../../platform/http/fields.js';

const PROSE = { max: 50_000, lines: true, optional: true } as const;

/** Parts of a procedure that its source gives as running text only, kept as it came. */
export class ProsePartsView {
  @TextField({ ...PROSE, vi: 'Cách thức thực hiện', en: 'Ways of applying' })
  readonly channels?: string;

  @TextField({ ...PROSE, vi: 'Thành phần hồ sơ', en: 'Papers' })
  readonly components?: string;

  @TextField({ ...PROSE, vi: 'Căn cứ pháp lý', en: 'Legal bases' })
  readonly legalBases?: string;

  @TextField({ ...PROSE, vi: 'Kết quả thực hiện', en: 'Results' })
  readonly results?: string;
}
