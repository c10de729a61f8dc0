import { ChoiceField, NumberField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { PROCESS_UNITS, STEP_ACTIONS, STEP_AGENCIES, STEP_PHASES, STEP_ROLES } from '../domain/process-definition.js';
import type { ProcessStep, StatedDuration, StepAction, StepAgency, StepPhase } from '../domain/process-definition.js';

const STEP_CODE = { max: 60, pattern: '^[a-z0-9][a-z0-9-]*$', example: 'appraisal' } as const;

/** A duration as a decision states it. */
export class StatedDurationDto implements StatedDuration {
  @NumberField({
    vi: 'Số lượng; bước có thể là số lẻ',
    en: 'How many; of a step it may be a fraction',
    min: 0.01,
    max: 10_000,
    example: 10,
  })
  readonly value: number;

  @ChoiceField({ vi: 'Đơn vị', en: 'Unit', values: PROCESS_UNITS, name: 'ProcessDurationUnit', example: 'working-days' })
  readonly unit: StatedDuration['unit'];
}

/** A step of a process. */
export class ProcessStepDto implements ProcessStep {
  @TextField({ vi: 'Mã bước, không trùng trong quy trình', en: 'Code of the step, once in the process', ...STEP_CODE })
  readonly code: string;

  @TextField({ vi: 'Tên bước', en: 'Name of the step', max: 500, example: 'Quyết định' })
  readonly name: string;

  @ChoiceField({ vi: 'Vai trò thực hiện', en: 'Role that does it', values: STEP_ROLES, name: 'StepRole', example: 'agency-head' })
  readonly role: (typeof STEP_ROLES)[number];

  @TextField({ vi: 'Đơn vị, chức danh như quyết định ghi', en: 'Unit or post as the decision words it', max: 300, min: 0, optional: true })
  readonly unit: string = '';

  @ChoiceField({
    vi: 'Cơ quan thực hiện: nơi tiếp nhận, nơi giải quyết, UBND cấp tỉnh',
    en: 'Agency whose officers perform it: the receiving one, the resolving one, the provincial people’s committee',
    values: STEP_AGENCIES,
    name: 'StepAgency',
    example: 'resolving',
  })
  readonly agency: StepAgency;

  @ChoiceField({ vi: 'Giai đoạn', en: 'Part of the work', values: STEP_PHASES, name: 'StepPhase', example: 'decision' })
  readonly phase: StepPhase;

  @ObjectField({
    vi: 'Thời gian của bước',
    en: 'Time of the step',
    type: () => StatedDurationDto,
    optional: true,
    nullable: true,
    example: null,
  })
  readonly duration: StatedDurationDto | null = null;

  @NumberField({
    vi: 'Phần của toàn bộ thời hạn (0 đến 1)',
    en: 'Part of the whole time (0 to 1)',
    min: 0,
    max: 1,
    optional: true,
    nullable: true,
    example: 0.9,
  })
  readonly share: number | null = null;

  @ChoiceField({
    vi: 'Thao tác được phép',
    en: 'What may be done with it',
    values: STEP_ACTIONS,
    name: 'StepAction',
    list: { min: 1, max: STEP_ACTIONS.length },
    example: ['decide'],
  })
  readonly actions: StepAction[];

  @TextField({ vi: 'Các bước có thể tiếp theo', en: 'Steps that may follow', ...STEP_CODE, list: { max: 50 }, optional: true, example: [] })
  readonly next: string[] = [];
}
