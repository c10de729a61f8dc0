/**
 * What an agency is in the two-tier government since 1 July 2025. `ministry` is any central agency, `department` stands beside
 * others under a province, `unit` is any part of a department or commune.
 */
export const AGENCY_LEVELS = ['ministry', 'province', 'department', 'commune', 'unit'] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

/** Something that holds from a local date on, until (and without) another; `null` while no end is known. */
export interface EffectiveDated {
  /** Local date `YYYY-MM-DD`, the first on which it holds. */
  readonly validFrom: string;
  /** Local date `YYYY-MM-DD`, the first on which it is no longer in force. */
  readonly validTo: string | null;
}

/**
 * An agency with its electronic identification code (QĐ 20/2020/QĐ-TTg, articles 4 to 8). Codes are opaque: hierarchy is `parentCode`
 * alone.
 */
export interface Agency extends EffectiveDated {
  readonly code: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly parentCode: string | null;
  /** Code of the agency at the root of its tree: the province's People's Committee, or the ministry. */
  readonly provinceCode: string;
}

/** Shipped with the product, or set by the installation: what somebody here has decided the product leaves alone. */
export type AgencyOrigin = 'product' | 'own';

/**
 * At most 35 characters: a letter A to Y, two digits, and groups separated by dots (QĐ 20/2020/QĐ-TTg, article 4); codes before it begin
 * with digits.
 */
export const AGENCY_CODE_PATTERN = /^[0-9A-Z]+(\.[0-9A-Z]+)*$/;
export const AGENCY_CODE_MAX_LENGTH = 35;

/** Whether it was withdrawn before it began: it never was. */
export function neverWas({ validFrom, validTo }: EffectiveDated): boolean {
  return validTo === validFrom;
}

/** Whether it holds on a local date `YYYY-MM-DD`. */
export function inForce(thing: EffectiveDated, on: string): boolean {
  return thing.validFrom <= on && (thing.validTo === null || on < thing.validTo);
}
