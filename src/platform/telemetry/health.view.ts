import { ChoiceField, FlagField, ObjectField, TextField } from '../http/fields.js';

/** One dependency of the server. */
export class ProbeView {
  @TextField({ vi: 'Tên thành phần', en: 'Name of the part', max: 100, example: 'database' })
  readonly name: string;

  @FlagField({ vi: 'Đang hoạt động', en: 'Whether it is up', example: true })
  readonly up: boolean;
}

/** The server is alive. */
export class LiveView {
  @ChoiceField({ vi: 'Trạng thái', en: 'State', values: ['up'], example: 'up' })
  readonly status = 'up' as const;
}

/** The server can serve. */
export class ReadyView extends LiveView {
  @ObjectField({ vi: 'Các thành phần đã kiểm tra', en: 'What was checked', type: () => ProbeView, list: { max: 100 } })
  readonly checks: readonly ProbeView[];
}
