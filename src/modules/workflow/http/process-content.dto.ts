import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PROCESS_LEVELS, type ProcessLevel } from '../domain/process-definition.js';
import type { ProcessExample, ProcessGraph, StatedGraph } from '../domain/process-graph.js';
import { ProcessExampleDto } from './process-example.dto.js';
import { ProcessFlowDto, ProcessNodeDto, StepDurationDto } from './process-node.dto.js';
import { PROCESS_CODE } from './process-words.js';
import { PROCESS_EXAMPLE, REVISED_EXAMPLE } from './process-content-example.js';

const NOT_STATED = { optional: true, nullable: true } as const;

/** What a process says, as it is read and written: a graph of nodes and flows, with the author's examples. */
export class ProcessContentDto implements StatedGraph {
  @TextField({ vi: 'Tên quy trình', en: 'Name of the process', max: 2000, example: 'Quy trình giải quyết rút gọn' })
  readonly name: string;

  @TextField({
    vi: 'Mã thủ tục; để trống nếu áp dụng cho mọi thủ tục',
    en: 'Code of the procedure; none where it fits any',
    max: 60,
    verbatim: true,
    ...NOT_STATED,
  })
  readonly procedureCode: string | null = null;

  @ChoiceField({
    vi: 'Cấp giải quyết',
    en: 'Level of the agency that resolves',
    values: PROCESS_LEVELS,
    name: 'ProcessLevel',
    ...NOT_STATED,
  })
  readonly level: ProcessLevel | null = null;

  @ObjectField({ vi: 'Tổng thời hạn', en: 'Whole duration', type: () => StepDurationDto, ...NOT_STATED, example: null })
  readonly duration: StepDurationDto | null = null;

  @ObjectField({ vi: 'Các nút', en: 'Nodes', type: () => ProcessNodeDto, list: { min: 1, max: 200 } })
  readonly nodes: ProcessNodeDto[];

  @ObjectField({ vi: 'Các đường đi giữa các nút', en: 'Ways between nodes', type: () => ProcessFlowDto, list: { max: 1000 } })
  readonly flows: ProcessFlowDto[];

  @ObjectField({
    vi: 'Các ví dụ của người soạn, phải đúng khi ban hành',
    en: 'Examples by the author, which have to hold when it is published',
    type: () => ProcessExampleDto,
    list: { max: 50 },
    optional: true,
  })
  readonly examples: ProcessExampleDto[] = [];

  static of(graph: ProcessGraph): ProcessContentDto {
    const { code: _, source: __, ...content } = graph;
    return Object.assign(new ProcessContentDto(), content);
  }

  /** As contents are kept: plain, without classes. */
  static stated({ name, procedureCode, level, duration, nodes, flows, examples }: ProcessContentDto): StatedGraph {
    return {
      name,
      procedureCode,
      level,
      duration: duration && { ...duration },
      nodes: nodes.map((node) => ({
        ...node,
        performer: node.performer && { ...node.performer },
        duration: node.duration && { ...node.duration },
      })),
      flows: flows.map((flow) => ({ ...flow })),
      examples: examples.map(exampleOf),
    };
  }
}

/** What a draft is to say now. */
export class RevisedProcessDto {
  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => ProcessContentDto, example: REVISED_EXAMPLE })
  readonly content: ProcessContentDto;

  @WholeField({
    vi: 'Số của phiên bản đã ban hành mà nội dung này đã tiếp thu; bỏ trống thì giữ phiên bản gốc như cũ',
    en: 'Number of the published version of which this takes account; the one of before when left out',
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  readonly basedOnVersion?: number;
}

/** A new process with its first draft. */
export class BeginProcessDto {
  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => ProcessContentDto, example: PROCESS_EXAMPLE })
  readonly content: ProcessContentDto;

  @TextField({ ...PROCESS_CODE, example: 'QT-RUT-GON' })
  readonly code: string;
}

function exampleOf({ name, given, when, then }: ProcessExampleDto): ProcessExample {
  return {
    name,
    given: { decisions: given.decisions.map((each) => ({ ...each })), facts: given.facts },
    when: when.map((act) => ({ ...act })),
    then: { ...then },
  };
}
