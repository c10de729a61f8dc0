import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { procedureUnknown, ProcedureReader } from '../../catalogue/index.js';
import type { Dossier } from '../domain/dossier.js';
import type { ComponentDefinition, SubmittedComponent } from '../domain/intake-checklist.js';
import type { CheckedAnswers } from '../domain/parts.js';
import { AttachFiles } from './attach-files.js';
import { CheckAnswers } from './check-answers.js';

/** Electronic forms by the papers that they are of. */
export type FilledForms = readonly Pick<SubmittedComponent, 'key' | 'answers'>[];

interface AddedFiles {
  readonly fileIds: readonly string[];
}

/** What was filled in anew, and the papers of the case, which say what it is for. */
interface CheckedSupplement {
  readonly forms: readonly CheckedAnswers[];
  readonly asked: readonly ComponentDefinition[];
}

/** The papers of an answer: electronic forms, in the versions that the dossier was handed in under, and files. */
@Injectable()
export class SupplementPapers {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly answers: CheckAnswers,
    private readonly files: AttachFiles,
  ) {}

  /**
   * Holds forms against what the dossier's case asks for.
   *
   * @throws DomainError FORM_ANSWERS_INVALID (422), also for papers that it does not ask for
   */
  async check(dossier: Dossier, given: FilledForms): Promise<CheckedSupplement> {
    if (given.length === 0) return { forms: [], asked: [] };
    const version = await this.procedures.held(dossier.procedureVersionId, dossier.submittedAt);
    if (!version) throw procedureUnknown();
    const { cases } = version.content;
    const chosen = cases.find(({ key }) => key === dossier.caseKey) ?? (cases.length === 1 ? cases[0] : undefined);
    const asked = chosen?.components ?? [];
    return { forms: await this.answers.execute(given, asked, dossier.submittedAt, 'forms'), asked };
  }

  /** Puts forms that were found right, and files, under the dossier. @throws DomainError FILE_UNKNOWN */
  async add(dossier: Dossier, { forms, asked, fileIds }: CheckedSupplement & AddedFiles, actor: Actor, at: Date): Promise<void> {
    dossier.fillIn(forms, asked, actor.id, at);
    await this.files.execute(dossier, fileIds, 'supplement', actor, at);
  }
}
