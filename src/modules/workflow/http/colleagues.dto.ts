import { IdField, TextField } from '../../../platform/http/fields.js';

/** For which task colleagues are looked for. */
export class ColleaguesQueryDto {
  @IdField({ vi: 'Định danh hồ sơ', en: 'Id of the dossier' })
  readonly dossierId: string;

  @IdField({ vi: 'Định danh công việc', en: 'Id of the task' })
  readonly taskId: string;

  @TextField({
    vi: 'Mã bước kế tiếp, khi tìm người nhận bước đó; để trống là chính bước này',
    en: 'Code of a step that may follow, to find who takes it; the task itself when left out',
    max: 100,
    optional: true,
  })
  readonly step?: string;
}
