import { DateField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PROCESS_CODE } from './process-words.js';

const CONTENT = { max: 36 } as const;

/** Which version of a process. */
export class ProcessVersionParams {
  @TextField({ ...PROCESS_CODE, example: 'default-province' })
  readonly code: string;

  @WholeField({ vi: 'Số phiên bản, từ 1', en: 'Number of the version, from 1', min: 1, max: 1_000_000, query: true, example: 1 })
  readonly version: number;
}

/** A draft that is to be begun. */
export class DraftProcessDto {
  @WholeField({
    vi: 'Số của phiên bản đã ban hành làm gốc; mặc định là phiên bản đang có hiệu lực, hoặc mới nhất nếu có cho ngày sau',
    en: 'Number of the published version to copy; when left out the one in force, or the newest where a later one is decided already',
    min: 1,
    max: 1_000_000,
    example: 1,
    optional: true,
  })
  readonly basedOnVersion?: number;
}

/** As of which day a draft is judged. */
export class ProcessDayQueryDto {
  @DateField({
    vi: 'Xét như thể quy trình có hiệu lực từ ngày này; mặc định, và sớm nhất, là hôm nay',
    en: 'It is judged as if it held from this date on; today when left out, and at the earliest',
    example: '2099-01-01',
    optional: true,
  })
  readonly on?: string;
}

/** Which two contents of a process are compared. */
export class ProcessComparisonQueryDto {
  @TextField({
    ...CONTENT,
    vi: 'Bên trước: số phiên bản hoặc định danh dự thảo',
    en: 'The one: number of a version or id of a draft',
    example: '1',
  })
  readonly from: string;

  @TextField({
    ...CONTENT,
    vi: 'Bên sau: số phiên bản hoặc định danh dự thảo',
    en: 'The other: number of a version or id of a draft',
    example: '1',
  })
  readonly to: string;
}
