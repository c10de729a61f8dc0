import { DateField, ObjectField, TextField } from '../../../platform/http/fields.js';
import type { ConnectedDatabase } from '../domain/local/once-only.js';

/** A connected database, whose data nobody is asked for again. */
export class ConnectedDatabaseView implements ConnectedDatabase {
  @TextField({ vi: 'Mã', en: 'Code', max: 60, example: 'dan-cu' })
  readonly code: string;

  @TextField({ vi: 'Tên', en: 'Name', max: 300, example: 'Cơ sở dữ liệu quốc gia về dân cư' })
  readonly name: string;

  @TextField({ vi: 'Cơ quan chủ quản', en: 'Who keeps it', max: 300, example: 'Bộ Công an' })
  readonly owner: string;

  @TextField({ vi: 'Dữ liệu', en: 'What it answers for', max: 1000 })
  readonly answersFor: string;

  @DateField({ vi: 'Kết nối từ ngày', en: 'First date on which it is connected' })
  readonly connectedFrom: string;

  @TextField({ vi: 'Căn cứ', en: 'Source', max: 500 })
  readonly source: string;
}

/** The databases that are connected today. */
export class ConnectedDatabasesView {
  @ObjectField({ vi: 'Các cơ sở dữ liệu', en: 'Databases', type: () => ConnectedDatabaseView, list: { max: 200 } })
  readonly items: readonly ConnectedDatabaseView[];
}
