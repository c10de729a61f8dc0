/**
 * What a fact has to be for a line to hold: one of some values, a whole number in a range with both ends included, or yes or no. Several
 * conditions of a line hold together.
 */
export type FeeCondition =
  | { readonly fact: string; readonly oneOf: readonly string[] }
  | { readonly fact: string; readonly from: number | null; readonly to: number | null }
  | { readonly fact: string; readonly is: boolean };

export const ROUNDING_MODES = ['down', 'up', 'half-up'] as const;

/** How a share that is no whole đồng becomes one: to multiples of so many đồng. */
export interface FeeRounding {
  readonly to: number;
  readonly mode: (typeof ROUNDING_MODES)[number];
}

/** Floor and cap of what a rule comes to, in whole đồng. */
export interface FeeBounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}
