/** Random valid plans, for properties that hold for every plan. */
import fc from "fast-check";
import type { Participant, Plan, PlanTier } from "../../../core/plans/model";
import { planFromTemplate } from "../../../core/plans/templates";

/** Rates and thresholds as people type them: a few decimals. */
const rate = fc.integer({ min: 0, max: 4000 }).map((value) => value / 10_000);
const flag = fc.constantFrom<boolean | undefined>(undefined, undefined, true, false);

export const anyTiers: fc.Arbitrary<PlanTier[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(rate, flag), { minLength: 6, maxLength: 6 }),
  )
  .map(([thresholds, values]) =>
    [...thresholds]
      .sort((a, b) => a - b)
      .map((percent, index) => {
        const [value, retroactive] = values[index]!;
        return { from: percent / 100, value, ...(retroactive === undefined ? {} : { retroactive }) };
      }),
  );

const anyQuota = fc.integer({ min: 100, max: 90_000_000 }).map((cents) => cents / 100);

const anyParticipants: fc.Arbitrary<Participant[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 5 })
  .chain((ids) =>
    fc
      .tuple(...ids.map((id) => fc.option(anyQuota, { nil: undefined }).map((quota) => ({ id, quota }))))
      .map((people) =>
        (people as { id: number; quota: number | undefined }[]).map(({ id, quota }) => ({
          id: `R-${id}`,
          name: `Person ${id}`,
          ...(quota === undefined ? {} : { quotas: { netRevenue: quota } }),
        })),
      ),
  );

export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    language: fc.constantFrom("en" as const, "fr" as const, "it" as const),
    currency: fc.constantFrom("USD", "EUR", "JPY", "KWD"),
    name: fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }).filter((name) => /\S/.test(name)),
    period: fc.constantFrom("month" as const, "quarter" as const, "half" as const, "year" as const),
    method: fc.constantFrom("marginal" as const, "retroactive" as const),
    edge: fc.constantFrom("from" as const, "to" as const),
    tiers: anyTiers,
    quota: anyQuota,
    participants: anyParticipants,
  })
  .map(({ language, currency, name, period, method, edge, tiers, quota, participants }) => {
    const plan = planFromTemplate("retention-commission", { language, currency });
    return {
      ...plan,
      name: name.slice(0, 100),
      period,
      terms: { ...plan.terms, method, edge },
      components: plan.components.map((component) => ({ ...component, quota, rule: { ...component.rule, tiers } })),
      participants,
    };
  });
