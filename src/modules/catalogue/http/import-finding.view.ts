import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import { FINDING_KINDS, type FindingCode, type Severity } from '../domain/import/findings.js';
import type { ImportFindingRow } from '../persistence/import-run.reader.js';
import type { NameOf } from './import-change.view.js';
import { COUNT, FINDING, SEVERITY } from './import-run.view.js';
import { NEXT } from './procedure-list.view.js';

/** One oddity of one field of one row. */
export class ImportFindingView {
  @WholeField({ vi: 'Dòng trong tệp, từ 1; 0 là cả tệp', en: 'Line of the file from 1; 0 is the file as a whole', ...COUNT })
  readonly line: number;

  @TextField({ vi: 'Mã thủ tục của dòng', en: 'Procedure code of the row', max: 1000, nullable: true })
  readonly procedureCode: string | null;

  @TextField({
    vi: 'Tên thủ tục hiện nay; null khi không rõ',
    en: 'What it is called today; null where unknown',
    max: 2000,
    nullable: true,
  })
  readonly procedureName: string | null;

  @TextField({
    vi: 'Đường dẫn của trường; rỗng là cả dòng',
    en: 'Path of the field; empty for the whole row',
    max: 1000,
    min: 0,
    example: 'methods.0.fees.0.value',
  })
  readonly field: string;

  @TextField(FINDING)
  readonly code: string;

  @ChoiceField(SEVERITY)
  readonly severity: Severity;

  @TextField({ vi: 'Giá trị của nguồn, rút gọn', en: 'The value of the source, shortened', max: 1000, nullable: true, min: 0 })
  readonly raw: string | null;

  @TextField({ vi: 'Ý nghĩa', en: 'Meaning in Vietnamese', max: 500 })
  readonly meaning: string;

  static of({ line, procedureCode, field, code, severity, raw }: ImportFindingRow, nameOf: NameOf): ImportFindingView {
    const procedureName = nameOf(procedureCode);
    return { line, procedureCode, procedureName, field, code, severity, raw, meaning: FINDING_KINDS[code as FindingCode]?.vi ?? code };
  }
}

/** One page of findings, in the order of the file. */
export class ImportFindingPageView {
  @ObjectField({ vi: 'Các phát hiện', en: 'Findings', type: () => ImportFindingView, list: { max: 200 } })
  readonly items: readonly ImportFindingView[];

  @TextField(NEXT)
  readonly next?: string;

  static of({ items, next }: Page<ImportFindingRow>, nameOf: NameOf): ImportFindingPageView {
    return { items: items.map((finding) => ImportFindingView.of(finding, nameOf)), ...(next === undefined ? {} : { next }) };
  }
}
