/**
 * The quantile of the normal distribution, from additions, multiplications, divisions and square roots only: these are
 * the same on every JavaScript engine to the last bit, which Math.log and Math.cos are not, so that a simulation gives
 * the same figures in Excel, in Google Sheets and in Node.
 */

/** Numerators and denominators of algorithm AS 241, PPND16 (Wichura 1988), lowest power first; error below 1e-15. */
const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const;
const TAIL = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const FAR_TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
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

/** ln of a number in (0, 1]: halvings are taken out, the rest is the series of 2 artanh((x - 1) / (x + 1)). */
function naturalLog(value: number): number {
  let x = value;
  let halvings = 0;
  while (x < Math.SQRT1_2) {
    x *= 2;
    halvings += 1;
  }
  const s = (x - 1) / (x + 1);
  const square = s * s;
  let series = 0;
  for (let odd = 23; odd >= 1; odd -= 2) series = series * square + 1 / odd;
  return 2 * s * series - halvings * Math.LN2;
}
