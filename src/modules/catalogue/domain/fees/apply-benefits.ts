import type { Sentence } from '../../../../shared/domain-error.js';
import type { FeeItem } from '../procedure.js';
import type { FeeBenefit, ReliefCategory } from './fee-benefit.js';
import { met } from './fee-conditions.js';
import { entitlementYear, isSameYear, type EntitlementYear } from './fee-entitlement.js';
import type { FeeFacts } from './fee-facts.js';
import type { DecidedBy, LookedAtBenefit, LookedAtEntitlement, StandingSchedule } from './fee-quote.js';
import { shareOf } from './fee-share.js';
import { step, type FeeStep, type Writing } from './fee-steps.js';

/** Who asks, as far as benefits go. */
export interface BenefitClaim {
  readonly facts: FeeFacts;
  readonly categories: readonly ReliefCategory[];
  /** Local date of submission, and the base salary that holds on it. */
  readonly on: string;
  readonly baseSalary: number;
  /** Entitlements that the person has used up. */
  readonly used: readonly EntitlementYear[];
}

/** What benefits leave of a fee. */
export interface Relieved {
  readonly amount: bigint;
  readonly subsidised: bigint;
  readonly steps: readonly FeeStep[];
  readonly benefits: readonly LookedAtBenefit[];
  readonly missing: readonly string[];
}

/** The fee as far as benefits ask for it. */
export interface RelievableFee extends Pick<FeeItem, 'kind'> {
  readonly item: string;
  readonly amount: bigint;
}

interface Candidate {
  readonly benefit: FeeBenefit;
  readonly decidedBy: DecidedBy;
  readonly state: Exclude<LookedAtBenefit['state'], 'applied' | 'lesser'> | 'claimed';
  readonly open: readonly string[];
  readonly relieves: bigint;
  readonly entitlement?: LookedAtEntitlement;
}

/**
 * Applies the one benefit that relieves most (NQ 66.22/2026/NQ-CP Đ.5.2, TT 117/2026/TT-BTC Đ.2.2: several are never added up), and then
 * lets the budget pay what is left of it where a subsidy says so, likewise by the highest one. Of equal ones that counts which uses up
 * nothing, else the first.
 */
export function applyBenefits(fee: RelievableFee, schedules: readonly StandingSchedule[], claim: BenefitClaim): Relieved {
  const offered = schedules.flatMap((schedule) =>
    schedule.content.benefits.filter((benefit) => touches(benefit, fee)).map((benefit) => candidate(benefit, schedule, claim)),
  );
  const waivers = offered.filter(({ benefit }) => benefit.kind !== 'subsidy').map((each) => reckoned(each, fee.amount));
  const waiver = highest(waivers);
  const left = fee.amount - (waiver?.relieves ?? 0n);
  const subsidies = offered.filter(({ benefit }) => benefit.kind === 'subsidy').map((each) => reckoned(each, left));
  const subsidy = highest(subsidies);
  const subsidised = subsidy?.relieves ?? 0n;
  return {
    amount: left - subsidised,
    subsidised,
    steps: [...(waiver ? [waiverStep(waiver)] : []), ...(subsidy ? [subsidyStep(subsidy)] : [])],
    benefits: [...waivers, ...subsidies].map((each) => shown(each, each === waiver || each === subsidy)),
    missing: [...new Set(offered.flatMap(({ open }) => open))],
  };
}

function touches({ kinds, exceptItems }: FeeBenefit, { kind, item }: RelievableFee): boolean {
  return (kinds.length === 0 || (kind !== null && kinds.includes(kind))) && !exceptItems.includes(item);
}

function candidate(benefit: FeeBenefit, schedule: StandingSchedule, { facts, categories, on, baseSalary, used }: BenefitClaim): Candidate {
  const { code: scheduleCode, versionNo, decision, content } = schedule;
  const { key, legalBasis } = benefit;
  const decidedBy = { scheduleCode, scheduleName: content.name, versionNo, key, decision, legalBasis };
  const { entitlement: entitled, from, until } = benefit;
  const year = entitled && entitlementYear(entitled, on);
  const entitlement = entitled && year && { ...year, cap: entitled.baseSalaries * baseSalary, isCapped: false };
  const rest = { benefit, decidedBy, relieves: 0n, ...(entitlement ? { entitlement } : {}) };
  if ((from !== undefined && on < from) || (until !== undefined && on > until)) return { ...rest, state: 'not-in-time', open: [] };
  const state = met(benefit.conditions, facts);
  if (state === false) return { ...rest, state: 'not-met', open: [] };
  if (benefit.category !== null && !categories.includes(benefit.category)) return { ...rest, state: 'not-claimed', open: [] };
  if (year && used.some((each) => isSameYear(each, year))) return { ...rest, state: 'used-up', open: [] };
  return state === true ? { ...rest, state: 'claimed', open: [] } : { ...rest, state: 'facts-missing', open: state.open };
}

