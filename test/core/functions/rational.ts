/** Fractions of BigInts: the oracle for what functions compute with doubles, sharing no code with them. */

export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** What a cell's number means: its value to 15 significant digits. */
export function of(value: number): Rational {
  const [digits = "0", exponent = "0"] = value.toExponential(14).split("e");
  const places = Number(exponent) - 14;
  const whole = BigInt(digits.replace(".", ""));
  return places >= 0
    ? { top: whole * 10n ** BigInt(places), bottom: 1n }
    : { top: whole, bottom: 10n ** BigInt(-places) };
}

export const plus = (a: Rational, b: Rational): Rational => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
export const minus = (a: Rational, b: Rational): Rational => plus(a, { top: -b.top, bottom: b.bottom });
export const times = (a: Rational, b: Rational): Rational => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
export const over = (a: Rational, b: Rational): Rational => {
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
};
export const below = (a: Rational, b: Rational): boolean => a.top * b.bottom < b.top * a.bottom;

/** The double nearest to a fraction: 70 bits of it with a last one for all that follows, then rounded once. */
export function nearest({ top, bottom }: Rational): number {
  if (top === 0n) return 0;
  const size = top < 0n ? -top : top;
  const shift = 70n - (BigInt(size.toString(2).length) - BigInt(bottom.toString(2).length));
  const scaled = shift >= 0n ? size << shift : size;
  const divisor = shift >= 0n ? bottom : bottom << -shift;
  const whole = scaled / divisor;
  const sticky = whole * divisor === scaled ? whole : whole | 1n;
  const result = Number(sticky) * 2 ** Number(-shift);
  return top < 0n ? -result : result;
}

/** Rounded half away from zero. */
export function rounded({ top, bottom }: Rational, decimals: number): number {
  const size = top < 0n ? -top : top;
  const units = (2n * size * 10n ** BigInt(decimals) + bottom) / (2n * bottom);
  const text = units.toString().padStart(decimals + 1, "0");
  const result = Number(decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`);
  return top < 0n && result !== 0 ? -result : result;
}
