/**
 * Whether `value` is a multiple of `divisor`, as the decimal numbers that JSON shows: 0.3 is three times 0.1, although
 * their doubles say otherwise.
 */
export function isMultiple(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  if (!Number.isFinite(value)) return false;
  const [a, aScale] = decimal(value);
  const [b, bScale] = decimal(divisor);
  const scale = Math.max(aScale, bScale);
  return (a * 10n ** BigInt(scale - aScale)) % (b * 10n ** BigInt(scale - bScale)) === 0n;
}

/** The digits as an integer, and how many of them are behind the point (fewer than none for large numbers). */
function decimal(number: number): [bigint, number] {
  const [digits, exponent] = number.toExponential().split('e') as [string, string];
  return [BigInt(digits.replace('.', '')), (digits.split('.')[1]?.length ?? 0) - Number(exponent)];
}
