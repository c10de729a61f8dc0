import { FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ContentDifferenceView } from '../../../platform/http/content-difference.view.js';
import type { Language } from '../../../platform/http/language.js';
import { MOST_DIFFERENCES } from '../../../shared/content-differences.js';
import { MOST_FINDINGS } from '../domain/process.errors.js';
import type { LookAtProcess } from '../use-cases/look-at-process.js';
import { DefinitionFindingView } from './definition-finding.view.js';
import { ProcessContentDto } from './process-content.dto.js';
import { PROCESS_CODE, STREAM_VERSION } from './process-words.js';
import { ProcessDraftView, ProcessVersionView } from './process.view.js';

const DIFFERENCES = {
  vi: 'Khác biệt so với phiên bản mới nhất; rỗng với quy trình mới',
  en: 'What is different from the newest version; empty for a new process',
  type: () => ContentDifferenceView,
  list: { max: MOST_DIFFERENCES },
} as const;
const DIFFERENCE_COUNT = {
  vi: 'Số khác biệt tất cả; danh sách nêu nhiều nhất 5.000',
  en: 'How many differences there are in all; the list names 5,000 at most',
  min: 0,
  max: 2_147_483_647,
  example: 1,
} as const;

const FOUND = {
  vi: 'Kết quả kiểm tra',
  en: 'What the gate finds',
  type: () => DefinitionFindingView,
  list: { max: MOST_FINDINGS },
} as const;
const CONTENT = {
  vi: 'Nội dung, gửi lại được khi sửa',
  en: 'What it says; can be sent back in a draft',
  type: () => ProcessContentDto,
} as const;

const PROCEDURE_NAME = {
  vi: 'Tên thủ tục mà quy trình dành cho; null: mọi thủ tục, hoặc không rõ',
  en: 'Name of the procedure that it is for; null: all of them, or not known',
  max: 2000,
  nullable: true,
} as const;

/** A published version with what it says. */
export class WholeProcessVersionView extends ProcessVersionView {
  @TextField({ ...PROCESS_CODE, example: 'default-province' })
  readonly code: string;

  @TextField(PROCEDURE_NAME)
  readonly procedureName: string | null;

  @ObjectField(CONTENT)
  readonly content: ProcessContentDto;

  @ObjectField(FOUND)
  readonly findings: readonly DefinitionFindingView[];

  static whole(code: string, seen: Awaited<ReturnType<LookAtProcess['version']>>, language: Language): WholeProcessVersionView {
    const { content, procedureName, findings } = seen;
    const shown = { procedureName, content: ProcessContentDto.of(content), findings: DefinitionFindingView.ofAll(findings, language) };
    return { code, ...ProcessVersionView.of(seen), ...shown };
  }
}

/** A draft with what it says and what it changes. */
export class WholeProcessDraftView extends ProcessDraftView {
  @WholeField(STREAM_VERSION)
  readonly version: number;

  @WholeField({
    vi: 'Số của phiên bản mới nhất còn giá trị, mà bản dự thảo sẽ nối tiếp; null khi chưa ban hành gì',
    en: 'Number of the newest version that stands, which it is to follow; null where nothing is published',
    min: 1,
    max: 1_000_000,
    nullable: true,
    example: 1,
  })
  readonly newestVersion: number | null;

  @FlagField({
    vi: 'Phiên bản ấy được ban hành sau phiên bản gốc: sửa bản dự thảo và nêu nó làm gốc thì mới kiểm tra, ban hành được',
    en: 'Whether that one is newer than its base: it is neither checked nor published before it is revised as based on that',
    example: false,
  })
  readonly outdated: boolean;

  @TextField(PROCEDURE_NAME)
  readonly procedureName: string | null;

  @ObjectField(CONTENT)
  readonly content: ProcessContentDto;

  @ObjectField(FOUND)
  readonly findings: readonly DefinitionFindingView[];

  @ObjectField(DIFFERENCES)
  readonly differences: readonly ContentDifferenceView[];

  @WholeField(DIFFERENCE_COUNT)
  readonly differenceCount: number;

  static whole(seen: Awaited<ReturnType<LookAtProcess['draft']>>, language: Language): WholeProcessDraftView {
    const { content, procedureName, findings, differences, differenceCount, newestVersion, isOutdated: outdated, streamVersion } = seen;
    return {
      ...ProcessDraftView.of(seen),
      version: streamVersion,
      newestVersion,
      outdated,
      procedureName,
      content: ProcessContentDto.of(content),
      findings: DefinitionFindingView.ofAll(findings, language),
      differences: differences.map((each) => ContentDifferenceView.of(each)),
      differenceCount,
    };
  }
}

/** Two contents of a process side by side. */
export class ProcessComparisonView {
  @TextField({ ...PROCESS_CODE, example: 'default-province' })
  readonly code: string;

  @TextField({ vi: 'Bên trước', en: 'The one', max: 36, example: '1' })
  readonly from: string;

  @TextField({ vi: 'Bên sau', en: 'The other', max: 36, example: '1' })
  readonly to: string;

  @ObjectField({ ...DIFFERENCES, vi: 'Các khác biệt', en: 'What is different' })
  readonly differences: readonly ContentDifferenceView[];

  @WholeField(DIFFERENCE_COUNT)
  readonly differenceCount: number;
}
