/** A CRM export as it really is: text dates, separators, trailing spaces, repeated rows, credit memos, two currencies. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/cells/cell";
import { provenDecimalSign, readAmount, thousandsOf } from "../../../core/deals/amounts";
import { dayOrderOf, halfConverted, readDate } from "../../../core/deals/dates";
import { guessMapping, headerRow } from "../../../core/deals/fields";
import type { Choices } from "../../../core/deals/questions";
import { type ExportReading, readExport } from "../../../core/deals/readExport";
import { tableOfText } from "../../../core/deals/table";

/** Every row was sold, unless a test is about that. */
const read = (table: Cell[][], choices: Choices = {}, currency = "EUR") =>
  readExport({ grid: table, rowsAbove: 0 }, currency, { "column.outcome": "-", ...choices });
const readable = ({ lines }: ExportReading) => lines.flatMap((line) => (line.kind === "taken" ? [line.read.deal] : []));
const problems = ({ lines }: ExportReading) => lines.flatMap((line) => (line.kind === "leftOut" ? line.problems : []));
const asked = ({ questions }: ExportReading) =>
  questions.filter(({ answer }) => answer === undefined).map(({ id }) => id);

describe("columns are recognised by their headers", () => {
  it.each([
    [
      "English",
      ["Opportunity ID", "Close Date", "Opportunity Owner", "Account Name", "Type", "Amount", "Currency", "FX rate"],
    ],
    [
      "French",
      [
        "Référence",
        "Date de signature",
        "Commercial",
        "Compte",
        "Type de vente",
        "Montant HT",
        "Devise",
        "Taux de change",
      ],
    ],
    ["Italian", ["Codice", "Data di chiusura", "Venditore", "Cliente", "Tipologia", "Importo", "Valuta", "Cambio"]],
  ])("in %s", (_, headers) => {
    const { id, date, participant, account, type, amount, currency, fx } = guessMapping(headers);
    expect({ id, date, participant, account, type, amount, currency, fx }).toEqual({
      id: 0,
      date: 1,
      participant: 2,
      account: 3,
      type: 4,
      amount: 5,
      currency: 6,
      fx: 7,
    });
  });

  it("gives every column to one field only", () => {
    const mapping = guessMapping(["Deal", "Deal ID", "Date", "Owner", "Owner ID", "Amount", "Type"]);
    expect(mapping.id).toBe(1);
    expect(mapping.participant).toBe(3);
    expect(new Set(Object.values(mapping)).size).toBe(Object.values(mapping).length);
  });

  it("finds the header below a title, and says which fields are missing", () => {
    expect(headerRow([["Export of 3 April"], [], ["Deal ID", "Close date", "Owner", "Amount"]])).toBe(2);
    expect(
      headerRow([
        ["a", "b"],
        [1, 2],
      ]),
    ).toBeUndefined();
    expect(asked(read([["Deal ID", "Close date", "Owner", "Amount"]]))).toEqual(["everyType"]);
  });
});

