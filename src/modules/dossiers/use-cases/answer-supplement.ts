import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { CalendarReader } from '../../agencies/index.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertReceiving } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { ActForApplicant } from './act-for-applicant.js';
import { AttachFiles } from './attach-files.js';
import { CheckSupplement, type FilledForms } from './check-supplement.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';
import { runningCalendar } from './running-calendar.js';

/** The papers that answer a request. */
export interface SupplementAnswer {
  readonly answer?: string | null;
  readonly fileIds: readonly string[];
  readonly forms?: FilledForms;
}

/** The applicant, or an authorised submitter, answers a request for papers, online or through the counter; the clock resumes. */
@Injectable()
export class AnswerSupplement {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly calendars: CalendarReader,
    private readonly check: CheckSupplement,
    private readonly attach: AttachFiles,
    private readonly forApplicant: ActForApplicant,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, SUBMITTER_NOT_AUTHORISED, VERSION_MOVED, MOVE_NOT_ALLOWED, FORM_ANSWERS_INVALID,
   *   FILE_UNKNOWN
   */
  execute(dossierId: string, expected: Version, input: SupplementAnswer, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const dossier = await this.dossiers.load(dossierId);
      if (actor.kind === 'officer') this.transactions.current.actOnBehalfOf(assertReceiving(dossier, actor).onBehalfOf, dossier.id);
      else this.forApplicant.check(dossier, actor);
      const { forms, asked } = await this.check.execute(dossier, input.forms ?? []);
      dossier.answerSupplement(input.answer ?? null, at, await runningCalendar(this.calendars, dossier), forms);
      dossier.fillIn(forms, asked, actor.id, at);
      await this.attach.execute(dossier, input.fileIds, 'supplement', actor, at);
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
