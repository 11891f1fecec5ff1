/** An exact decimal number: `units` × 10^−`places`. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** @throws RangeError if the text is not a plain decimal number such as `-12.50`. */
export function toDecimal(text: string): Decimal {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`not a decimal number: ${text}`);
  const fraction = parts[3] ?? '';
  return { units: BigInt(`${parts[1]}${parts[2]}${fraction}`), places: fraction.length };
}

/** The units at the given number of places, halves rounded away from zero. */
export function unitsAt(decimal: Decimal, places: number): bigint {
  if (decimal.places <= places) return decimal.units * 10n ** BigInt(places - decimal.places);
  const divisor = 10n ** BigInt(decimal.places - places);
  const half = decimal.units < 0n ? -divisor / 2n : divisor / 2n;
  return (decimal.units + half) / divisor;
}

/** A whole number of 10^−`places` as text with exactly that many decimals. */
export function formatUnits(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Compares two decimal texts by value, exactly. @throws RangeError if one is not a decimal number. */
export function compareDecimals(left: string, right: string): -1 | 0 | 1 {
  const [a, b] = [toDecimal(left), toDecimal(right)];
  const places = Math.max(a.places, b.places);
  const [x, y] = [unitsAt(a, places), unitsAt(b, places)];
  return x === y ? 0 : x < y ? -1 : 1;
}
