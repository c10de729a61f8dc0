import { Injectable } from '@nestjs/common';
import { procedureUnknown, ProcedureReader } from '../../catalogue/index.js';
import type { Dossier } from '../domain/dossier.js';
import type { ComponentDefinition, SubmittedComponent } from '../domain/intake-checklist.js';
import type { CheckedAnswers } from '../domain/parts.js';
import { CheckAnswers } from './check-answers.js';

/** Electronic forms by the papers that they are of. */
export type FilledForms = readonly Pick<SubmittedComponent, 'key' | 'answers'>[];

/** What was filled in anew, and the papers of the case, which say what it is for. */
interface CheckedSupplement {
  readonly forms: readonly CheckedAnswers[];
  readonly asked: readonly ComponentDefinition[];
}

/** Holds the electronic forms of an answer against what the dossier's case asks for, in the versions that it was handed in under. */
@Injectable()
export class CheckSupplement {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly check: CheckAnswers,
  ) {}

  /** @throws DomainError FORM_ANSWERS_INVALID (422), also for papers that the case does not ask for */
  async execute(dossier: Dossier, given: FilledForms): Promise<CheckedSupplement> {
    if (given.length === 0) return { forms: [], asked: [] };
    const version = await this.procedures.held(dossier.procedureVersionId, dossier.submittedAt);
    if (!version) throw procedureUnknown();
    const { cases } = version.content;
    const chosen = cases.find(({ key }) => key === dossier.caseKey) ?? (cases.length === 1 ? cases[0] : undefined);
    const asked = chosen?.components ?? [];
    return { forms: await this.check.execute(given, asked, dossier.submittedAt, 'forms'), asked };
  }
}
