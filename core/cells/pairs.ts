/** Two lists that belong together cell by cell, such as weights and scores. */
import { Fault } from "../rules/fault";

/**
 * The pairs of two lists of numbers in which blanks were kept as NaN: pairs that are blank in both are left out, a
 * value without its partner is refused, for neither 0 nor "leave it out" would be fair to guess.
 *
 * @param names of the two arguments, for the sentence of a fault
 */
export function pairedNumbers(
  first: readonly number[],
  second: readonly number[],
  names: readonly [string, string],
): { first: number[]; second: number[] } {
  if (first.length !== second.length) {
    const values = { first: names[0], firstCount: first.length, second: names[1], secondCount: second.length };
    throw new Fault("#VALUE!", "lengthsDiffer", values);
  }
  const pairs: { first: number[]; second: number[] } = { first: [], second: [] };
  first.forEach((value, index) => {
    const partner = second[index] as number;
    const blanks = [Number.isNaN(value), Number.isNaN(partner)];
    if (blanks[0] && blanks[1]) return;
    if (blanks[0] || blanks[1]) {
      const argument = names[blanks[0] ? 0 : 1];
      throw new Fault("#VALUE!", "blankRefused", first.length === 1 ? { argument } : { argument, row: index + 1 });
    }
    pairs.first.push(value);
    pairs.second.push(partner);
  });
  return pairs;
}
