import { Injectable } from '@nestjs/common';
import { CalendarReader } from '../../agencies/index.js';
import { DOSSIER_EVENTS, type DossierDeadlineRecomputed, type DossierExtended } from '../../dossiers/index.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { DecisionContexts } from './decision-contexts.js';

/** Gives the case the dossier's new deadline within the command that extends it, or recomputes it on another version of its calendar. */
@Injectable()
export class ExtendCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly contexts: DecisionContexts,
    private readonly calendars: CalendarReader,
  ) {}

  /** Does nothing for a dossier whose case does not run or that has none; a suspended one gets its deadline when it resumes. */
  async execute(event: DossierExtended | DossierDeadlineRecomputed): Promise<void> {
    const { dossierId, dueAt } = event.facts;
    const workCase = dueAt === null ? undefined : await this.cases.find(dossierId);
    if (workCase?.state !== 'open' || dueAt === null) return;
    const context = await this.contexts.of(workCase);
    if (event.type === DOSSIER_EVENTS.extended) workCase.extend(new Date(dueAt), context);
    else workCase.reschedule(new Date(dueAt), await this.calendars.version(event.facts.previousCalendar), context);
    await this.cases.save(workCase);
  }
}
