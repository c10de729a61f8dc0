import { IdField } from '../../../platform/http/fields.js';

/** Whose tasks go to whom. */
export class HandOverTasksDto {
  @IdField({ vi: 'Cán bộ bàn giao', en: 'Whose open tasks are handed over' })
  readonly officerId: string;

  @IdField({ vi: 'Cán bộ nhận bàn giao', en: 'Who takes them over' })
  readonly toOfficerId: string;
}
