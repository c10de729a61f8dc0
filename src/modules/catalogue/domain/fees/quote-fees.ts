import type { ChannelTerms } from '../procedure.js';
import { allotEntitlements } from './allot-entitlements.js';
import { applyBenefits, type BenefitClaim } from './apply-benefits.js';
import { chooseLine } from './choose-line.js';
import { feeBeyondBounds } from './fee-facts.errors.js';
import { COMMON_FACTS, factNamed, type FeeFact } from './fee-facts.js';
import type { DecidedBy, FeeQuote, QuotedFee, StandingSchedule } from './fee-quote.js';
import { FEE_SCOPES, MOST_FEE, type FeeLine } from './fee-schedule-content.js';
import { nationalFees, type NationalFee } from './national-fees.js';
import { reckon } from './reckon-fee.js';
import { step } from './fee-steps.js';

/** By what a quote is made: every schedule that covers the procedure on the date, and the terms of the national data that apply. */
export interface QuoteGround extends BenefitClaim {
  readonly schedules: readonly StandingSchedule[];
  readonly terms: readonly Pick<ChannelTerms, 'fees'>[];
}

/**
 * What a dossier owes by the facts, line by line. The nearest schedules with lines decide (procedure before sector before everything), and
 * the national data where there is none; benefits of every schedule are looked at.
 *
 * @throws DomainError FEE_BEYOND_BOUNDS (422)
 */
export function quoteFees(ground: QuoteGround): FeeQuote {
  const deciding = decidingSchedules(ground.schedules);
  const reckoned =
    deciding.length === 0
      ? nationalFees(ground.terms).map((fee, index) => ofNationalData(fee, index + 1))
      : deciding.flatMap((schedule) => itemsOf(schedule).map((item) => ofSchedule(item, schedule, ground)));
  const fees = relieved(reckoned, ground);
  const amounts = fees.map(({ amount }) => amount);
  const total = amounts.every((amount) => amount !== null) ? amounts.reduce((sum, amount) => sum + amount, 0) : null;
  const subsidised = fees.reduce((sum, fee) => sum + fee.subsidised, 0);
  if (Math.max(subsidised, ...amounts.map(Number), Number(total)) > MOST_FEE) throw feeBeyondBounds();
  return { fees, total, subsidised, missing: missingOf(fees, ground.schedules) };
}

/** The schedules whose lines decide: of the nearest scope that any has. None: the national data does. */
export function decidingSchedules(schedules: readonly StandingSchedule[]): readonly StandingSchedule[] {
  const withLines = schedules.filter(({ content }) => content.lines.length > 0);
  for (const scope of FEE_SCOPES) {
    const near = withLines.filter(({ content }) => content.scope.kind === scope);
    if (near.length > 0) return near;
  }
  return [];
}

function itemsOf({ content }: StandingSchedule): readonly string[] {
  return [...new Set(content.lines.map(({ item }) => item))];
}

type NamedFee = Pick<QuotedFee, 'item' | 'name' | 'kind' | 'decidedBy'>;

/** A fee whose amount is known, before anybody is relieved of it. */
interface PricedFee extends NamedFee {
  readonly priced: bigint;
  readonly steps: QuotedFee['steps'];
}

function ofNationalData({ kind, amount, text }: NationalFee, place: number): QuotedFee | PricedFee {
  const fee = { item: `national-${place}`, name: text, kind, decidedBy: null };
  if (amount === null) return { ...fee, ...unknownAmount, text };
  const steps = [step(BigInt(amount), ({ money }) => ({ vi: `Mức thu ${money(amount)}`, en: `The rate is ${money(amount)}` }))];
  return { ...fee, priced: BigInt(amount), steps };
}

function ofSchedule(item: string, schedule: StandingSchedule, ground: QuoteGround): QuotedFee | PricedFee {
  const lines = schedule.content.lines.filter((line) => line.item === item);
  const chosen = chooseLine(lines, ground.facts);
  const [first] = lines as [FeeLine, ...FeeLine[]];
  const open = { item, name: null, kind: first.kind, decidedBy: null, ...unknownAmount };
  if (chosen === undefined) return { ...open, name: first.name, text: `Biểu "${schedule.content.name}" không có mức cho trường hợp này.` };
  if ('open' in chosen) return { ...open, missing: chosen.open };
  const { line } = chosen;
  const fee = { item, name: line.name, kind: line.kind, decidedBy: decidedBy(line, schedule) };
  const reckoned = reckon(line.rule, ground.facts, schedule.content);
  if ('text' in reckoned) return { ...fee, ...unknownAmount, text: reckoned.text };
  if ('open' in reckoned) return { ...fee, ...unknownAmount, missing: reckoned.open };
  return { ...fee, priced: reckoned.amount, steps: reckoned.steps };
}

const unknownAmount = { statutory: null, amount: null, subsidised: 0, text: null, steps: [], benefits: [], missing: [] } as const;

/** The fees with what benefits leave of them; what may be had once goes where it relieves most. */
function relieved(reckoned: readonly (QuotedFee | PricedFee)[], ground: QuoteGround): readonly QuotedFee[] {
  const priced = reckoned.filter((fee) => 'priced' in fee);
  const relievable = priced.map((fee) => ({ ...fee, amount: fee.priced }));
  const used = new Map(allotEntitlements(relievable, ground.schedules, ground).map((years, place) => [priced[place], years]));
  return reckoned.map((fee) => ('priced' in fee ? relievedFee(fee, { ...ground, used: used.get(fee)! }) : fee));
}

function relievedFee({ priced, steps, ...fee }: PricedFee, ground: QuoteGround): QuotedFee {
  const { amount, subsidised, benefits, missing, steps: more } = applyBenefits({ ...fee, amount: priced }, ground.schedules, ground);
  const found = { ...fee, statutory: Number(priced), text: null, benefits, missing };
  if (missing.length > 0) return { ...found, amount: null, subsidised: 0, steps };
  return { ...found, amount: Number(amount), subsidised: Number(subsidised), steps: [...steps, ...more] };
}

function decidedBy({ key, legalBasis }: FeeLine, { code, versionNo, decision, content }: StandingSchedule): DecidedBy {
  return { scheduleCode: code, scheduleName: content.name, versionNo, key, decision, legalBasis };
}

/** The facts that fees still need; of a text the values that lines and benefits name. */
function missingOf(fees: readonly QuotedFee[], schedules: readonly StandingSchedule[]): readonly FeeFact[] {
  const names = [...new Set(fees.flatMap(({ missing }) => missing))];
  const stated = schedules.flatMap(({ content }) => content.facts);
  return names.flatMap((name) => {
    const fact = factNamed(name, stated);
    return fact === undefined ? [] : [fact.type === 'text' ? { ...fact, choices: namedValues(name, schedules) } : fact];
  });
}

function namedValues(name: string, schedules: readonly StandingSchedule[]) {
  const conditions = schedules.flatMap(({ content }) => [...content.lines, ...content.benefits].flatMap((each) => each.conditions));
  const values = conditions.flatMap((each) => (each.fact === name && 'oneOf' in each ? each.oneOf : []));
  return [...new Set(values)].map((value) => ({ value, vi: value, en: value }));
}

/** Names of every fact on which the fees may depend. */
export function factsAsked(schedules: readonly StandingSchedule[]): readonly FeeFact[] {
  return [...COMMON_FACTS, ...schedules.flatMap(({ content }) => content.facts)];
}
