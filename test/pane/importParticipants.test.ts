/** A list of people is read row by row: taken, or refused with the reason. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/cells/cell";
import {
  type ImportRow,
  type QuotaMeasure,
  readRows,
  sourceOfSelection,
  sourceOfText,
  splitText,
  undecidedDate,
  undecidedQuotas,
} from "../../taskpane/importParticipants";

const people = (rows: readonly ImportRow[]) => rows.flatMap((row) => row.participant ?? []);
const problems = (rows: readonly ImportRow[]) =>
  rows.flatMap((row) => (row.problem ? [[row.line, row.problem.kind]] : []));

const ONE: readonly QuotaMeasure[] = [{ id: "revenue", name: "Retained revenue", use: "money" }];
const TWO: readonly QuotaMeasure[] = [
  { id: "upsell", name: "Upsell", use: "money" },
  { id: "grr", name: "GRR", use: "percent" },
];

describe("lists of participants", () => {
  it("one name per line is enough", () => {
    const rows = readRows(sourceOfText("Ada Lovelace\nGrace Hopper\r\n\nSmith, John\n", "en", ONE), [], "en", ONE);
    expect(people(rows).map((person) => person.name)).toEqual(["Ada Lovelace", "Grace Hopper", "Smith, John"]);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 4]);
  });

  it("headings of an export say what the columns hold, in three languages", () => {
    expect(sourceOfText("Employee ID\tRep name\tJob title\tQ1 quota\nE1\tAda\tAE\t5", "en", ONE).columns).toEqual([
      "id",
      "name",
      "role",
      "quota:revenue",
    ]);
    expect(sourceOfText("Matricule\tNom du vendeur\tFonction\tObjectif\n1\tAda\tx\t5", "fr", ONE).columns).toEqual([
      "id",
      "name",
      "role",
      "quota:revenue",
    ]);
    expect(sourceOfText("Matricola;Nominativo;Qualifica;Obiettivo\n1;Ada;x;5", "it", ONE).columns).toEqual([
      "id",
      "name",
      "role",
      "quota:revenue",
    ]);
  });

  it("a row of texts over numbers is one of headings, even where one of them could be anything", () => {
    const source = sourceOfText("Rep\tRegion\nAda\t100\nKurt\tn/a\nGrace\t7", "en", ONE);
    expect(source.header).toBe(true);
    expect(source.columns).toEqual(["name", "ignore"]);
    expect(sourceOfText("AE\tAda\nAE\tKurt", "en", ONE).header).toBe(false);
  });

  it("without headings, numbers are quotas, codes are numbers of people, and the first texts are names", () => {
    const source = sourceOfText("E-1\tAda\t300,000\nE-2\tGrace\t250,000", "en", ONE);
    expect(source.header).toBe(false);
    expect(source.columns).toEqual(["id", "name", "quota:revenue"]);
    expect(people(readRows(source, [], "en", ONE))).toEqual([
      { id: "E-1", name: "Ada", role: "", quotas: { revenue: 300_000 } },
      { id: "E-2", name: "Grace", role: "", quotas: { revenue: 250_000 } },
    ]);
  });

  it("a single column of names that is followed by nothing is not taken for numbers", () => {
    expect(sourceOfText("1001\n1002", "en", ONE).columns).toEqual(["name"]);
  });

  it("what cannot be read is refused in its row, with the reason, and the rest is still taken", () => {
    const text = "Name\tQuota\nAda\t300,000\nKurt\t300.000\n\t5\nEmmy\tlots\nZero\t0\nAda\t1";
    const rows = readRows(sourceOfText(text, "en", ONE), [], "en", ONE);
    expect(people(rows).map((person) => person.name)).toEqual(["Ada"]);
    expect(problems(rows)).toEqual([
      [3, "quotaAmbiguous"],
      [4, "noName"],
      [5, "quotaUnreadable"],
      [6, "quotaNotPositive"],
      [7, "repeated"],
    ]);
  });

  it("who is on the plan already is not added twice, unless numbers tell two people apart", () => {
    const rows = readRows(
      sourceOfText("Name\tID\nAda\t\nADA\tE-2\nGrace\te-1", "en", ONE),
      [
        { name: "ada", id: "" },
        { name: "Other", id: "E-1" },
      ],
      "en",
      ONE,
    );
    expect(people(rows).map((person) => person.id)).toEqual(["E-2"]);
    expect(problems(rows)).toEqual([
      [2, "listed"],
      [4, "listed"],
    ]);
  });

  it("cells of the sheet are taken as numbers and texts; errors and dates in them are refused", () => {
    const values = [
      ["Ada", 300_000, "AE"],
      ["Grace", null, ""],
      ["Kurt", { code: "#N/A", message: "" }, "AE"],
      ["Emmy", new Date(2026, 0, 1), "AE"],
      [null, null, null],
      [1001, 5, "AE"],
    ];
    const rows = readRows(sourceOfSelection(values, "B2:D7", "en", ONE), [], "en", ONE);
    expect(people(rows)).toEqual([
      { id: "", name: "Ada", role: "AE", quotas: { revenue: 300_000 } },
      { id: "", name: "Grace", role: "", quotas: {} },
      { id: "", name: "1001", role: "AE", quotas: { revenue: 5 } },
    ]);
    expect(problems(rows)).toEqual([
      [3, "errorCell"],
      [4, "quotaUnreadable"],
    ]);
  });

  it("quotes of copied cells are undone, and a quote that never closes is a sign like any other", () => {
    expect(splitText('"Ada\nLovelace"\t"say ""hi"""\n17" screen\tx')).toEqual([
      ["Ada\nLovelace", 'say "hi"'],
      ['17" screen', "x"],
    ]);
  });

  it("nothing selected or pasted reads as nothing", () => {
    expect(readRows(sourceOfText(" \n\n", "en", ONE), [], "en", ONE)).toEqual([]);
    expect(readRows(sourceOfSelection([[null]], "A1", "en", ONE), [], "en", ONE)).toEqual([]);
  });

  it("five thousand rows are all read", () => {
    const text = Array.from({ length: 5000 }, (_, index) => `Person ${index}\tE-${index}\t${1000 + index}`).join("\n");
    expect(people(readRows(sourceOfText(text, "en", ONE), [], "en", ONE))).toHaveLength(5000);
  });

  it.each([
    ["Account Executive\tHire Date\tAnnual Quota", ["name", "start", "quota:revenue"]],
    ["AE\tTerritory\tTarget", ["name", "ignore", "quota:revenue"]],
    ["firstName\tlastName\temployeeId\tendDate", ["firstName", "lastName", "id", "end"]],
    ["Sales Rep\tE-mail\tLevel\tStart", ["name", "id", "role", "start"]],
    ["Prénom\tNom de famille\tDate d’entrée\tDate de sortie", ["firstName", "lastName", "start", "end"]],
    ["Commercial\tMatricule\tObjectif annuel", ["name", "id", "quota:revenue"]],
    ["Agente\tMatricola\tData di assunzione\tObiettivo", ["name", "id", "start", "quota:revenue"]],
    ["Nom\tPrénom\tFonction", ["lastName", "firstName", "role"]],
    ["Nome\tCognome\tRuolo", ["firstName", "lastName", "role"]],
    ["Cognome\tNome di battesimo\tLivello", ["lastName", "firstName", "role"]],
  ])("%j are words of the field", (heads, columns) => {
    expect(sourceOfText(`${heads}\na\tb\tc`, "en", ONE).columns).toEqual(columns);
  });

  it("a role beside a name in the first row is no heading", () => {
    for (const text of ["Ada\tAE\nBob\tAM", "Ada\tAccount Manager\nBob\tAE", "Ada\tOwner\t5\nBob\tAE\t6"]) {
      expect(people(readRows(sourceOfText(text, "en", ONE), [], "en", ONE)).map(({ name }) => name)).toEqual([
        "Ada",
        "Bob",
      ]);
    }
  });

  it("a first and a last name become one name, with the days on the plan", () => {
    const text = "First name\tLast name\tStart date\tEnd date\nAnn\tLee\t2026-02-01\t31 Dec 2026\nBob\tRoss\t\t";
    expect(people(readRows(sourceOfText(text, "en", ONE), [], "en", ONE))).toEqual([
      { id: "", name: "Ann Lee", role: "", quotas: {}, start: "2026-02-01", end: "2026-12-31" },
      { id: "", name: "Bob Ross", role: "", quotas: {} },
    ]);
  });

  it("dates that can be two days wait for the person, unless another row settles the order", () => {
    const source = sourceOfText("Name\tStart\nAnn\t03/04/2026\nBob\t05/06/2026", "en", ONE);
    expect(undecidedDate(source)).toBe("03/04/2026");
    expect(problems(readRows(source, [], "en", ONE))).toEqual([
      [2, "dateAmbiguous"],
      [3, "dateAmbiguous"],
    ]);
    const dated = readRows({ ...source, dayOrder: "dayFirst" }, [], "en", ONE);
    expect(people(dated).map(({ start }) => start)).toEqual(["2026-04-03", "2026-06-05"]);
    const settled = sourceOfText("Name\tStart\nAnn\t03/04/2026\nBob\t25/06/2026", "en", ONE);
    expect(undecidedDate(settled)).toBeUndefined();
    expect(people(readRows(settled, [], "en", ONE))[0]?.start).toBe("2026-04-03");
  });

  it("a year of two digits may stand first: it is asked, and is not taken for 2010", () => {
    const source = sourceOfText("Name\tStart\nAnn\t26/02/10\nBob\t26/03/11", "en", ONE);
    expect(undecidedDate(source)).toBe("26/02/10");
    const dated = readRows({ ...source, dayOrder: "yearFirst" }, [], "en", ONE);
    expect(people(dated).map(({ start }) => start)).toEqual(["2026-02-10", "2026-03-11"]);
  });

  it("a last day before the first one, and what is no date, are refused", () => {
    const text = "Name\tStart\tEnd\nAnn\t2026-05-01\t2026-04-30\nBob\tsoon\t";
    expect(problems(readRows(sourceOfText(text, "en", ONE), [], "en", ONE))).toEqual([
      [2, "endBeforeStart"],
      [3, "dateUnreadable"],
    ]);
  });

  it("a quota of a plan with several components is asked about, unless its heading names one", () => {
    const asked = sourceOfText("Name\tQuota\nAnn\t5", "en", TWO);
    expect(asked.columns).toEqual(["name", "quota"]);
    expect(undecidedQuotas(asked)).toEqual([1]);
    const named = sourceOfText("Name\tUpsell quota\tGRR\nAnn\t80,000\t85 %", "en", TWO);
    expect(undecidedQuotas(named)).toEqual([]);
    expect(people(readRows(named, [], "en", TWO))[0]?.quotas).toEqual({ upsell: 80_000, grr: 0.85 });
  });

  it("money is refused in a percentage, and a percentage where money is meant", () => {
    const columns = ["name", "quota:upsell", "quota:grr"] as const;
    const read = (upsell: Cell, grr: Cell) =>
      readRows({ ...sourceOfSelection([["Ann", upsell, grr]], "A1:C1", "en", TWO), columns }, [], "en", TWO)[0];
    expect(read(80_000, 0.85)?.participant?.quotas).toEqual({ upsell: 80_000, grr: 0.85 });
    expect(read(80_000, 300_000)?.problem).toMatchObject({ kind: "quotaNotPercent", measure: "GRR" });
    expect(read(80_000, "$ 300000")?.problem).toMatchObject({ kind: "quotaNotPercent", found: "$ 300000" });
    expect(read(80_000, 85)?.problem).toMatchObject({ kind: "quotaNotPercent" });
    expect(read("85 %", 0.85)?.problem).toMatchObject({ kind: "quotaIsPercent", measure: "Upsell" });
  });

  it("people whose names or codes differ by blanks and capitals only are the same, with other accents they are not", () => {
    const rows = readRows(sourceOfText("Name\nJosé  Lee\njosé\u00a0lee\nJose Lee", "en", ONE), [], "en", ONE);
    expect(problems(rows)).toEqual([[3, "repeated"]]);
  });
});
