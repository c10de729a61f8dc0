import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { termsByChannel } from '../../../shared/terms-by-channel.js';
import type { ReliefCategory } from '../domain/fees/fee-benefit.js';
import type { EntitlementYear } from '../domain/fees/fee-entitlement.js';
import type { FeeFacts } from '../domain/fees/fee-facts.js';
import type { FeeQuote, StandingSchedule } from '../domain/fees/fee-quote.js';
import { factsAsked, quoteFees } from '../domain/fees/quote-fees.js';
import { readFacts } from '../domain/fees/read-facts.js';
import type { ChannelTerms, ProcedureContent } from '../domain/procedure.js';
import { BaseSalaryReader } from '../persistence/base-salary.reader.js';
import { covers, PublishedFeeSchedules } from '../persistence/published-fee-schedules.js';

/** What is to be quoted: a version of a procedure, a moment, and what is known. */
export interface QuoteRequest {
  readonly content: ProcedureContent;
  /** The instant of submission: what was in force and published then decides for good. */
  readonly at: Date;
  /** When it is asked, or was charged: corrections of later do not count. The instant of submission where left out. */
  readonly knownAt?: Date;
  /** What is to be quoted by in the place of its schedule: a draft. */
  readonly instead?: StandingSchedule;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly categories: readonly ReliefCategory[];
  /** Keys of the terms that apply where they were chosen; else those of the channel. */
  readonly termsKeys?: readonly string[];
  /** What the person has used up; absent where nobody is named. */
  readonly used?: readonly EntitlementYear[];
}

/** Quotes what a dossier owes, from memory: the same for everybody who asks, and for the charge of a dossier. */
@Injectable()
export class QuoteProcedureFees {
  constructor(
    private readonly schedules: PublishedFeeSchedules,
    private readonly salaries: BaseSalaryReader,
  ) {}

  /** @throws DomainError FEE_FACTS_WRONG, FEE_BEYOND_BOUNDS (422) */
  async execute({ content, at, knownAt = at, instead, facts: stated, categories, termsKeys, used = [] }: QuoteRequest): Promise<FeeQuote> {
    const place = { procedureCode: content.code, sectorCode: content.sectorCode };
    const standing = await this.schedules.covering(place, at, knownAt);
    const others = standing.filter(({ code }) => code !== instead?.code);
    const schedules = instead && covers(instead.content.scope, place) ? [...others, instead] : others;
    const facts = readFacts(stated, factsAsked(schedules));
    const terms = termsKeys ? content.channels.filter(({ key }) => termsKeys.includes(key)) : termsBy(facts, content.channels);
    const on = localDate(at);
    return quoteFees({ schedules, terms, facts, categories, used, on, baseSalary: await this.salaries.on(on) });
  }
}

/** Where nobody says by which channel, all that are stated. */
function termsBy({ channel }: FeeFacts, all: readonly ChannelTerms[]): readonly ChannelTerms[] {
  return channel === undefined ? all : termsByChannel(all, String(channel));
}
