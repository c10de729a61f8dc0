import { ChoiceField, DateField, NumberField, ObjectField, TextField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { ROLES } from '../../../shared/actor.js';
import { checkDefinition, FINDINGS, type DefinitionFinding } from '../domain/definition-check.js';
import { PROCESS_LEVELS, PROCESS_UNITS, STEP_ACTIONS, STEP_AGENCIES, STEP_PHASES } from '../domain/process-definition.js';
import type { ProcessDefinition, ProcessSource, ProcessStep, StatedDuration } from '../domain/process-definition.js';

/** A duration as a decision states it. */
export class StatedDurationView implements StatedDuration {
  @NumberField({ vi: 'Số lượng', en: 'How many', min: 0, max: 10_000 })
  readonly value: number;

  @ChoiceField({ vi: 'Đơn vị', en: 'Unit', values: PROCESS_UNITS, name: 'ProcessDurationUnit' })
  readonly unit: StatedDuration['unit'];
}

/** The decision that a version comes from. */
export class ProcessSourceView implements ProcessSource {
  @TextField({ vi: 'Số, ký hiệu quyết định', en: 'Number of the decision', max: 200, nullable: true })
  readonly decision: string | null;

  @TextField({ vi: 'Cơ quan ban hành', en: 'Who issued it', max: 300, nullable: true })
  readonly issuer: string | null;

  @DateField({ vi: 'Ngày ký', en: 'Day of signing', nullable: true })
  readonly decidedOn: string | null;
}

/** A step of a process. */
export class ProcessStepView implements ProcessStep {
  @TextField({ vi: 'Mã bước', en: 'Code of the step', max: 60 })
  readonly code: string;

  @TextField({ vi: 'Tên bước', en: 'Name of the step', max: 4000, min: 0 })
  readonly name: string;

  @ChoiceField({ vi: 'Vai trò thực hiện', en: 'Role that does it', values: ROLES, name: 'Role', nullable: true })
  readonly role: ProcessStep['role'];

  @TextField({ vi: 'Đơn vị, chức danh như quyết định ghi', en: 'Unit or post as the decision words it', max: 4000, min: 0 })
  readonly unit: string;

  @ChoiceField({ vi: 'Cơ quan thực hiện', en: 'Whose officers do it', values: STEP_AGENCIES, name: 'StepAgency' })
  readonly agency: ProcessStep['agency'];

  @ChoiceField({ vi: 'Giai đoạn', en: 'Part of the work', values: STEP_PHASES, name: 'StepPhase' })
  readonly phase: ProcessStep['phase'];

  @ObjectField({ vi: 'Thời gian của bước', en: 'Time of the step', type: () => StatedDurationView, nullable: true })
  readonly duration: StatedDurationView | null;

  @NumberField({ vi: 'Phần của toàn bộ thời hạn (0 đến 1)', en: 'Part of the whole time (0 to 1)', min: 0, max: 1, nullable: true })
  readonly share: number | null;

  @ChoiceField({
    vi: 'Thao tác được phép',
    en: 'What may be done with it',
    values: STEP_ACTIONS,
    name: 'StepAction',
    list: { max: STEP_ACTIONS.length },
  })
  readonly actions: ProcessStep['actions'];

  @TextField({ vi: 'Các bước có thể tiếp theo', en: 'Steps that may follow', max: 60, list: { max: 100 } })
  readonly next: readonly string[];
}

/** What the check says of a definition, or of one of its steps. */
export class DefinitionFindingView {
  @ChoiceField({ vi: 'Mã', en: 'Code', values: Object.keys(FINDINGS), name: 'DefinitionFindingCode' })
  readonly code: string;

  @ChoiceField({ vi: 'Mức', en: 'Severity', values: ['error', 'warning'], name: 'FindingSeverity' })
  readonly severity: DefinitionFinding['severity'];

  @TextField({ vi: 'Mã bước; trống là cả quy trình', en: 'Code of the step; null is the whole process', max: 60, nullable: true })
  readonly step: string | null;

  @TextField({ vi: 'Ý nghĩa', en: 'What it means', max: 500 })
  readonly meaning: string;
}

/** What a version of a process says. */
export class ProcessContentView implements ProcessDefinition {
  @TextField({ vi: 'Mã quy trình', en: 'Code of the process', max: 60 })
  readonly code: string;

  @TextField({ vi: 'Tên quy trình', en: 'Name of the process', max: 4000 })
  readonly name: string;

  @ObjectField({ vi: 'Quyết định phê duyệt', en: 'The approving decision', type: () => ProcessSourceView })
  readonly source: ProcessSourceView;

  @TextField({ vi: 'Mã thủ tục; trống là mọi thủ tục', en: 'Code of the procedure; null fits any', max: 60, nullable: true })
  readonly procedureCode: string | null;

  @ChoiceField({
    vi: 'Cấp giải quyết',
    en: 'Level of the agency that resolves',
    values: PROCESS_LEVELS,
    name: 'ProcessLevel',
    nullable: true,
  })
  readonly level: ProcessDefinition['level'];

  @ObjectField({ vi: 'Tổng thời hạn', en: 'Whole duration', type: () => StatedDurationView, nullable: true })
  readonly duration: StatedDurationView | null;

  @ObjectField({ vi: 'Các bước', en: 'Steps', type: () => ProcessStepView, list: { max: 200 } })
  readonly steps: readonly ProcessStepView[];

  @ObjectField({ vi: 'Kết quả kiểm tra', en: 'What the check says', type: () => DefinitionFindingView, list: { max: 1000 } })
  readonly findings: readonly DefinitionFindingView[];

  static of(content: ProcessDefinition, language: Language): ProcessContentView {
    const findings = checkDefinition(content).map(({ code, severity, step = null }) => ({
      code,
      severity,
      step,
      meaning: FINDINGS[code][language],
    }));
    return Object.assign(new ProcessContentView(), content, { findings });
  }
}
