import { Injectable } from '@nestjs/common';
import { Clock, localDate, startOfLocalDate } from '../../../shared/clock.js';
import { dayAfter } from '../../../shared/dates.js';
import { procedureNotInForceOn } from '../domain/catalogue.errors.js';
import type { FeeQuote } from '../domain/fees/fee-quote.js';
import { feeDraftMissing, feeScheduleNotFound } from '../domain/fees/fee-schedule.errors.js';
import { FeeScheduleReader } from '../persistence/fee-schedule.reader.js';
import { ProcedureReader } from '../persistence/procedure.reader.js';
import { QuoteProcedureFees, type QuoteRequest } from './quote-procedure-fees.js';

/** What is known of a dossier that would be handed in on a date. */
export type DatedQuestion = Pick<QuoteRequest, 'facts' | 'categories'> & { readonly on?: string };

/** A quote with the local date that it is for. */
export type DatedQuote = FeeQuote & { readonly on: string };

/** Quotes what a procedure costs on a date, by what is known now: for everybody, and by a draft for who writes it. */
@Injectable()
export class QuoteFeesOn {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly schedules: FeeScheduleReader,
    private readonly quotes: QuoteProcedureFees,
    private readonly clock: Clock,
  ) {}

  /** @param text code in any spelling @throws DomainError as `ProcedureReader.publicOn` and `QuoteProcedureFees` */
  async execute(text: string, { on: asked, ...known }: DatedQuestion): Promise<DatedQuote> {
    const { on, at, knownAt } = this.instantOf(asked);
    const { content } = await this.procedures.publicOn(text, on);
    return { on, ...(await this.quotes.execute({ content, at, knownAt, ...known })) };
  }

  /**
   * The same as if the draft of a schedule were in force on that date in the place of what is published of it.
   *
   * @throws DomainError FEE_SCHEDULE_NOT_FOUND, FEE_DRAFT_MISSING, PROCEDURE_NOT_FOUND, PROCEDURE_VERSION_NOT_FOUND (404), and as
   *   `QuoteProcedureFees`
   */
  async byDraft(code: string, text: string, { on: asked, ...known }: DatedQuestion): Promise<DatedQuote> {
    const life = await this.schedules.one(code);
    if (!life) throw feeScheduleNotFound();
    if (!life.draft) throw feeDraftMissing();
    const { on, at, knownAt } = this.instantOf(asked);
    const version = await this.procedures.inForceOn(await this.procedures.managedCode(text), on);
    if (!version) throw procedureNotInForceOn(on);
    const { content } = version;
    const instead = { code, versionNo: life.versions.length + 1, effectiveFrom: on, decision: null, content: life.draft.content };
    return { on, ...(await this.quotes.execute({ content, at, knownAt, instead, ...known })) };
  }

  /** Of a past day its end, of a later one its beginning. */
  private instantOf(asked: string | undefined): { readonly on: string; readonly at: Date; readonly knownAt: Date } {
    const knownAt = this.clock.now();
    const today = localDate(knownAt);
    const on = asked ?? today;
    if (on === today) return { on, at: knownAt, knownAt };
    const at = on > today ? startOfLocalDate(on) : new Date(startOfLocalDate(dayAfter(on)).getTime() - 1);
    return { on, at, knownAt };
  }
}
