/** A deal on several rows: the same row in other words counts once, a row for each product or contact is asked. */
import { describe, expect, it } from "vitest";
import { HEAD, imported } from "./importing";

const row = (id: string, amount: number, ...more: string[]) =>
  [id, "2026-02-10", "Ann Smith", "Renewal", amount, "Closed Won", ...more].join(",");

describe("a deal that stands on a row for each product", () => {
  it.each(["Product Name", "Contact", "Next step", "Age", "Produit", "Prodotto"])("%s: asked once", (heading) => {
    const lines = [`${HEAD},${heading}`, row("O1", 100_000, "1"), row("O1", 100_000, "2"), row("O1", 100_000, "3")];
    const { credited, questions, leftOut } = imported([...lines, row("O2", 5, "1")]);
    expect(credited).toEqual({});
    expect(questions).toMatchObject([
      {
        id: "joined",
        count: 2,
        options: [
          { value: "take", label: "Yes, take them (O1: 300,000)" },
          { value: "-", label: "Leave these rows out (O1: 100,000)" },
        ],
      },
    ]);
    expect(questions[0]?.sentence).toContain(heading);
    expect(leftOut).toEqual([
      [3, "joined"],
      [4, "joined"],
    ]);
    expect(imported(lines, { joined: "-" }).credited).toEqual({ "R-1": 100_000 });
    expect(imported(lines, { joined: "take" }).credited).toEqual({ "R-1": 300_000 });
  });

  it("keeps the lines of an invoice, and products of other amounts", () => {
    const numbered = [`${HEAD},Line number,Product`, row("I-1", 10, "1", "Pump"), row("I-1", 10, "2", "Valve")];
    expect(imported(numbered)).toMatchObject({ asked: [], credited: { "R-1": 20 } });
    const products = [`${HEAD},Product`, row("I-1", 10, "Pump"), row("I-1", 20, "Valve")];
    expect(imported(products)).toMatchObject({ asked: [], credited: { "R-1": 30 } });
  });

  it("is asked where the customer alone is written in other words, and not where deals are told by their names", () => {
    const lines = [`${HEAD},Account name`, row("O1", 9, "Acme Inc"), row("O1", 9, "Acme Incorporated")];
    expect(imported(lines).questions).toMatchObject([{ id: "joined", count: 1 }]);
    expect(imported(lines).questions[0]?.sentence).toContain("Account name");
    const named = lines.map((line) => line.replace("Deal ID", "Deal name"));
    expect(imported(named)).toMatchObject({ asked: [], credited: { "R-1": 18 } });
  });

  it("shows three deals of many", () => {
    const lines = ["O1", "O2", "O3", "O4"].flatMap((id) => [row(id, 7, "a"), row(id, 7, "b")]);
    const [question] = imported([`${HEAD},Product`, ...lines]).questions;
    expect(question?.options[1]?.label).toBe("Leave these rows out (O1: 7; O2: 7; O3: 7; …)");
  });
});

describe("a row that comes again in other words", () => {
  const first = 'D-1,2026-02-10,"Ann Smith",Renewal,1000,Closed Won';
  it.each([
    ["the amount", 'D-1,2026-02-10,"Ann Smith",Renewal,1000.00,Closed Won'],
    ["the currency", 'D-1,2026-02-10,"Ann Smith",Renewal,"$1,000.00",Closed Won'],
    ["the day", 'D-1,10 Feb 2026,"Ann Smith",Renewal,1000,Closed Won'],
    ["the order of the name", 'D-1,2026-02-10,"Smith, Ann",Renewal,1000,Closed Won'],
    ["the id of the person", "D-1,2026-02-10,R-1,Renewal,1000,Closed Won"],
    ["blanks", 'D-1,2026-02-10,"Ann  Smith", Renewal ,1000,Closed Won'],
    ["capitals", 'D-1,2026-02-10,"ANN SMITH",renewal,1000,Closed Won'],
    ["the word of the type", 'D-1,2026-02-10,"Ann Smith",Renouvellement,1000,Closed Won'],
  ])("counts once: %s", (_, again) => {
    const { credited, asked, leftOut, sentences } = imported([HEAD, first, again]);
    expect(asked).toEqual([]);
    expect(credited).toEqual({ "R-1": 1000 });
    expect(leftOut).toEqual([[3, "repeated"]]);
    expect(sentences).toEqual(["Says the same as row 2, and is left out."]);
    expect(imported([HEAD, again, first]).credited).toEqual({ "R-1": 1000 });
    expect(imported([HEAD, first, again], { repeats: "take" }).credited).toEqual({ "R-1": 2000 });
  });

  it("is compared by the person's word who somebody is", () => {
    const lines = [HEAD, first, first.replace("Ann Smith", "A. S.")];
    expect(imported(lines, { "person.a. s.": "R-1" }).credited).toEqual({ "R-1": 1000 });
    expect(imported(lines, { "person.a. s.": "R-2" }).asked).toEqual(["shares"]);
  });
});
