import { FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { ComponentRequirement, ProcedureCase } from '../domain/procedure.js';

/** A paper of a case (thành phần hồ sơ). */
export class ComponentRequirementView implements ComponentRequirement {
  @TextField({ vi: 'Khóa trong trường hợp', en: 'Key within the case', max: 20, example: '1' })
  readonly key: string;

  @TextField({ vi: 'Mã giấy tờ', en: 'Code of the paper', max: 500, nullable: true })
  readonly code: string | null;

  @TextField({ vi: 'Tên giấy tờ', en: 'Name of the paper', max: 20_000, min: 0 })
  readonly name: string;

  @WholeField({ vi: 'Số bản chính; null khi nguồn không ghi', en: 'Originals; null when the source states none', min: 0, max: 1_000_000, nullable: true })
  readonly originals: number | null;

  @WholeField({ vi: 'Số bản sao; null khi nguồn không ghi', en: 'Copies; null when the source states none', min: 0, max: 1_000_000, nullable: true })
  readonly copies: number | null;

  @FlagField({ vi: 'Bắt buộc; null khi nguồn không cho biết', en: 'Required; null when the source does not tell', nullable: true })
  readonly required: boolean | null;

  @FlagField({ vi: 'Có biểu mẫu điện tử', en: 'Has an electronic form' })
  readonly electronicForm: boolean;

  @FlagField({ vi: 'Là kết quả của một thủ tục khác', en: 'Is itself the result of a procedure', nullable: true })
  readonly isResult: boolean | null;

  @TextField({ vi: 'Tên tệp biểu mẫu', en: 'File names of the templates', max: 1000, list: { max: 200 } })
  readonly templates: readonly string[];
}

/** A case (trường hợp) with its papers. */
export class ProcedureCaseView implements ProcedureCase {
  @TextField({ vi: 'Khóa trong phiên bản', en: 'Key within the version', max: 20, example: '1' })
  readonly key: string;

  @TextField({ vi: 'Tên trường hợp; rỗng khi chỉ có một trường hợp không tên', en: 'Name of the case; empty when there is one without a name', max: 20_000, min: 0 })
  readonly name: string;

  @ObjectField({ vi: 'Thành phần hồ sơ', en: 'Papers', type: () => ComponentRequirementView, list: { max: 1000 } })
  readonly components: readonly ComponentRequirementView[];
}
