import { ChoiceField, MapField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { STEP_ACTIONS, type StepAction } from '../domain/process-definition.js';
import type { ExampleAct, ProcessExample } from '../domain/process-graph.js';
import { OUTCOMES, type Outcome } from '../domain/task.js';
import { NODE_ID } from './process-node.dto.js';

const NOT_STATED = { optional: true, nullable: true } as const;

/** How a decision turns out in an example. */
export class ExampleDecisionDto {
  @TextField({ vi: 'Bước quyết định', en: 'Step that decides', ...NODE_ID, example: 'decision' })
  readonly node: string;

  @ChoiceField({ vi: 'Kết quả', en: 'How it turns out', values: OUTCOMES, name: 'Outcome', example: 'refused' })
  readonly outcome: Outcome;
}

/** What an example begins with. */
export class ExampleGivenDto {
  @ObjectField({
    vi: 'Kết quả của các bước quyết định; không nêu là chấp thuận',
    en: 'How decisions turn out; granted where it is not said',
    type: () => ExampleDecisionDto,
    list: { max: 50 },
    optional: true,
  })
  readonly decisions: ExampleDecisionDto[] = [];

  @MapField({
    vi: 'Dữ kiện của điều kiện về sau; hiện để trống',
    en: 'Facts for conditions of later; null for now',
    values: {},
    maxProperties: 50,
    ...NOT_STATED,
    example: null,
  })
  readonly facts: Record<string, unknown> | null = null;
}

/** One act of an example. */
export class ExampleActDto implements ExampleAct {
  @TextField({ vi: 'Tại bước', en: 'At the step', ...NODE_ID, example: 'decision' })
  readonly node: string;

  @ChoiceField({ vi: 'Thao tác', en: 'What is done', values: STEP_ACTIONS, name: 'StepAction', example: 'decide' })
  readonly action: StepAction;

  @TextField({ vi: 'Đến bước, khi có nhiều', en: 'Step to go to, where there are several', ...NODE_ID, ...NOT_STATED, example: null })
  readonly to: string | null = null;
}

/** Where an example ends. */
export class ExampleThenDto {
  @TextField({
    vi: 'Các bước đang chờ; rỗng khi hồ sơ đã kết thúc',
    en: 'Steps that are waiting; empty where the case is closed',
    ...NODE_ID,
    list: { max: 50 },
    example: [],
  })
  readonly at: string[];

  @ChoiceField({
    vi: 'Quyết định đang có',
    en: 'Decision by then',
    values: OUTCOMES,
    name: 'Outcome',
    ...NOT_STATED,
    example: 'refused',
  })
  readonly outcome: Outcome | null = null;
}

/** An example by the author: given these decisions, when these acts are done in order, then the case is there. */
export class ProcessExampleDto implements ProcessExample {
  @TextField({ vi: 'Tên ví dụ', en: 'Name of the example', max: 300, example: 'Không đủ điều kiện' })
  readonly name: string;

  @ObjectField({ vi: 'Cho trước', en: 'What is given', type: () => ExampleGivenDto })
  readonly given: ExampleGivenDto;

  @ObjectField({ vi: 'Các thao tác theo thứ tự', en: 'What is done, in order', type: () => ExampleActDto, list: { max: 200 } })
  readonly when: ExampleActDto[];

  @ObjectField({ vi: 'Kết quả mong đợi', en: 'Where it leads', type: () => ExampleThenDto })
  readonly then: ExampleThenDto;
}