describe("amounts are read by the decimal sign of their column", () => {
  it.each([
    ["1,234.50", ".", 1234.5],
    ["1.234,50", ",", 1234.5],
    ["1 234,5", ",", 1234.5],
    ["1\u202f234,5 €", ",", 1234.5],
    ["(1,000)", ".", -1000],
    ["1,000-", ".", -1000],
    ["-€ 5.00", ".", -5],
    ["$1,234,567", ".", 1234567],
    ["CHF 1'000.50", ".", 1000.5],
    ["50 %", ".", 0.5],
    ["0", ".", 0],
    ["−12", ".", -12],
    ["12,34,567.50", ".", 1234567.5],
    ["1 234,50 Kč", ",", 1234.5],
    ["kr 1.234,50", ",", 1234.5],
    ["100,50 zł", ",", 100.5],
    ["Rs. 1,00,000", ".", 100_000],
    ["1.5E+04", ",", 15_000],
    ["2,5e3", ".", 2500],
    ["-", ".", 0],
    ["299999.99999999994", ".", 300_000],
  ] as const)("%s", (text, sign, value) => {
    expect(readAmount(text, sign)).toMatchObject({ kind: "amount", value });
  });

  it.each([
    ...["abc", "12a", "1,23,4", "--5", "(-5)", "(5", "", "1.2.3", "12345678901234567", "0,500", "1e20"],
    ...["10 pcs", "50k%", "12 kr.kr", "k 5", "5 kk", "12 abc", "100 50", "1'2", "1 234'567", "100.-", "$100 EUR"],
  ])("%j is refused", (text) => {
    expect(readAmount(text, ".").kind).toBe("unreadable");
  });

  it("settles the sign by the column, and refuses what contradicts itself", () => {
    expect(provenDecimalSign(["1,234", "99,5"])).toBe(",");
    expect(provenDecimalSign(["1,234", "2,000"])).toBeUndefined();
    expect(provenDecimalSign(["1,5", "1.5"])).toBe("mixed");
    expect(readAmount("1,234", "mixed").kind).toBe("ambiguous");
    expect(readAmount("1,5", "mixed")).toEqual({ kind: "amount", value: 1.5 });
  });

  it("reads a column as thousands only where every figure has three digits behind its only sign", () => {
    expect(thousandsOf(["12.500", "8.250", "31.000", "-"])).toBe(",");
    expect(thousandsOf(["12,500", "(8,250)", "€ 31,000"])).toBe(".");
    expect(thousandsOf(["12.500", "8.250"])).toBeUndefined();
    expect(thousandsOf(["12.500", "8.250", "500"])).toBeUndefined();
    expect(thousandsOf(["12.500", "8.250", "3,100"])).toBeUndefined();
    expect(thousandsOf(["12.500", "12.500", "12.500"])).toBeUndefined();
  });
});

describe("dates are read by the day order of their column", () => {
  it.each([
    ["2026-01-31", "2026-01-31"],
    ["2026-01-31T09:30:00Z", "2026-01-31"],
    ["31/01/2026", "2026-01-31"],
    ["01/31/2026", "2026-01-31"],
    ["31.1.26", "2026-01-31"],
    ["31 janv. 2026", "2026-01-31"],
    ["31 gennaio 2026", "2026-01-31"],
    ["Jan 31, 2026", "2026-01-31"],
    ["1er février 2026", "2026-02-01"],
    ["20260131", "2026-01-31"],
    ["31-Jan-2026", "2026-01-31"],
    ["5/5/2026", "2026-05-05"],
    ["2026-01-31 09:30:00 UTC", "2026-01-31"],
    ["31/01/2026, 09:30", "2026-01-31"],
    ["2026-01-31T09:30:00.000+0000", "2026-01-31"],
    ["Jan 31, 2026 9:30 AM CET", "2026-01-31"],
    ["Sat Jan 31 2026 00:00:00 GMT+0100 (Central European Standard Time)", "2026-01-31"],
    ["30 January 2026", "2026-01-30"],
    ["Friday, 30 January 2026", "2026-01-30"],
    ["vendredi 30 janvier 2026", "2026-01-30"],
    ["venerdì 30 gennaio 2026", "2026-01-30"],
    ["January 30th, 2026", "2026-01-30"],
    ["Mar 30, 2026", "2026-03-30"],
    ["mar. 31 mars 2026", "2026-03-31"],
  ])("%s", (text, iso) => {
    expect(readDate(text, undefined)).toEqual({ kind: "date", iso });
  });

  it("asks when a date has two meanings and no other row settles it", () => {
    expect(readDate("03/04/2026", undefined).kind).toBe("ambiguous");
    expect(dayOrderOf(["03/04/2026", "28/02/2026"])).toBe("dayFirst");
    expect(dayOrderOf(["03/04/2026", "02/28/2026"])).toBe("monthFirst");
    expect(dayOrderOf(["28/02/2026", "02/28/2026"])).toBeUndefined();
    expect(readDate("03/04/2026", "dayFirst")).toEqual({ kind: "date", iso: "2026-04-03" });
  });

  it("refuses days that no calendar has", () => {
    expect(readDate("30/02/2026", "dayFirst").kind).toBe("unreadable");
    expect(readDate("soon", undefined).kind).toBe("unreadable");
  });
});

