import { FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import type { ProcessRow } from '../persistence/process.reader.js';
import { PROCESS_CODE, VERSION } from './process-words.js';

const CODE = { ...PROCESS_CODE, pattern: undefined, example: 'QT-RUT-GON' } as const;

/** A process in the list. */
export class ProcessItemView implements ProcessRow {
  @TextField(CODE)
  readonly code: string;

  @TextField({ vi: 'Tên quy trình', en: 'Name of the process', max: 4000 })
  readonly name: string;

  @TextField({ vi: 'Mã thủ tục', en: 'Code of the procedure', max: 60, nullable: true })
  readonly procedureCode: string | null;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000, nullable: true })
  readonly procedureName: string | null;

  @WholeField({ ...VERSION, vi: 'Phiên bản ban hành gần nhất', en: 'The version published last', nullable: true })
  readonly newestVersion: number | null;

  @FlagField({ vi: 'Đang có bản dự thảo', en: 'Whether there is a draft' })
  readonly hasDraft: boolean;
}

/** One page of processes, in the order of their codes. */
export class ProcessPageView {
  @ObjectField({ vi: 'Các quy trình', en: 'Processes', type: () => ProcessItemView, list: { max: 200 } })
  readonly items: readonly ProcessItemView[];

  @TextField({
    vi: 'Con trỏ trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last',
    max: 2000,
    optional: true,
  })
  readonly next?: string;

  static of({ items, ...more }: Page<ProcessRow>, procedure: (code: string | null) => string | null): ProcessPageView {
    return { items: items.map((each) => ({ ...each, procedureName: procedure(each.procedureCode) })), ...more };
  }
}
