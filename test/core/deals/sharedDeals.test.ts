/** One deal of several people: its shares are read where a column holds them, and asked where none is known to. */
import { describe, expect, it } from "vitest";
import { HEAD, imported } from "./importing";

const row = (owner: string, ...more: (string | number)[]) =>
  ["D-1", "2026-02-10", owner, "Renewal", 1000, "Closed Won", ...more].join(",");
const shared = (heading: string, ann: string | number, bob: string | number) => [
  `${HEAD},${heading}`,
  row("Ann Smith", ann),
  row("Bob Jones", bob),
];
const SHARED = { "R-1": 600, "R-2": 400 };

describe("one id with two people", () => {
  it("is asked: shares of one deal, or lines that each count in full", () => {
    const lines = [HEAD, row("Ann Smith"), row("Bob Jones")];
    const { credited, questions, leftOut } = imported(lines);
    expect(credited).toEqual({});
    expect(questions).toMatchObject([{ id: "shares", count: 2, options: [{ value: "full" }, { value: "-" }] }]);
    expect(questions[0]?.sentence).toContain("D-1: Ann Smith, Bob Jones");
    expect(leftOut).toEqual([
      [2, "shares"],
      [3, "shares"],
    ]);
    expect(imported(lines, { shares: "full" }).credited).toEqual({ "R-1": 1000, "R-2": 1000 });
    expect(imported(lines, { shares: "-" }).credited).toEqual({});
  });

  it("of other amounts is asked as well", () => {
    expect(imported([HEAD, row("Ann Smith"), row("Bob Jones").replace("1000", "400")]).asked).toEqual(["shares"]);
  });

  it("is asked beside a role, and where a known column of shares is blank for them", () => {
    const roles = ["Opportunity ID,Opportunity Owner,Team Member Name,Role,Close Date,Type,Amount,Stage"];
    roles.push("D-1,Ann Smith,Ann Smith,Account Executive,2026-02-10,Renewal,1000,Closed Won");
    roles.push("D-1,Ann Smith,Bob Jones,Sales Engineer,2026-02-10,Renewal,1000,Closed Won");
    expect(imported(roles).asked).toEqual(["shares"]);
    expect(imported(roles, { shares: "full" }).credited).toEqual({ "R-1": 1000, "R-2": 1000 });
    const blank = shared("Split %", "", "");
    blank.push(row("Ann Smith", "60%").replace("D-1", "D-2"), row("Bob Jones", "40%").replace("D-1", "D-2"));
    expect(imported(blank).asked).toEqual(["shares"]);
    expect(imported(blank, { shares: "-" }).credited).toEqual(SHARED);
  });

  it("is asked once the word of a type is said to mean that of the other row", () => {
    const lines = [HEAD, row("Ann Smith"), row("Bob Jones").replace("Renewal", "Gift")];
    expect(imported(lines).asked).toEqual(["type.gift"]);
    expect(imported(lines, { "type.gift": "renewal" }).asked).toEqual(["shares"]);
    expect(imported(lines, { "type.gift": "upsell" }).credited).toEqual({ "R-1": 1000, "R-2": 1000 });
  });

  it.each([
    ["another day", row("Bob Jones").replace("02-10", "03-10")],
    ["another type", row("Bob Jones").replace("Renewal", "Upsell")],
    ["the same person in another form", row("R-1").replace("1000", "500")],
    ["what was lost", row("Bob Jones").replace("Won", "Lost").replace("D-1", "D-2")],
  ])("is not asked for %s", (_, other) => {
    expect(imported([HEAD, row("Ann Smith"), other]).asked).toEqual([]);
  });

  it("is not asked where lines have numbers of their own, or deals of two customers one name", () => {
    expect(imported(shared("Line number", 1, 2)).credited).toEqual({ "R-1": 1000, "R-2": 1000 });
    const named = shared("Account name", "Acme", "Beta").map((line) => line.replace("Deal ID", "Deal name"));
    expect(imported(named).asked).toEqual([]);
  });
});

describe("a column that is known to hold shares is read", () => {
  it.each([
    ...["Share", "Share %", "Shares %", "Allocation %", "Share of credit", "Commission Split", "Split", "Split %"],
    ...[
      "Quote-part",
      "Part",
      "Part du crédit",
      "Répartition",
      "Quota di partecipazione",
      "Ripartizione",
      "Suddivisione",
    ],
  ])("%s", (heading) => {
    for (const [ann, bob] of [
      [60, 40],
      ["0.6", "0.4"],
      ["60%", "40%"],
    ] as const) {
      const { credited, asked } = imported(shared(heading, ann, bob));
      expect(asked).toEqual([]);
      expect(credited).toEqual(SHARED);
    }
  });

  it.each(["Percentage", "%", "Commission %", "Pourcentage", "Percentuale", "Owner %", "Weight"])(
    "%s is offered, for its figures are the whole of the deal",
    (heading) => {
      const lines = shared(heading, 60, 40);
      const { credited, questions } = imported(lines);
      expect(credited).toEqual({});
      expect(questions).toMatchObject([{ id: "shares", preferred: heading }]);
      expect(imported(lines, { shares: heading }).credited).toEqual(SHARED);
    },
  );

  it.each(["Probability (%)", "Win probability", "VAT %", "Discount %", "Marge %"])("%s is not", (heading) => {
    expect(imported(shared(heading, 60, 40)).questions).toMatchObject([
      { id: "shares", options: [{ value: "full" }, { value: "-" }] },
    ]);
  });

  it("thirds that are rounded are the whole, and shares that stand on every product count once", () => {
    expect(imported([`${HEAD},Share`, row("Ann Smith", 66.67), row("Bob Jones", 33.33)]).credited).toEqual({
      "R-1": 666.7,
      "R-2": 333.3,
    });
    const other = (owner: string, share: number) => row(owner, share).replace("1000", "500");
    const lines = [...shared("Share", 60, 40), other("Ann Smith", 60), other("Bob Jones", 40)];
    expect(imported(lines)).toMatchObject({ asked: [], credited: { "R-1": 900, "R-2": 600 } });
  });

  it("a share that no other row completes is asked where its heading may mean something else", () => {
    const lines = [`${HEAD},Share`, row("Ann Smith", "50%")];
    expect(imported(lines).questions).toMatchObject([
      { id: "column.split", options: [{ value: "Share" }, { value: "-" }] },
    ]);
    expect(imported(lines, { "column.split": "Share" }).credited).toEqual({ "R-1": 500 });
    expect(imported(lines, { "column.split": "-" }).credited).toEqual({ "R-1": 1000 });
    expect(imported([`${HEAD},Split`, row("Ann Smith", "50%")]).credited).toEqual({ "R-1": 500 });
    expect(imported([`${HEAD},Share`, row("Ann Smith", "100")]).credited).toEqual({ "R-1": 1000 });
  });
});
