/**
 * The quantile of the normal distribution, from additions, multiplications, divisions and square roots only: these are
 * the same on every JavaScript engine to the last bit, which Math.log and Math.cos are not, so that a simulation gives
 * the same figures in Excel, in Google Sheets and in Node.
 */

/** Numerators and denominators of algorithm AS 241, PPND16 (Wichura 1988), lowest power first; error below 1e-15. */
const CENTRE = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
] as const;
const TAIL = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.1481039764274800746,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
] as const;
const FAR_TAIL = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
] as const;

function ratio([upper, lower]: readonly [readonly number[], readonly number[]], x: number): number {
  let numerator = 0;
  let denominator = 0;
  for (let power = 7; power >= 0; power -= 1) {
    numerator = numerator * x + upper[power]!;
    denominator = denominator * x + lower[power]!;
  }
  return numerator / denominator;
}

/** How many standard deviations above the mean the share `p` of a normal population ends; 0 < p < 1. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  const r = Math.sqrt(-naturalLog(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5);
  return q < 0 ? -size : size;
}

const LN2 = 0.6931471805599453;

/** ln of a number in (0, 1]: halvings are taken out, the rest is the series of 2 artanh((x - 1) / (x + 1)). */
function naturalLog(value: number): number {
  let x = value;
  let halvings = 0;
  while (x < 0.7071067811865476) {
    x *= 2;
    halvings += 1;
  }
  const s = (x - 1) / (x + 1);
  const square = s * s;
  let series = 0;
  for (let odd = 23; odd >= 1; odd -= 2) series = series * square + 1 / odd;
  return 2 * s * series - halvings * LN2;
}
