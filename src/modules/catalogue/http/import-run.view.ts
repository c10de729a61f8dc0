import { ChoiceField, DateField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import { SEVERITIES } from '../domain/import/findings.js';
import type { ImportRunRow } from '../persistence/import-run.reader.js';
import { NEXT } from './procedure-list.view.js';

export const COUNT = { min: 0, max: 100_000_000 } as const;
export const FINDING = {
  vi: 'Mã phát hiện',
  en: 'Code of the finding',
  max: 100,
  pattern: '^[A-Z][A-Z_]*$',
  example: 'FEE_IMPLAUSIBLE',
} as const;
export const SEVERITY = { vi: 'Mức độ', en: 'Severity', values: SEVERITIES, name: 'FindingSeverity', example: 'warning' } as const;

/** How often one finding occurred in an import. */
export class FindingCountView {
  @TextField(FINDING)
  readonly code: string;

  @ChoiceField(SEVERITY)
  readonly severity: string;

  @WholeField({ vi: 'Số trường', en: 'Fields', ...COUNT })
  readonly count: number;

  @WholeField({ vi: 'Số dòng', en: 'Rows', ...COUNT })
  readonly rows: number;
}

/** What became of lines of an export beside procedures. */
export class ImportedBesidesView {
  @WholeField({ vi: 'Mới', en: 'New', ...COUNT })
  readonly added: number;

  @WholeField({ vi: 'Có thêm nội dung', en: 'With more than before', ...COUNT })
  readonly changed: number;

  @WholeField({ vi: 'Không đổi', en: 'Unchanged', ...COUNT })
  readonly unchanged: number;
}

/** Sums of an import. */
export class ImportCountsView {
  @WholeField({ vi: 'Số dòng đã đọc', en: 'Rows read', ...COUNT })
  readonly read: number;

  @WholeField({ vi: 'Số dòng đã nhập', en: 'Rows imported', ...COUNT })
  readonly imported: number;

  @WholeField({ vi: 'Số dòng bị từ chối', en: 'Rows refused', ...COUNT })
  readonly refused: number;

  @WholeField({ vi: 'Số thủ tục mới', en: 'New procedures', ...COUNT })
  readonly added: number;

  @WholeField({ vi: 'Số thủ tục có phiên bản mới', en: 'Procedures with a further version', ...COUNT })
  readonly changed: number;

  @WholeField({ vi: 'Số thủ tục không đổi', en: 'Procedures that say what they said before', ...COUNT })
  readonly unchanged: number;

  @ObjectField({
    vi: 'Biểu mẫu, biểu phí, quy định riêng, danh mục kèm theo của tệp xuất',
    en: 'Forms, fee schedules, local terms and dated lists of an export',
    type: () => ImportedBesidesView,
    optional: true,
  })
  readonly besides?: ImportedBesidesView;

  @ObjectField({ vi: 'Số lần của từng phát hiện', en: 'Findings by code', type: () => FindingCountView, list: { max: 200 } })
  readonly findings: readonly FindingCountView[];
}

/** One import of a procedures file. */
export class ImportRunView {
  @IdField({ vi: 'Định danh', en: 'Id' })
  readonly id: string;

  @TextField({ vi: 'Tên tệp', en: 'Name of the file', max: 1000, example: 'procedures.jsonl.gz' })
  readonly source: string;

  @TextField({ vi: 'SHA-256 của tệp', en: 'SHA-256 of the file', max: 64, pattern: '^[0-9a-f]{64}$' })
  readonly sourceHash: string;

  @DateField({ vi: 'Ngày thu thập tệp', en: 'Date on which the file was collected', example: '2026-07-18' })
  readonly collectedOn: string;

  @InstantField({ vi: 'Bắt đầu lúc', en: 'Started at' })
  readonly startedAt: string;

  @InstantField({
    vi: 'Kết thúc lúc; null khi đang chạy hoặc bị ngắt',
    en: 'Finished at; null while running or when broken off',
    nullable: true,
  })
  readonly finishedAt: string | null;

  @ObjectField({ vi: 'Tổng hợp; null khi chưa kết thúc', en: 'Sums; null when not finished', type: () => ImportCountsView, nullable: true })
  readonly counts: ImportCountsView | null;

  static of(run: ImportRunRow): ImportRunView {
    return Object.assign(new ImportRunView(), run, {
      startedAt: localIso(run.startedAt),
      finishedAt: run.finishedAt && localIso(run.finishedAt),
    });
  }
}

/** One page of imports, the newest first. */
export class ImportRunPageView {
  @ObjectField({ vi: 'Các lần nhập', en: 'Imports', type: () => ImportRunView, list: { max: 200 } })
  readonly items: readonly ImportRunView[];

  @TextField(NEXT)
  readonly next?: string;

  static of({ items, next }: Page<ImportRunRow>): ImportRunPageView {
    return { items: items.map((run) => ImportRunView.of(run)), ...(next === undefined ? {} : { next }) };
  }
}
