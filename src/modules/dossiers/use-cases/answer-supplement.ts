import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { CalendarReader } from '../../agencies/index.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertReceiving } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { ActForApplicant } from './act-for-applicant.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';
import { runningCalendar } from './running-calendar.js';
import { SupplementPapers, type FilledForms } from './supplement-papers.js';

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
    private readonly papers: SupplementPapers,
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
      const checked = await this.papers.check(dossier, input.forms ?? []);
      dossier.answerSupplement(input.answer ?? null, at, await runningCalendar(this.calendars, dossier), checked.forms);
      await this.papers.add(dossier, { ...checked, fileIds: input.fileIds }, actor, at);
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
