/** How long a log is kept at the least, as data: the law may change it (`platform.retention_floor`). */
export interface LogFloor {
  readonly subject: string;
  readonly keepMonths: number;
  /** The source in law. */
  readonly basis: string;
}

/** A rule by which a log would be kept for less than it has to be. */
export interface TooShort extends LogFloor {
  /** First local date of the rule, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly keepDays: number;
}

/** SQL of the days that some months last at the most: a year may have 366, a month 31. `daysOf` says the same. */
export const daysOfMonths = (months: string): string => `(${months} / 12 * 366 + ${months} % 12 * 31)`;

/** The days that some months last at the most. */
export function daysOf(months: number): number {
  return Math.floor(months / 12) * 366 + (months % 12) * 31;
}
