import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { procedureUnknown, ProcedureReader } from '../../catalogue/index.js';
import type { Dossier } from '../domain/dossier.js';
import type { SubmittedComponent } from '../domain/intake-checklist.js';
import { AttachFiles } from './attach-files.js';
import { CheckAnswers } from './check-answers.js';

type FilledForms = readonly Pick<SubmittedComponent, 'key' | 'answers'>[];

/** Files, and electronic forms by the papers that they are of. */
export interface AddedPapers {
  readonly fileIds: readonly string[];
  readonly forms?: FilledForms;
}

/** Puts the files and electronic forms of an answer under a dossier; forms in the versions that it was handed in under. */
@Injectable()
export class AddSupplement {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly check: CheckAnswers,
    private readonly attach: AttachFiles,
  ) {}

  /** @throws DomainError FORM_ANSWERS_INVALID (422), also for papers that the dossier's case does not ask for; FILE_UNKNOWN */
  async execute(dossier: Dossier, { forms = [], fileIds }: AddedPapers, actor: Actor, at: Date): Promise<void> {
    if (forms.length > 0) await this.fillIn(dossier, forms, actor, at);
    await this.attach.execute(dossier, fileIds, 'supplement', actor, at);
  }

  private async fillIn(dossier: Dossier, given: FilledForms, actor: Actor, at: Date): Promise<void> {
    const version = await this.procedures.held(dossier.procedureVersionId, dossier.submittedAt);
    if (!version) throw procedureUnknown();
    const { cases } = version.content;
    const chosen = cases.find(({ key }) => key === dossier.caseKey) ?? (cases.length === 1 ? cases[0] : undefined);
    const asked = chosen?.components ?? [];
    const answers = await this.check.execute(given, asked, dossier.submittedAt, 'forms');
    dossier.fillIn(answers, asked, actor.id, at);
  }
}
