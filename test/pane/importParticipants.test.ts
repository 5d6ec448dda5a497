/** A list of people is read row by row: taken, or refused with the reason. */
import { describe, expect, it } from "vitest";
import {
  type ImportRow,
  readRows,
  sourceOfSelection,
  sourceOfText,
  splitText,
} from "../../taskpane/importParticipants";

const people = (rows: readonly ImportRow[]) => rows.flatMap((row) => row.participant ?? []);
const problems = (rows: readonly ImportRow[]) =>
  rows.flatMap((row) => (row.problem ? [[row.line, row.problem.kind]] : []));

describe("lists of participants", () => {
  it("one name per line is enough", () => {
    const rows = readRows(sourceOfText("Ada Lovelace\nGrace Hopper\r\n\nSmith, John\n", "en"), [], "en");
    expect(people(rows).map((person) => person.name)).toEqual(["Ada Lovelace", "Grace Hopper", "Smith, John"]);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 4]);
  });

  it("headings of an export say what the columns hold, in three languages", () => {
    expect(sourceOfText("Employee ID\tRep name\tJob title\tQ1 quota\nE1\tAda\tAE\t5", "en").columns).toEqual([
      "id",
      "name",
      "role",
      "quota",
    ]);
    expect(sourceOfText("Matricule\tNom du vendeur\tFonction\tObjectif\n1\tAda\tx\t5", "fr").columns).toEqual([
      "id",
      "name",
      "role",
      "quota",
    ]);
    expect(sourceOfText("Matricola;Nominativo;Qualifica;Obiettivo\n1;Ada;x;5", "it").columns).toEqual([
      "id",
      "name",
      "role",
      "quota",
    ]);
  });

  it("without headings, numbers are quotas, codes are numbers of people, and the first texts are names", () => {
    const source = sourceOfText("E-1\tAda\t300,000\nE-2\tGrace\t250,000", "en");
    expect(source.header).toBe(false);
    expect(source.columns).toEqual(["id", "name", "quota"]);
    expect(people(readRows(source, [], "en"))).toEqual([
      { id: "E-1", name: "Ada", role: "", quota: 300_000 },
      { id: "E-2", name: "Grace", role: "", quota: 250_000 },
    ]);
  });

  it("a single column of names that is followed by nothing is not taken for numbers", () => {
    expect(sourceOfText("1001\n1002", "en").columns).toEqual(["name"]);
  });

  it("what cannot be read is refused in its row, with the reason, and the rest is still taken", () => {
    const text = "Name\tQuota\nAda\t300,000\nKurt\t300.000\n\t5\nEmmy\tlots\nZero\t0\nAda\t1";
    const rows = readRows(sourceOfText(text, "en"), [], "en");
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
      sourceOfText("Name\tID\nAda\t\nADA\tE-2\nGrace\te-1", "en"),
      [
        { name: "ada", id: "" },
        { name: "Other", id: "E-1" },
      ],
      "en",
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
    const rows = readRows(sourceOfSelection(values, "B2:D7", "en"), [], "en");
    expect(people(rows)).toEqual([
      { id: "", name: "Ada", role: "AE", quota: 300_000 },
      { id: "", name: "Grace", role: "", quota: undefined },
      { id: "", name: "1001", role: "AE", quota: 5 },
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
    expect(readRows(sourceOfText(" \n\n", "en"), [], "en")).toEqual([]);
    expect(readRows(sourceOfSelection([[null]], "A1", "en"), [], "en")).toEqual([]);
  });

  it("five thousand rows are read within the blink of an eye", () => {
    const text = Array.from({ length: 5000 }, (_, index) => `Person ${index}\tE-${index}\t${1000 + index}`).join("\n");
    const start = performance.now();
    expect(people(readRows(sourceOfText(text, "en"), [], "en"))).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
