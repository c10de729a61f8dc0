import type { Sentence } from '../../../../shared/domain-error.js';
import type { FeeItem } from '../procedure.js';
import type { FeeBenefit, ReliefCategory } from './fee-benefit.js';
import { met } from './fee-conditions.js';
import type { FeeFacts } from './fee-facts.js';
import type { DecidedBy, LookedAtBenefit, StandingSchedule } from './fee-quote.js';
import { shareOf } from './fee-share.js';
import { step, type FeeStep, type Writing } from './fee-steps.js';

/** Who asks, as far as benefits go. */
export interface BenefitClaim {
  readonly facts: FeeFacts;
  readonly categories: readonly ReliefCategory[];
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
export interface RelievableFee {
  readonly item: string;
  readonly kind: FeeItem['kind'];
  readonly amount: bigint;
}

interface Candidate {
  readonly benefit: FeeBenefit;
  readonly decidedBy: DecidedBy;
  readonly state: Exclude<LookedAtBenefit['state'], 'applied' | 'lesser'> | 'claimed';
  readonly open: readonly string[];
  readonly relieves: bigint;
}

/**
 * Applies the one benefit that relieves most (NQ 66.22/2026/NQ-CP Đ.5.2, TT 117/2026/TT-BTC Đ.2.2: several are never added up), and then
 * lets the budget pay what is left of it where a subsidy says so, likewise by the highest one. Of equal ones the first counts.
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

function candidate(benefit: FeeBenefit, schedule: StandingSchedule, { facts, categories }: BenefitClaim): Candidate {
  const { code: scheduleCode, versionNo, decision, content } = schedule;
  const { key, legalBasis } = benefit;
  const decidedBy = { scheduleCode, scheduleName: content.name, versionNo, key, decision, legalBasis };
  const rest = { benefit, decidedBy, relieves: 0n };
  const state = met(benefit.conditions, facts);
  if (state === false) return { ...rest, state: 'not-met', open: [] };
  if (benefit.category !== null && !categories.includes(benefit.category)) return { ...rest, state: 'not-claimed', open: [] };
  return state === true ? { ...rest, state: 'claimed', open: [] } : { ...rest, state: 'facts-missing', open: state.open };
}

/** The same with what it takes off the amount, claimed or not. */
function reckoned(each: Candidate, amount: bigint): Candidate {
  const { percent, rounding, kind, atLeast, atMost } = each.benefit;
  if (percent === undefined) return { ...each, relieves: amount };
  const share = shareOf(amount, percent, rounding).amount;
  if (kind === 'subsidy') return { ...each, relieves: share > amount ? amount : share };
  const [floor, cap] = [BigInt(atLeast ?? 0), atMost === undefined ? amount : BigInt(atMost)];
  const held = amount - share < floor ? floor : amount - share > cap ? cap : amount - share;
  return { ...each, relieves: held > amount ? 0n : amount - held };
}

function highest(candidates: readonly Candidate[]): Candidate | undefined {
  const claimed = candidates.filter(({ state, relieves }) => state === 'claimed' && relieves > 0n);
  return claimed.reduce<Candidate | undefined>((best, each) => (best && best.relieves >= each.relieves ? best : each), undefined);
}

function waiverStep({ benefit, relieves }: Candidate): FeeStep {
  const { name, percent } = benefit;
  return step(-relieves, (write) => {
    const within = boundsWords(benefit, write);
    return {
      vi: `${percent === undefined ? 'Miễn' : `Giảm ${write.percent(percent)}`} (${name}${within.vi}): -${write.money(relieves)}`,
      en: `${percent === undefined ? 'Exempted' : `${write.percent(percent)} off`} (${name}${within.en}): -${write.money(relieves)}`,
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

function subsidyStep({ benefit: { name }, relieves }: Candidate): FeeStep {
  return step(-relieves, ({ money }) => ({
    vi: `Ngân sách chi trả thay (${name}): -${money(relieves)}`,
    en: `Paid by the budget (${name}): -${money(relieves)}`,
  }));
}

function shown({ benefit, decidedBy, state, relieves }: Candidate, applied: boolean): LookedAtBenefit {
  const { name, kind, category, evidence } = benefit;
  const became = applied ? 'applied' : state === 'claimed' ? 'lesser' : state;
  return { name, kind, category, evidence, state: became, relieves: Number(relieves), decidedBy };
}