const HEADERS = ["Deal ID", "Close date", "Owner", "Account", "Type", "Amount", "Currency", "FX rate", "Split"];
const grid: Cell[][] = [
  HEADERS,
  ["D-1", "28/02/2026", " Ann Lee ", "Acme", "Renewal", "12,000.00", "EUR", null, null],
  ["D-2", 46054, "Ann Lee", "Beta", "upsell", 500, null, null, "50%"],
  ["D-1", "28/02/2026", "Ann Lee", "Acme", "Renewal", "12,000.00", "EUR", null, null],
  ["D-2", 46054, "Bo", "Beta", "upsell", 600, null, null, "50%"],
  [null, " ", "", null, null, null, null, null, null],
  ["D-3", "03/03/2026", "Bo", "Gamma", "Credit memo", "(1,000)", "EUR", null, null],
  ["D-4", "04/03/2026", "Bo", "Delta", "Gift", "1,000", "EUR", null, null],
  ["D-5", "05/03/2026", "Bo", "Delta", "Churn", "n/a", "EUR", null, null],
  ["D-6", "06/03/2026", "Bo", "Delta", "Renewal", "1,000", "USD", null, null],
  ["D-7", "07/03/2026", "Bo", "Delta", "Renewal", "1,000", "$", 0.92, null],
  ["D-8", "08/03/2026", null, "Delta", "Renewal", { code: "#REF!", message: "" }, "EUR", null, 50],
  [null, null, null, null, null, "26,500.00", null, null, null],
];

describe("an export becomes deals", () => {
  const result = read(grid);

  it("reads what can be read, trimmed and in the plan's terms", () => {
    const line = { account: "Acme", type: "renewal", currency: "EUR" };
    expect(readable(result)).toEqual([
      { ...line, date: "2026-02-28", id: "D-1", participant: "Ann Lee", amount: 12000 },
      {
        date: "2026-02-01",
        id: "D-2",
        line: 1,
        participant: "Ann Lee",
        account: "Beta",
        type: "upsell",
        amount: 500,
        split: 0.5,
      },
      {
        date: "2026-02-01",
        id: "D-2",
        line: 1,
        participant: "Bo",
        account: "Beta",
        type: "upsell",
        amount: 600,
        split: 0.5,
      },
      {
        ...line,
        date: "2026-03-03",
        id: "D-3",
        participant: "Bo",
        account: "Gamma",
        type: "creditMemo",
        amount: -1000,
      },
      {
        ...line,
        date: "2026-03-07",
        id: "D-7",
        participant: "Bo",
        account: "Delta",
        amount: 1000,
        currency: "USD",
        fx: 0.92,
      },
    ]);
  });

  it("hands out nothing while a question is open, and everything once all are answered", () => {
    expect(asked(result)).toEqual(["type.gift", "rate.USD"]);
    expect(result.deals).toEqual([]);
    const answered = read(grid, { "type.gift": "newProduct", "rate.USD": 0.9 });
    expect(answered.deals.map(({ id, fx }) => [id, fx])).toEqual([
      ["D-1", undefined],
      ["D-2", undefined],
      ["D-2", undefined],
      ["D-3", undefined],
      ["D-4", undefined],
      ["D-6", 0.9],
      ["D-7", 0.92],
    ]);
    const without = read(grid, { "type.gift": "-", "rate.USD": "-" });
    expect(without.deals).toHaveLength(5);
    expect(
      problems(without)
        .filter(({ key }) => /LeftOut/.test(key))
        .map(({ row }) => row),
    ).toEqual([8, 10]);
  });

  it("puts every row in exactly one place", () => {
    expect(result.lines.length + result.blankRows).toBe(grid.length - 1);
    expect(new Set(result.lines.map(({ row }) => row)).size).toBe(result.lines.length);
  });

  it("tells a row that repeats another in every cell from a further line of its deal", () => {
    expect(result.lines.filter(({ kind }) => kind === "repeated")).toMatchObject([{ row: 4, repeats: { earlier: 2 } }]);
    expect(result.dealLines).toEqual([{ id: "D-2", rows: [3, 5], totals: [{ currency: "", amount: 1100 }] }]);
    expect(readable(read(grid, { repeats: "take" }))).toHaveLength(6);
  });

  it("names row, field and what was found for every row it refuses", () => {
    expect(problems(result)).toEqual([
      { row: 8, field: "type", key: "typeUnknown", found: "Gift" },
      { row: 9, field: "amount", key: "amountUnreadable", found: "n/a" },
      { row: 10, field: "fx", key: "rateMissing", found: "USD" },
      { row: 12, field: "participant", key: "missing", found: "" },
      { row: 12, field: "amount", key: "errorCell", found: "#REF!" },
      { row: 12, field: "split", key: "splitRange", found: "50" },
      { row: 13, field: "amount", key: "totalRow", found: "26,500.00" },
    ]);
  });
});

