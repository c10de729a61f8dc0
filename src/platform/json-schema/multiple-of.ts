/** A number as a whole one times a power of ten, by the digits that it is written with. */
function digitsOf(number: number): { readonly digits: bigint; readonly exponent: number } {
  const [, sign = '', whole = '0', decimals = '', exponent = '0'] = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-]?[0-9]+))?$/.exec(
    String(number),
  )!;
  return { digits: BigInt(sign + whole + decimals), exponent: Number(exponent) - decimals.length };
}

/**
 * Whether a number is a multiple of another, both as they are written: 19.99 is one of 0.01, though as binary fractions they leave a rest.
 *
 * @param divisor above zero
 */
export function isMultipleOf(number: number, divisor: number): boolean {
  // What is too large to be held is no number any more.
  if (!Number.isFinite(number)) return false;
  const [one, other] = [digitsOf(number), digitsOf(divisor)];
  const lowest = Math.min(one.exponent, other.exponent);
  const scaled = ({ digits, exponent }: typeof one): bigint => digits * 10n ** BigInt(exponent - lowest);
  return scaled(one) % scaled(other) === 0n;
}
