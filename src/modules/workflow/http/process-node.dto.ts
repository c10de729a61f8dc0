import { ChoiceField, MapField, NumberField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { PROCESS_UNITS, STEP_ACTIONS, STEP_AGENCIES, STEP_PHASES, STEP_ROLES } from '../domain/process-definition.js';
import type { StatedDuration, StepAction, StepAgency, StepPhase } from '../domain/process-definition.js';
import { NODE_KINDS, NODE_KINDS_NOW, type NodeKind, type Performer, type ProcessFlow, type ProcessNode } from '../domain/process-graph.js';

/** How the id of a node is written. */
export const NODE_ID = { max: 60, pattern: '^[a-z0-9][a-z0-9-]*$' } as const;

const NOT_STATED = { optional: true, nullable: true } as const;
const NOW = NODE_KINDS_NOW.join(', ');

/** A duration as a decision states it. */
export class StepDurationDto implements StatedDuration {
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

/** Who does a step. */
export class PerformerDto implements Performer {
  @ChoiceField({ vi: 'Vai trò thực hiện', en: 'Role that does it', values: STEP_ROLES, name: 'StepRole', example: 'agency-head' })
  readonly role: (typeof STEP_ROLES)[number];

  @ChoiceField({
    vi: 'Cơ quan thực hiện: nơi tiếp nhận, nơi giải quyết, UBND cấp tỉnh',
    en: 'Agency whose officers perform it: the receiving one, the resolving one, the provincial people’s committee',
    values: STEP_AGENCIES,
    name: 'StepAgency',
    example: 'resolving',
  })
  readonly agency: StepAgency;

  @TextField({
    vi: 'Đơn vị, chức danh như quyết định ghi',
    en: 'Unit or post as the decision words it',
    max: 1000,
    min: 0,
    lines: true,
    optional: true,
    example: '',
  })
  readonly unit: string = '';
}

/** A node of a process: its start, a step, a wait, an end. */
export class ProcessNodeDto implements ProcessNode {
  @TextField({ vi: 'Mã nút, không trùng trong quy trình', en: 'Id of the node, once in the process', ...NODE_ID, example: 'decision' })
  readonly id: string;

  @ChoiceField({
    vi: `Loại nút; hiện chạy được: ${NOW}; loại khác bị từ chối (CONSTRUCT_NOT_YET)`,
    en: `Kind of the node; cases run through ${NOW}; the others are refused for now (CONSTRUCT_NOT_YET)`,
    values: NODE_KINDS,
    name: 'ProcessNodeKind',
    example: 'task',
  })
  readonly kind: NodeKind;

  @TextField({ vi: 'Tên bước', en: 'Name of the step', max: 500, min: 0, optional: true, example: 'Quyết định' })
  readonly name: string = '';

  @ObjectField({
    vi: 'Người thực hiện; của bước chờ là người theo dõi',
    en: 'Who does it; of a wait, who watches over it',
    type: () => PerformerDto,
    ...NOT_STATED,
  })
  readonly performer: PerformerDto | null = null;

  @ChoiceField({ vi: 'Giai đoạn', en: 'Part of the work', values: STEP_PHASES, name: 'StepPhase', ...NOT_STATED, example: 'decision' })
  readonly phase: StepPhase | null = null;

  @ObjectField({ vi: 'Thời gian của bước', en: 'Time of the step', type: () => StepDurationDto, ...NOT_STATED, example: null })
  readonly duration: StepDurationDto | null = null;

  @NumberField({
    vi: 'Phần của toàn bộ thời hạn (0 đến 1)',
    en: 'Part of the whole time (0 to 1)',
    min: 0.000001,
    max: 1,
    ...NOT_STATED,
    example: 0.3,
  })
  readonly share: number | null = null;

  @ChoiceField({
    vi: 'Thao tác được phép',
    en: 'What may be done with it',
    values: STEP_ACTIONS,
    name: 'StepAction',
    list: { max: STEP_ACTIONS.length },
    optional: true,
    example: ['decide', 'return'],
  })
  readonly actions: StepAction[] = [];

  @TextField({ vi: 'Bước chờ: chờ việc gì', en: 'Of a wait: what it waits for', max: 500, ...NOT_STATED, example: null })
  readonly awaits: string | null = null;

  @MapField({
    vi: 'Thông số của loại nút về sau; hiện để trống',
    en: 'What a kind of later says of itself; null for now',
    values: {},
    maxProperties: 20,
    ...NOT_STATED,
    example: null,
  })
  readonly settings: Record<string, unknown> | null = null;
}

/** A way from one node to another. */
export class ProcessFlowDto implements ProcessFlow {
  @TextField({ vi: 'Từ nút', en: 'Node that it leaves', ...NODE_ID, example: 'decision' })
  readonly from: string;

  @TextField({ vi: 'Đến nút', en: 'Node that it leads to', ...NODE_ID, example: 'end' })
  readonly to: string;

  @MapField({
    vi: 'Điều kiện của nút rẽ nhánh về sau; hiện để trống',
    en: 'When a choice of later takes it; null for now',
    values: {},
    maxProperties: 20,
    ...NOT_STATED,
    example: null,
  })
  readonly condition: Record<string, unknown> | null = null;
}