describe("a pasted table", () => {
  it("is split at tabs, semicolons or commas, with quotes as in CSV", () => {
    expect(tableOfText('a\tb\n1\t"x\ty"\n')).toEqual([
      ["a", "b"],
      ["1", "x\ty"],
    ]);
    expect(tableOfText('a;b\r\n"1,5";"say ""hi"""')).toEqual([
      ["a", "b"],
      ["1,5", 'say "hi"'],
    ]);
    expect(tableOfText("a,b\n1,2")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("is split by the sign of most lines when a title stands above, and not by decimal commas", () => {
    expect(tableOfText("Deals of March, closed\n\nid;amount\nD-1;1,5\nD-2;2,5")[2]).toEqual(["id", "amount"]);
    expect(tableOfText('Export\na,b\n"x;y",2\n3,4')[2]).toEqual(["x;y", "2"]);
  });
});

/** One line of an export for every row: id, date, owner and type need no thought. */
const imported = (headers: string[], rows: Cell[][], choices: Choices = {}, currency = "EUR") => {
  const all = ["Deal ID", "Close date", "Owner", "Type", ...headers];
  return read([all, ...rows.map((row, at) => [`D-${at}`, 46054, "Ann", "Renewal", ...row])], choices, currency);
};
const moneyOf = (reading: ExportReading) => readable(reading).map(({ amount, currency, fx }) => [amount, currency, fx]);
const keysOf = (reading: ExportReading) => problems(reading).map(({ row, key }) => `${row} ${key}`);
const rate = (code: string, value: number) => ({ [`rate.${code}`]: value });

describe("a rate is never read by the decimal sign of the amounts", () => {
  const RATED = ["Amount", "Currency", "FX rate"];

  it("a pound is not worth a thousand euros because the amounts have decimal commas", () => {
    const italian = imported(RATED, [["1.234,50", "GBP", "1.085"]]);
    expect(moneyOf(italian)).toEqual([[1234.5, "GBP", 1.085]]);
    expect(moneyOf(imported(RATED, [["1,234.50", "GBP", "1,085"]]))).toEqual([[1234.5, "GBP", 1.085]]);
  });

  it("asks where both readings are rates that exist, and takes no row until it is answered", () => {
    const row: Cell[][] = [["100.00", "USD", "1,385"]];
    const open = imported(RATED, row, {}, "KRW");
    expect(asked(open)).toEqual(["rateSign"]);
    expect(keysOf(open)).toEqual(["2 rateAmbiguous"]);
    expect(moneyOf(imported(RATED, row, { rateSign: "." }, "KRW"))).toEqual([[100, "USD", 1385]]);
    expect(asked(imported(RATED, [...row, ["1", "USD", "1385.5"]], {}, "KRW"))).toEqual([]);
  });

  it("refuses rates that no day has seen, in the export and typed", () => {
    const rows: Cell[][] = [
      ["1", "GBP", 1085],
      ["1", "JPY", 163.2],
      ["1", "USD", 0.000_92],
      ["1", "USD", null],
      ["1", "JPY", 0.0061],
      ["1", "GBP", "0"],
      ["1", "GBP", -1],
    ];
    const result = imported(RATED, rows, rate("USD", 920));
    expect(keysOf(result)).toEqual([
      "2 rateImplausible",
      "3 rateImplausible",
      "4 rateImplausible",
      "5 rateImplausible",
      "7 rateNotPositive",
      "8 rateNotPositive",
    ]);
    expect(moneyOf(result)).toEqual([[1, "JPY", 0.0061]]);
  });

  it("refuses a rate that would change an amount in the plan's own currency", () => {
    const rows: Cell[][] = [
      ["100", "EUR", 1.2],
      ["100", null, 0.9],
      ["100", "EUR", 1],
    ];
    expect(keysOf(imported(RATED, rows))).toEqual(["2 rateOwnCurrency", "3 rateOwnCurrency"]);
  });

  it("takes no decimal sign for shares from the amounts", () => {
    const result = imported(
      ["Amount", "Split"],
      [
        ["1.234,50", "0.5"],
        ["1.000,00", "33.333%"],
        ["1,00", "1.5"],
      ],
    );
    expect(readable(result).map(({ split }) => split)).toEqual([0.5, 0.33333]);
    expect(keysOf(result)).toEqual(["4 splitRange"]);
  });
});

describe("the currency beside an amount counts", () => {
  it.each(["$100.00", "USD 100.00", "100 usd", "($100)"])("%s in a plan in euros needs a rate", (amount) => {
    const deducted = { gains: "take" };
    expect(asked(imported(["Amount"], [[amount]], deducted))).toEqual(["rate.USD"]);
    const [[, currency, fx] = []] = moneyOf(imported(["Amount"], [[amount]], { ...deducted, ...rate("USD", 0.9) }));
    expect([currency, fx]).toEqual(["USD", 0.9]);
  });

  it("a dollar is the plan's or the row's dollar where that is one", () => {
    expect(moneyOf(imported(["Amount"], [["$100"]], {}, "CAD"))).toEqual([[100, "CAD", undefined]]);
    expect(moneyOf(imported(["Amount", "Currency"], [["$100", "AUD"]], rate("AUD", 0.6)))).toEqual([[100, "AUD", 0.6]]);
  });

  it("a row that contradicts itself, a share or a currency that does not exist is refused", () => {
    const rows: Cell[][] = [
      ["$100.00", "EUR"],
      ["CHF100", "EUR"],
      ["50%", "EUR"],
      ["100", "XYZ"],
      ["100 €", "EUR"],
    ];
    const result = imported(["Amount", "Currency"], rows);
    expect(keysOf(result)).toEqual([
      "2 currencyContradicts",
      "3 currencyContradicts",
      "4 amountUnreadable",
      "5 currencyUnknown",
    ]);
    expect(problems(result)[0]?.found).toBe("EUR / USD");
    expect(moneyOf(result)).toEqual([[100, "EUR", undefined]]);
  });
});

describe("a quotation mark that nothing closes", () => {
  const head = "Deal ID,Close date,Owner,Type,Amount\n";
  const line = (id: string) => `${id},2026-03-01,Ann,Renewal,100`;

  it.each([
    ["without any other mark behind it", ["D-1", '"D-2', "D-3", "D-4"]],
    ["before a text in quotation marks", ["D-1", '"D-2', "D-3", '"D-4"']],
    ["before a text that ends with a mark", ["D-1", '"D-2', "D-3", 'D-4"']],
    ["before an empty text in marks", ["D-1", '"D-2', '""', "D-4"]],
  ])("%s swallows no row", (_, ids) => {
    const table = tableOfText(head + ids.map(line).join("\n"));
    expect(table).toHaveLength(5);
    expect(table.every((row) => row.length === 5)).toBe(true);
    expect(table[2]?.[0]).toBe('"D-2');
  });

  it("does not part texts of several lines that are closed", () => {
    expect(tableOfText(`${head}D-1,2026-03-01,"Ann\nLee, ""A""",Renewal,"1,000" \n${line("D-2")}`)).toEqual([
      ["Deal ID", "Close date", "Owner", "Type", "Amount"],
      ["D-1", "2026-03-01", 'Ann\nLee, "A"', "Renewal", "1,000"],
      ["D-2", "2026-03-01", "Ann", "Renewal", "100"],
    ]);
    expect(tableOfText('"Deal\nID"\t"Close\ndate"\tOwner\nD-1\tx\ty')[0]).toEqual(["Deal\nID", "Close\ndate", "Owner"]);
  });
});

describe("a shared deal that is exported twice", () => {
  it("is compared with all earlier rows of its id, and asked where a note alone differs: nobody is paid twice", () => {
    const head = ["Deal ID", "Close date", "Owner", "Type", "Amount", "Split", "Note"];
    const row = (owner: string, split: Cell = 0.5, note: Cell = ""): Cell[] => [
      "D1",
      46054,
      owner,
      "Renewal",
      100,
      split,
      note,
    ];
    const rows = [row("Ann"), row("Bob"), row("Ann"), row("Bob", 0.4), row("Bob", 0.4), row("Bob", 0.4, "second seat")];
    expect(asked(read([head, ...rows]))).toEqual(["joined"]);
    const { lines } = read([head, ...rows], { joined: "take" });
    expect(lines.map(({ row: at, kind }) => `${at} ${kind}`)).toEqual([
      "2 taken",
      "3 taken",
      "4 repeated",
      "5 taken",
      "6 repeated",
      "7 taken",
    ]);
  });
});

describe("a column of dates that a spreadsheet converted by half", () => {
  const HEAD = ["Deal ID", "Close date", "Owner", "Type", "Amount"];
  const dated = (dates: Cell[], choices: Choices = {}) =>
    read([HEAD, ...dates.map((date, at) => [`D-${at}`, date, "Ann", "Renewal", 1])], choices);
  const mixed: Cell[] = ["25/12/2026", "13/02/2026", 46085, new Date(2026, 4, 5)];

  it("asks whether day and month of the real dates were exchanged, and takes none of these until it is answered", () => {
    const open = dated(mixed);
    expect(open.questions.at(-1)).toMatchObject({ id: "exchanged", found: "2026-03-04" });
    expect(problems(open)).toEqual([{ row: 4, field: "date", key: "dateExchanged", found: "2026-03-04" }]);
    const days = (exchanged: string) => dated(mixed, { exchanged }).deals.map(({ date }) => date);
    expect(days("yes")).toEqual(["2026-12-25", "2026-02-13", "2026-04-03", "2026-05-05"]);
    expect(days("no")).toEqual(["2026-12-25", "2026-02-13", "2026-03-04", "2026-05-05"]);
  });

  it("asks nothing where texts or real dates show that nothing was exchanged", () => {
    expect(asked(dated(["25/12/2026", "05/02/2026", 46085]))).toEqual([]);
    expect(asked(dated(["25/12/2026", 46085, 46100]))).toEqual([]);
    expect(asked(dated([46085, 46086]))).toEqual([]);
    expect(halfConverted(["12/25/2026", "Total"], [46085])).toBe("monthFirst");
  });
});

describe("the currency in the heading of the amounts", () => {
  const HEAD = ["Deal ID", "Close date", "Owner", "Type", "Amount (USD)", "Amount (EUR)"];

  it("settles which of two columns is read: the one in the plan's currency", () => {
    expect(guessMapping(HEAD, "EUR").amount).toBe(5);
    expect(guessMapping(HEAD, "USD").amount).toBe(4);
    expect(guessMapping([...HEAD.slice(0, 4), "Amount", "Montant en €"], "EUR").amount).toBe(5);
    expect(guessMapping([...HEAD.slice(0, 4), "Amount", "Amount (EUR)", "Currency"], "EUR").amount).toBe(4);
  });

  it("is the currency of rows that name none, and may not contradict those that do", () => {
    expect(asked(imported(["Amount (USD)"], [[100]]))).toEqual(["rate.USD"]);
    expect(moneyOf(imported(["Amount (USD)"], [[100]], rate("USD", 0.9)))).toEqual([[100, "USD", 0.9]]);
    expect(keysOf(imported(["Amount (EUR)", "Currency"], [[100, "USD"]]))).toEqual(["2 currencyContradicts"]);
    expect(moneyOf(imported(["Total AMOUNT, ALL deals"], [[100]]))).toEqual([[100, undefined, undefined]]);
  });
});

describe("ids and names", () => {
  const HEAD = ["Deal ID", "Close date", "Owner", "Type", "Amount"];
  const named = (id: string, owner: string) => read([HEAD, [id, 46054, owner, "Renewal", 1]]);

  it("may hold signs that a search takes for any others: the sheets look for keys, in which they are escaped", () => {
    const { deals } = read([HEAD, ["D*", 46054, "Ann?", "Renewal", 1], ["D-1", 46054, "~Bo", "Renewal", 2]]);
    expect(deals.map(({ id, line, participant, amount }) => [id, line, participant, amount])).toEqual([
      ["D*", undefined, "Ann?", 1],
      ["D-1", undefined, "~Bo", 2],
    ]);
  });

  it("lose the spaces that nobody sees", () => {
    const [deal] = named("\u200bD-1\ufeff", "An\u200bn\u2003Lee\u00a0").deals;
    expect([deal?.id, deal?.participant]).toEqual(["D-1", "Ann Lee"]);
  });
});
