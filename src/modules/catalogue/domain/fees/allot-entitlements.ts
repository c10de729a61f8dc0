import { applyBenefits, type BenefitClaim, type RelievableFee } from './apply-benefits.js';
import { entitlementYear, isSameYear, type EntitlementYear } from './fee-entitlement.js';
import type { StandingSchedule } from './fee-quote.js';

/**
 * Which entitlements are not there for each of some fees, so that all together are relieved by as much as can be: what a person may have
 * once goes to the fee that it relieves most, whatever the order of the lines. A fee of which facts are missing gets none yet.
 *
 * @returns by the places of the fees what is used up for each, by the person or by another one of them
 */
export function allotEntitlements(
  fees: readonly RelievableFee[],
  schedules: readonly StandingSchedule[],
  claim: BenefitClaim,
): readonly (readonly EntitlementYear[])[] {
  const years = yearsOffered(schedules, claim);
  if (years.length === 0 || fees.length < 2) return fees.map(() => claim.used);
  const gains = fees.map((fee) => gainsOf(fee, years, schedules, claim));
  const allotted = bestPairs(years.map((_, year) => gains.map((ofFee) => ofFee[year]!)));
  return fees.map((_, fee) => [...claim.used, ...years.filter((__, year) => allotted[year] !== undefined && allotted[year] !== fee)]);
}

/** The entitlements that benefits claimed on that date use, each once. */
function yearsOffered(schedules: readonly StandingSchedule[], { categories, on, used }: BenefitClaim): readonly EntitlementYear[] {
  const claimed = schedules.flatMap(({ content }) =>
    content.benefits.flatMap(({ entitlement, category }) =>
      entitlement && (category === null || categories.includes(category)) ? [entitlementYear(entitlement, on)] : [],
    ),
  );
  return claimed.filter(
    (year, place) => claimed.findIndex((each) => isSameYear(each, year)) === place && !used.some((each) => isSameYear(each, year)),
  );
}

/** By how much more each entitlement relieves a fee than what may be had without any. */
function gainsOf(
  fee: RelievableFee,
  years: readonly EntitlementYear[],
  schedules: readonly StandingSchedule[],
  claim: BenefitClaim,
): readonly number[] {
  const left = (kept?: EntitlementYear): bigint =>
    applyBenefits(fee, schedules, { ...claim, used: [...claim.used, ...years.filter((year) => year !== kept)] }).amount;
  if (applyBenefits(fee, schedules, claim).missing.length > 0) return years.map(() => 0);
  const without = left();
  return years.map((year) => Number(without - left(year)));
}

/**
 * The pairs of rows and columns, each in one at most, whose gains add up to most (the Hungarian method, in the cube of their number). Rows
 * that are best left alone are left alone.
 *
 * @param gains of rows by columns, none below 0
 * @returns the column of each row
 */
function bestPairs(gains: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const rows = gains.length;
  // Each row may also take a column of its own that gains nothing.
  const columns = gains[0]!.length + rows;
  const costOf = (row: number, column: number): number => -(gains[row - 1]![column - 1] ?? 0);
  const ofRow = Array.from({ length: rows + 1 }, () => 0);
  const ofColumn = Array.from({ length: columns + 1 }, () => 0);
  const rowIn = Array.from({ length: columns + 1 }, () => 0);
  for (let row = 1; row <= rows; row += 1) {
    const least = Array.from({ length: columns + 1 }, () => Infinity);
    const before = Array.from({ length: columns + 1 }, () => 0);
    const isPassed = Array.from({ length: columns + 1 }, () => false);
    let column = 0;
    rowIn[0] = row;
    do {
      isPassed[column] = true;
      const from = rowIn[column]!;
      let [step, next] = [Infinity, 0];
      for (let each = 1; each <= columns; each += 1) {
        if (isPassed[each]) continue;
        const cost = costOf(from, each) - ofRow[from]! - ofColumn[each]!;
        if (cost < least[each]!) [least[each], before[each]] = [cost, column];
        if (least[each]! < step) [step, next] = [least[each]!, each];
      }
      for (let each = 0; each <= columns; each += 1) {
        if (isPassed[each]) {
          ofRow[rowIn[each]!]! += step;
          ofColumn[each]! -= step;
        } else least[each]! -= step;
      }
      column = next;
    } while (rowIn[column] !== 0);
    for (; column !== 0; column = before[column]!) rowIn[column] = rowIn[before[column]!]!;
  }
  return gains.map((ofRowGains, row) => {
    const column = rowIn.indexOf(row + 1, 1) - 1;
    return (ofRowGains[column] ?? 0) > 0 ? column : undefined;
  });
}
