import { FlagField, IdField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { MOST_HANDED_OVER, type HandedOver, type KeptTask } from '../use-cases/hand-over-tasks.js';
import type { HeldTask } from '../persistence/held-tasks.reader.js';

/** A task that has another officer now. */
export class HandedOverTaskView implements HeldTask {
  @IdField({ vi: 'Định danh hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50, nullable: true })
  readonly dossierCode: string | null;

  @IdField({ vi: 'Định danh công việc', en: 'Task' })
  readonly taskId: string;

  @TextField({ vi: 'Bước', en: 'Step', max: 300 })
  readonly stepName: string;
}

/** A task that stays with the officer, and why. */
export class KeptTaskView extends HandedOverTaskView {
  @TextField({ vi: 'Mã lý do', en: 'Code of the reason', max: 60, example: 'OFFICER_NOT_SUITABLE' })
  readonly code: string;

  @TextField({ vi: 'Lý do', en: 'The reason, in Vietnamese', max: 1000 })
  readonly reasonVi: string;

  @TextField({ vi: 'Lý do bằng tiếng Anh', en: 'The reason, in English', max: 1000 })
  readonly reasonEn: string;
}

/** What became of the tasks. */
export class TasksHandedOverView {
  @ObjectField({ vi: 'Đã bàn giao', en: 'Handed over', type: () => HandedOverTaskView, list: { max: MOST_HANDED_OVER } })
  readonly handedOver: readonly HandedOverTaskView[];

  @ObjectField({ vi: 'Không bàn giao được', en: 'Not handed over', type: () => KeptTaskView, list: { max: MOST_HANDED_OVER } })
  readonly kept: readonly KeptTaskView[];

  @FlagField({ vi: 'Còn công việc chưa xét; hãy gửi lại yêu cầu với khóa mới', en: 'There are more: ask again, with a new key' })
  readonly isMore: boolean;

  static of({ handedOver, kept, isMore }: HandedOver): TasksHandedOverView {
    return { handedOver, kept: kept.map(keptView), isMore };
  }
}

function keptView({ refusal, ...task }: KeptTask): KeptTaskView {
  return { ...task, code: refusal.code, reasonVi: refusal.sentence.vi, reasonEn: refusal.sentence.en };
}
