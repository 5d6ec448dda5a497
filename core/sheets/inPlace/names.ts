/**
 * What a defined name means in two plans: with a second component the names of the first one get its id in them, and are
 * the same cells all the same.
 */
import type { Plan } from "../../plans/model";
import { componentNames } from "../context";

/** Names that every component has; with one component they stand without its id. */
const OF_COMPONENT =
  /^(?:quota|weight|tiers|tiertable|tiernumbers|tierfrom|tierrates|tierwhole|tieroverride|tiersteps|counts|credited|quotas|attainment|payout|floor|cap|rule.+|gate.+|multiplier.+)$/;

/** @returns what a name's ending, in lower case, is called in every plan with these components */
export function meaningOf(plan: Plan): (ending: string) => string {
  const middles = componentNames(plan).map((middle) => middle.toLowerCase());
  return (ending) => {
    const own = plan.components.flatMap(({ id }, index) => {
      const middle = middles[index]!;
      const key = ending.slice(middle.length);
      return ending.startsWith(middle) && OF_COMPONENT.test(key)
        ? [{ length: middle.length, name: `${key} of ${id}` }]
        : [];
    });
    return own.sort((a, b) => b.length - a.length)[0]?.name ?? ending;
  };
}