/** The same with what it takes off the amount, claimed or not, and no more than the cap of its entitlement. */
function reckoned(each: Candidate, amount: bigint): Candidate {
  const { entitlement } = each;
  const relieves = uncapped(each, amount);
  if (!entitlement || relieves <= BigInt(entitlement.cap)) return { ...each, relieves };
  return { ...each, relieves: BigInt(entitlement.cap), entitlement: { ...entitlement, isCapped: true } };
}

function uncapped(each: Candidate, amount: bigint): bigint {
  const { percent, rounding, kind, atLeast, atMost } = each.benefit;
  if (percent === undefined) return amount;
  const share = shareOf(amount, percent, rounding).amount;
  if (kind === 'subsidy') return share > amount ? amount : share;
  const [floor, cap] = [BigInt(atLeast ?? 0), atMost === undefined ? amount : BigInt(atMost)];
  const held = amount - share < floor ? floor : amount - share > cap ? cap : amount - share;
  return held > amount ? 0n : amount - held;
}

function highest(candidates: readonly Candidate[]): Candidate | undefined {
  const claimed = candidates.filter(({ state, relieves }) => state === 'claimed' && relieves > 0n);
  return claimed.reduce<Candidate | undefined>((best, each) => (best && !isBetter(each, best) ? best : each), undefined);
}

/** What may be had once in a year is kept for another time where something else relieves as much. */
function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.relieves !== other.relieves) return one.relieves > other.relieves;
  return one.entitlement === undefined && other.entitlement !== undefined;
}

function waiverStep({ benefit, relieves, entitlement }: Candidate): FeeStep {
  const { name, percent } = benefit;
  return step(-relieves, (write) => {
    const within = boundsWords(benefit, write);
    const capped = entitlement?.isCapped ? capWords(benefit, entitlement.cap, write) : { vi: '', en: '' };
    const ground = { vi: `(${name}${within.vi}${capped.vi})`, en: `(${name}${within.en}${capped.en})` };
    return {
      vi: `${percent === undefined ? 'Miễn' : `Giảm ${write.percent(percent)}`} ${ground.vi}: -${write.money(relieves)}`,
      en: `${percent === undefined ? 'Exempted' : `${write.percent(percent)} off`} ${ground.en}: -${write.money(relieves)}`,
    };
  });
}

function boundsWords({ atLeast, atMost }: FeeBenefit, { money }: Writing): Sentence {
  const [floor, cap] = [atLeast, atMost].map((bound) => (bound === undefined ? undefined : money(bound)));
  return {
    vi: `${floor === undefined ? '' : `, còn nộp tối thiểu ${floor}`}${cap === undefined ? '' : `, tối đa ${cap}`}`,
    en: `${floor === undefined ? '' : `, at least ${floor} left`}${cap === undefined ? '' : `, at most ${cap} left`}`,
  };
}

/** That the cap of an entitlement was reached. */
function capWords({ entitlement }: FeeBenefit, cap: number, { money, number }: Writing): Sentence {
  const times = number(entitlement!.baseSalaries);
  return { vi: `, tối đa ${times} lần lương cơ sở là ${money(cap)}`, en: `, at most ${times} times the base salary, ${money(cap)}` };
}

function subsidyStep({ benefit: { name }, relieves }: Candidate): FeeStep {
  return step(-relieves, ({ money }) => ({
    vi: `Ngân sách chi trả thay (${name}): -${money(relieves)}`,
    en: `Paid by the budget (${name}): -${money(relieves)}`,
  }));
}

function shown({ benefit, decidedBy, state, relieves, entitlement }: Candidate, applied: boolean): LookedAtBenefit {
  const { name, kind, category, evidence } = benefit;
  const became = applied ? 'applied' : state === 'claimed' ? 'lesser' : state;
  return { name, kind, category, evidence, state: became, relieves: Number(relieves), decidedBy, ...(entitlement ? { entitlement } : {}) };
}
