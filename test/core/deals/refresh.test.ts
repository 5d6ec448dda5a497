/** The same export again: new, changed, unchanged, gone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withOwners } from "../../../core/deals/owners";
import { readExport } from "../../../core/deals/readExport";
import { type PresentDeal, refreshDeals } from "../../../core/deals/refresh";
import { tableOfText } from "../../../core/deals/table";
import type { Deal } from "../../../core/plans/model";

const deal = (id: string, more: Partial<Deal> = {}): Deal => ({
  date: "2026-02-10",
  id,
  participant: "R-1",
  account: "Acme",
  type: "renewal",
  amount: 100,
  ...more,
});
const sheet = (...deals: Deal[]): PresentDeal<number>[] => deals.map((one, at) => ({ at, deal: one }));
/** The sheet after everything was taken over and what has gone was taken off. */
const applied = (present: readonly PresentDeal<number>[], incoming: readonly Deal[]): Deal[] => {
  const { added, changed, gone } = refreshDeals(present, incoming);
  const after = new Map(changed.map((one) => [one.at, one.after]));
  const off = new Set(gone.map(({ at }) => at));
  return [...present.filter(({ at }) => !off.has(at)).map(({ at, deal: one }) => after.get(at) ?? one), ...added];
};

describe("a refreshed export", () => {
  it("tells new, changed, unchanged and gone rows, with the old and the new figures", () => {
    const present = sheet(deal("A"), deal("B"), deal("C", { date: "2026-02-01" }), deal("D", { date: "2025-12-31" }));
    const result = refreshDeals(present, [
      deal("A"),
      deal("B", { amount: 120, date: "2026-02-28" }),
      deal("E", { date: "2026-01-15" }),
    ]);
    expect(result.added.map(({ id }) => id)).toEqual(["E"]);
    expect(result.changed).toEqual([
      { at: 1, before: deal("B"), after: deal("B", { amount: 120, date: "2026-02-28" }), fields: ["date", "amount"] },
    ]);
    expect(result.unchanged.map(({ at }) => at)).toEqual([0]);
    expect(result.gone.map(({ at }) => at)).toEqual([2]);
    // The export begins in January: it says nothing about December.
    expect(result.outside.map(({ at }) => at)).toEqual([3]);
  });

  describe("of a deal that the export names and does not take any more", () => {
    const HEAD = "Deal ID,Close date,Owner,Type,Amount,Stage,Refunded";
    const refreshed = (rows: readonly string[], choices = {}) => {
      const grid = tableOfText([HEAD, ...rows].join("\n"));
      const known = [{ id: "R-1", name: "Ann" }];
      const reading = withOwners(readExport({ grid, rowsAbove: 0 }, "EUR", choices), known, choices);
      expect(reading.open).toBe(0);
      const present = sheet(
        deal("D-1", { date: "2026-02-10", amount: 1000 }),
        deal("D-2", { date: "2026-03-20", amount: 9000 }),
      );
      return refreshDeals(present, reading.deals, reading);
    };
    const FIRST = "D-1,2026-02-10,Ann,Renewal,1000,Closed Won,no";

    it.each([
      ["lost", "D-2,2026-03-20,Ann,Renewal,9000,Closed Lost,no", "notWon"],
      ["refunded", "D-2,2026-03-20,Ann,Renewal,9000,Closed Won,yes", "notWon"],
      ["open again", "D-2,2026-05-01,Ann,Renewal,9000,Negotiation,no", "notWon"],
      ["no longer readable", "D-2,2026-03-20,Ann,Renewal,?,Closed Won,no", "amountUnreadable"],
    ])("%s: it is asked, whenever it is dated", (_what, row, reason) => {
      const { gone, outside, unchanged } = refreshed([FIRST, row]);
      expect(gone.map(({ at, reason: why }) => [at, why])).toEqual([[1, reason]]);
      expect([outside, unchanged.length]).toEqual([[], 1]);
    });

    it("handed to somebody who is left out: it is asked", () => {
      const { gone } = refreshed([FIRST, "D-2,2026-03-20,Zoe,Renewal,9000,Closed Won,no"], { "person.zoe": "-" });
      expect(gone.map(({ at, reason }) => [at, reason])).toEqual([[1, "personLeftOut"]]);
    });

    it("and every other one neither: all are asked, though nothing is taken", () => {
      const lost = FIRST.replace("Won", "Lost");
      const { gone } = refreshed([lost, "D-2,2026-03-20,Ann,Renewal,9000,Closed Lost,no"]);
      expect(gone.map(({ at }) => at)).toEqual([0, 1]);
    });

    it("dated within the rows of the export, sold or not: it is asked where the export has it no more", () => {
      const { gone } = refreshed([FIRST, "D-3,2026-04-20,Ann,Renewal,9000,Closed Lost,no"]);
      expect(gone.map(({ at, reason }) => [at, reason])).toEqual([[1, undefined]]);
    });
  });

  it("takes an id of 15 signs for the one of 18 that Salesforce makes of it, and no other", () => {
    const present = sheet(deal("0015000000Gv7qJ"));
    expect(refreshDeals(present, [deal("0015000000Gv7qJAAR")]).unchanged).toHaveLength(1);
    expect(refreshDeals(present, [deal("0015000000Gv7qJAAA")]).added).toHaveLength(1);
    expect(refreshDeals(present, [deal("0015000000GV7QJAAR")]).added).toHaveLength(1);
  });

  it("takes the plan's currency from a column of currencies that is blank, and no rate of another currency", () => {
    const present = sheet(deal("A", { currency: "EUR", fx: 1.2 }));
    const exported = { rows: [], lines: [], mapping: { currency: 4 } };
    const [blank] = refreshDeals(present, [deal("A")], exported).changed;
    expect([blank?.after.currency, blank?.after.fx, blank?.fields]).toEqual([undefined, undefined, ["currency", "fx"]]);
    const [other] = refreshDeals(present, [deal("A", { currency: "GBP" })], exported).changed;
    expect([other?.after.currency, other?.after.fx]).toEqual(["GBP", undefined]);
    expect(refreshDeals(present, [deal("A", { currency: "EUR" })], exported).unchanged).toHaveLength(1);
    expect(refreshDeals(present, [deal("A")], { ...exported, mapping: {} }).unchanged).toHaveLength(1);
  });

  it("keeps what only the sheet knows: a frozen rate, an account, cash received", () => {
    const present = sheet(deal("A", { currency: "EUR", fx: 1.1, received: 40 }));
    const { changed } = refreshDeals(present, [deal("A", { currency: "EUR", account: "", amount: 150 })]);
    expect(changed[0]!.after).toEqual(deal("A", { currency: "EUR", fx: 1.1, received: 40, amount: 150 }));
    expect(changed[0]!.fields).toEqual(["amount"]);
  });

  it("matches the lines of an invoice by their number, and shares of a deal by their people", () => {
    const lines = sheet(deal("A", { line: 1, amount: 10 }), deal("A", { line: 2, amount: 20 }));
    const swapped = refreshDeals(lines, [deal("A", { line: 2, amount: 21 }), deal("A", { line: 1, amount: 10 })]);
    expect(swapped.changed.map(({ at, after }) => [at, after.amount])).toEqual([[1, 21]]);
    const shares = sheet(deal("B", { split: 0.6 }), deal("B", { split: 0.4, participant: "R-2" }));
    const other = refreshDeals(shares, [
      deal("B", { split: 0.5, participant: "R-2" }),
      deal("B", { split: 0.5, participant: "R-1" }),
    ]);
    expect(other.changed.map(({ at, after }) => [at, after.split])).toEqual([
      [1, 0.5],
      [0, 0.5],
    ]);
  });

  it("takes a deal that has changed hands for the same deal", () => {
    const { changed, added, gone } = refreshDeals(sheet(deal("A")), [deal("A", { participant: "R-2" })]);
    expect(changed.map(({ fields }) => fields)).toEqual([["participant"]]);
    expect([added, gone]).toEqual([[], []]);
  });

  it("keeps ids apart that differ by capitals, leading zeros or digits beyond the fifteenth", () => {
    const present = sheet(deal("0061a"), deal("007"), deal("1234567890123456"));
    const { added } = refreshDeals(present, [deal("0061A"), deal("7"), deal("1234567890123457")]);
    expect(added.map(({ id }) => id)).toEqual(["0061A", "7", "1234567890123457"]);
  });

  const anyDeal = fc.record({
    date: fc.constantFrom("2026-01-05", "2026-02-10", "2026-03-31"),
    id: fc.constantFrom("A", "a", "B", "C", "__proto__"),
    participant: fc.constantFrom("R-1", "R-2", "r-2 "),
    account: fc.constantFrom("Acme", ""),
    type: fc.constantFrom("renewal", "upsell", "churn"),
    amount: fc.integer({ min: -5, max: 5 }),
    line: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    split: fc.option(fc.constantFrom(1, 0.5), { nil: undefined }),
  }) as fc.Arbitrary<Deal>;

  it("done twice changes nothing: every row is unchanged the second time", () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 12 }), fc.array(anyDeal, { maxLength: 12 }), (first, second) => {
        const after = applied(sheet(...first), second);
        const again = refreshDeals(sheet(...after), second);
        expect([again.added, again.changed, again.gone]).toEqual([[], [], []]);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it("puts every row of the sheet and of the export in exactly one place", () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 12 }), fc.array(anyDeal, { maxLength: 12 }), (first, second) => {
        const { added, changed, unchanged, gone, outside } = refreshDeals(sheet(...first), second);
        const rows = [...changed, ...unchanged, ...gone, ...outside].map(({ at }) => at);
        expect([...rows].sort((a, b) => a - b)).toEqual(first.map((_, at) => at));
        expect(added.length + changed.length + unchanged.length).toBe(second.length);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });
});
