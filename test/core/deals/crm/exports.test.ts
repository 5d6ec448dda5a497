/** The exports of the usual CRMs credit what was won and nothing else, in any order of rows and columns and any dialect. */
import { describe, expect, it } from "vitest";
import { tableOfText } from "../../../../core/deals/table";
import { importDeals } from "../../../../core/library";
import { planFromTemplate } from "../../../../core/plans/templates";
import { CRM_EXPORTS } from "./exports";

const plan = planFromTemplate("retention-commission", { language: "en", today: "2026-01-01", currency: "EUR" });
const told = (deals: ReturnType<typeof importDeals>["deals"]) =>
  deals.map(({ id, participant, amount }) => [id, participant, amount]);

describe.each(CRM_EXPORTS)("$crm", ({ text, answers = {}, sold, leftOut, date = "2026-02-10" }) => {
  it("imports what was won, and names why every other row is left out", () => {
    const read = importDeals(text, plan, answers);
    expect(read.questions).toEqual([]);
    expect(told(read.deals)).toEqual(sold);
    expect(read.deals[0]).toMatchObject({ date, type: "renewal" });
    expect(read.leftOut.map(({ row, reason }) => [row, reason])).toEqual(leftOut);
  });

  it("asks nothing but what it cannot say, and imports nothing until it is answered", () => {
    const read = importDeals(text, plan);
    expect(Object.keys(answers)).toEqual(expect.arrayContaining(read.questions.map(({ id }) => id)));
    expect(read.deals.length).toBe(read.questions.length === 0 ? sold.length : 0);
  });

  it("prefers what a person answers", () => {
    const preferred = importDeals(text, plan).questions.flatMap(({ id, preferred: value }) =>
      value === undefined || id.startsWith("outcome.") ? [] : [[id, value]],
    );
    for (const [id = "", value] of preferred) expect([id, answers[id]]).toEqual([id, value]);
  });

  it("credits the same turned around, and in every dialect", () => {
    const grid = tableOfText(text);
    const head = grid.findIndex((row) => row.filter((cell) => cell !== "").length > 2);
    const turned = [...grid.slice(0, head), grid[head]!, ...grid.slice(head + 1).reverse()];
    const width = Math.max(...grid.map((row) => row.length));
    const mirrored = turned.map((row) => [...row, ...Array<string>(width - row.length).fill("")].reverse());
    for (const sign of ["\t", ";", "|"]) {
      const again = mirrored.map((cells) => cells.join(sign)).join("\r\n");
      const read = importDeals(again, plan, answers);
      expect(told(read.deals).sort()).toEqual([...sold].sort());
    }
  });

  it("imports nothing where the columns that say what was sold are gone", () => {
    const withOutcome = importDeals(text, plan).columns.flatMap(({ field, column }) =>
      field === "outcome" ? [column] : [],
    );
    expect(withOutcome.length).toBeGreaterThan(0);
    const grid = tableOfText(text);
    const head = grid.find((row) => withOutcome.every((name) => row.includes(name))) ?? [];
    const kept = grid.map((row) => row.filter((_, at) => !withOutcome.includes(head[at] ?? "")).join("\t"));
    expect(importDeals(kept.join("\n"), plan).deals).toEqual([]);
  });
});
