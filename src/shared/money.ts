/** An amount in whole Vietnamese đồng. There are no fractions of a đồng. */
export type Vnd = number & { readonly __unit: 'VND' };

/** Makes an amount of đồng; refuses fractions, negatives and what a double cannot hold exactly. */
export function vnd(amount: number): Vnd {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not a whole non-negative amount of VND: ${amount}`);
  return amount as Vnd;
}
