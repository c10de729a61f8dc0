import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { CalendarReader } from '../../agencies/index.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertResolving } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { IntakeRulesReader } from '../persistence/intake-rules.reader.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';
import { runningCalendar } from './running-calendar.js';

/** The letter of apology with its new date. */
export interface Apology {
  /** New due date, local `YYYY-MM-DD`; or `workingDays`. */
  readonly dueOn?: string | null;
  /** By how many working days the present due date moves; or `dueOn`. */
  readonly workingDays?: number | null;
  readonly reason: string;
  /** Number and symbol of the letter. */
  readonly letterNumber?: string | null;
}

/**
 * The head of the resolving agency apologises and sets a new date (văn bản xin lỗi và đề nghị gia hạn): form 04 of TT 03/2025/TT-VPCP,
 * NĐ 61/2018 Đ.19.9.
 */
@Injectable()
export class ExtendDeadline {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly calendars: CalendarReader,
    private readonly rules: IntakeRulesReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, VERSION_MOVED, and what `grantExtension` refuses */
  execute(
    dossierId: string,
    expected: Version,
    { dueOn = null, workingDays = null, reason, letterNumber = null }: Apology,
    actor: Actor,
  ): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const grantedAt = this.clock.now();
      const dossier = await this.dossiers.load(dossierId);
      this.transactions.current.actOnBehalfOf(assertResolving(dossier, actor).onBehalfOf, dossier.id);
      const calendar = await runningCalendar(this.calendars, dossier);
      dossier.extend(
        { dueOn, workingDays, reason, letterNumber, grantedAt, grantedBy: actor.id },
        await this.rules.of(dossier, dossier.receivedAt ?? grantedAt),
        calendar,
      );
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
