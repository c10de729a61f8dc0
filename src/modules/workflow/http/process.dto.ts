import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PROCESS_LEVELS, type ProcessLevel } from '../domain/process-definition.js';
import type { StatedDefinition } from '../use-cases/draft-definition.js';
import { ProcessStepDto, StatedDurationDto } from './process-step.dto.js';

/** How the code of a process is described, coming in and going out. */
export const PROCESS_CODE = { vi: 'Mã quy trình', en: 'Code of the process', max: 60, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' } as const;

/** What a draft says. Checked as a whole: each step reachable, each reaches an end, a decision on every path, times that fit. */
export class DraftDefinitionDto implements StatedDefinition {
  @TextField({ vi: 'Tên quy trình', en: 'Name of the process', max: 1000, example: 'Quy trình giải quyết rút gọn' })
  readonly name: string;

  @TextField({
    vi: 'Mã thủ tục; để trống nếu áp dụng cho mọi thủ tục',
    en: 'Code of the procedure; none where it fits any',
    max: 60,
    verbatim: true,
    optional: true,
    nullable: true,
  })
  readonly procedureCode: string | null = null;

  @ChoiceField({
    vi: 'Cấp giải quyết',
    en: 'Level of the agency that resolves',
    values: PROCESS_LEVELS,
    name: 'ProcessLevel',
    optional: true,
    nullable: true,
  })
  readonly level: ProcessLevel | null = null;

  @ObjectField({ vi: 'Tổng thời hạn', en: 'Whole duration', type: () => StatedDurationDto, optional: true, nullable: true, example: null })
  readonly duration: StatedDurationDto | null = null;

  @ObjectField({ vi: 'Các bước', en: 'Steps', type: () => ProcessStepDto, list: { min: 1, max: 100 } })
  readonly steps: ProcessStepDto[];
}

/** A new process with its first draft. */
export class BeginProcessDto extends DraftDefinitionDto {
  @TextField({ ...PROCESS_CODE, example: 'QT-RUT-GON' })
  readonly code: string;
}

/** Which version of a process. */
export class ProcessVersionParams {
  @TextField({ ...PROCESS_CODE, example: 'default-province' })
  readonly code: string;

  @WholeField({ vi: 'Số phiên bản, từ 1', en: 'Number of the version, from 1', min: 1, max: 1_000_000, query: true, example: 1 })
  readonly version: number;
}
