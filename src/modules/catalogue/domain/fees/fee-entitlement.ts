/**
 * A benefit that a person uses up: once for each kind of asset in a year, and at most so many times the base salary of the day of
 * submission (TT 117/2026/TT-BTC, article 1, clause 1).
 */
export interface FeeEntitlement {
  /** Kind of asset, in the words of the schedule: house-land, car, motorbike. */
  readonly assetKind: string;
  /** Local date from which years are counted. */
  readonly yearsFrom: string;
  readonly baseSalaries: number;
}

/** An entitlement of one person in one year, which begins on a local date. */
export interface EntitlementYear {
  readonly assetKind: string;
  readonly yearFrom: string;
}

/** The base salary from a local date on, in whole đồng, with the decree that says so. */
export interface BaseSalary {
  readonly validFrom: string;
  readonly amount: number;
  readonly source: string;
}

/** The year of an entitlement into which a local date falls. Years that were to begin on 29 February begin on the 28th. */
export function entitlementYear({ assetKind, yearsFrom }: FeeEntitlement, on: string): EntitlementYear {
  const anniversary = yearsFrom.slice(4).replace('-02-29', '-02-28');
  const year = Number(on.slice(0, 4)) - (on.slice(4) < anniversary ? 1 : 0);
  return { assetKind, yearFrom: `${year}${anniversary}` };
}

/** Whether two name the same thing that can be used once. */
export function isSameYear(one: EntitlementYear, other: EntitlementYear): boolean {
  return one.assetKind === other.assetKind && one.yearFrom === other.yearFrom;
}

/** The base salary that holds on a local date; nothing before the first one. */
export function baseSalaryOn(salaries: readonly BaseSalary[], on: string): number {
  const begun = salaries.filter(({ validFrom }) => validFrom <= on);
  return (
    begun.reduce<BaseSalary | undefined>((last, each) => (last && last.validFrom >= each.validFrom ? last : each), undefined)?.amount ?? 0
  );
}
