/**
 * What an export credits does not depend on how it is laid out: the order of its rows and columns, the spelling of its
 * headings and columns that speak of something else. And every question can be answered.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedLines } from "../../../core/checks/dealChecks";
import type { DealCheck } from "../../../core/checks/severity";
import type { Choices } from "../../../core/deals/questions";
import { importDeals } from "../../../core/library";
import { dealsByPeriod } from "../../../core/plans/periods";
import { planFromTemplate } from "../../../core/plans/templates";

const plan = planFromTemplate("retention-commission", { language: "en", today: "2026-01-01", currency: "EUR" });
type Table = readonly (readonly string[])[];

const textOf = (table: Table) =>
  table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\n");

/** What does not depend on the layout; lines of one deal are counted from above. */
function said(table: Table, choices: Choices = {}) {
  const { deals, leftOut, outcomes } = importDeals(textOf(table), plan, choices);
  return {
    deals: deals
      .map(({ id, date, amount, participant, type }) => JSON.stringify([id, date, amount, participant, type]))
      .sort(),
    leftOut: leftOut.map(({ reason }) => reason).sort(),
    outcomes: outcomes.map(({ value, outcome, count }) => JSON.stringify([value, outcome, count])).sort(),
  };
}

/** Answers every open question, each in the same way wherever its column stands. */
function answered(table: Table): Choices {
  let choices: Choices = {};
  for (let round = 0; round < 40; round += 1) {
    const { questions } = importDeals(textOf(table), plan, choices);
    if (questions.length === 0) return choices;
    for (const { id, options, preferred } of questions) {
      const [first] = options.map(({ value }) => value).sort();
      choices = { ...choices, [id]: preferred ?? first ?? "-" };
    }
  }
  throw new Error(`Questions without end: ${JSON.stringify(choices)}`);
}

const ROLES = ["id", "date", "owner", "type", "amount", "stage", "account"] as const;
type Role = (typeof ROLES)[number];
/** Headings that mean the same, in three languages. */
const SYNONYMS: Readonly<Record<Role, readonly string[]>> = {
  id: ["Deal ID", "Opportunity ID", "Order number", "Numéro de facture", "Numero ordine", "Record ID"],
  date: ["Close Date", "Closing Date", "Invoice date", "Date de clôture", "Data di chiusura", "Date de signature"],
  owner: ["Owner", "Opportunity Owner", "Sales Rep", "Vendeur", "Propriétaire", "Venditore", "Assigned To"],
  type: ["Type", "Deal Type", "Type de vente", "Tipologia", "Revenue type"],
  amount: ["Amount", "Deal Value", "Montant HT", "Imponibile", "Net amount", "Importo"],
  stage: ["Stage", "Deal Stage", "Étape", "Fase", "Status", "Statut", "Outcome", "Esito"],
  account: ["Account Name", "Customer", "Client", "Azienda", "Company"],
};

/** One spelling of figures and dates for a whole column, as programs write them. */
const STYLES: readonly {
  readonly date: (month: number, day: number) => string;
  readonly amount: (cents: number) => string;
}[] = [
  { date: (m, d) => `2026-0${m}-${d}`, amount: (cents) => (cents / 100).toFixed(2) },
  { date: (m, d) => `${d}/0${m}/2026`, amount: (cents) => (cents / 100).toFixed(2).replace(".", ",") },
  { date: (m, d) => `0${m}/${d}/2026`, amount: (cents) => `$ ${(cents / 100).toFixed(2)}`.replace("$", "€") },
];

const anyRow = fc.record({
  id: fc.constantFrom("D-1", "D-2", "d-1", "0061", "61", "1E3", "1000", "D-3", "D-4", "constructor"),
  month: fc.integer({ min: 1, max: 9 }),
  day: fc.integer({ min: 13, max: 28 }),
  owner: fc.constantFrom("Ann", "José", "Jose", "Lee, Bo", "__proto__"),
  type: fc.constantFrom("Renewal", "Upsell", "New Business", "Churn", "Gift", "Sales"),
  cents: fc.integer({ min: -500_000, max: 9_000_000 }).map((cents) => cents * 10 + 1),
  stage: fc.constantFrom("Closed Won", "Closed Lost", "Negotiation", "Signed", "Cancelled", "Banana"),
  account: fc.constantFrom("Acme", "Beta", ""),
});
const anyTable: fc.Arbitrary<string[][]> = fc
  .tuple(fc.array(anyRow, { minLength: 1, maxLength: 12 }), fc.constantFrom(...STYLES), fc.boolean())
  .map(([rows, style, twice]) => [
    ROLES.map((role) => SYNONYMS[role][0]!),
    ...[...rows, ...(twice ? rows.slice(0, 1) : [])].map(({ id, month, day, owner, type, cents, stage, account }) => [
      id,
      style.date(month, day),
      owner,
      type,
      style.amount(cents),
      stage,
      account,
    ]),
  ]);

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
const seeded = (numRuns: number) => ({ seed: 9, numRuns });

describe("what is credited does not depend on the layout", () => {
  it("shuffled columns change nothing", () => {
    const anyOrder = anyTable.chain((table) => fc.tuple(fc.constant(table), shuffled(table[0]!.map((_, at) => at))));
    fc.assert(
      fc.property(anyOrder, ([table, order]) => {
        const choices = answered(table);
        const other = table.map((row) => order.map((at) => row[at]!));
        expect(said(other, choices)).toEqual(said(table, choices));
        expect(said(other)).toEqual(said(table));
      }),
      seeded(80),
    );
  });

  it("shuffled rows change nothing", () => {
    const anyOrder = anyTable.chain((table) => fc.tuple(fc.constant(table), shuffled(table.slice(1))));
    fc.assert(
      fc.property(anyOrder, ([table, rows]) => {
        const choices = answered(table);
        const other = [table[0]!, ...rows];
        expect(said(other, choices)).toEqual(said(table, choices));
        expect(said(other)).toEqual(said(table));
      }),
      seeded(80),
    );
  });

  it("headings that mean the same change nothing", () => {
    const anyNames = fc.tuple(...ROLES.map((role) => fc.constantFrom(...SYNONYMS[role])));
    fc.assert(
      fc.property(anyTable, anyNames, (table, names) => {
        const other = [names, ...table.slice(1)];
        // The outcome's questions are named by the heading.
        const renamed = (choices: Choices): Choices => ({ ...choices, "outcome.*": "won" });
        const choices = renamed(answered(table));
        const stage = Object.fromEntries(Object.entries(choices).filter(([id]) => !id.startsWith("outcome.stage.")));
        expect(said(other, stage)).toEqual(said(table, stage));
      }),
      seeded(100),
    );
  });

  it("capitals, accents, blanks and underscores of headings change nothing", () => {
    const spelt: readonly ((heading: string) => string)[] = [
      (heading) => heading.toUpperCase(),
      (heading) => heading.toLowerCase(),
      (heading) => heading.replaceAll(" ", "_"),
      (heading) => heading.replaceAll(" ", "\u00a0\u00a0"),
      (heading) => `\u200e ${heading}\t`,
      (heading) => heading.replaceAll(" ", " - "),
      (heading) => heading.replace(/ (.)/gu, (_, letter: string) => letter.toUpperCase()),
      (heading) => heading.normalize("NFD"),
      (heading) => heading.normalize("NFD").replace(/\p{M}/gu, ""),
      (heading) => heading.replace("a", "á").replace("o", "ò"),
    ];
    const anySpelling = fc.tuple(
      ...ROLES.map((role) => fc.tuple(fc.constantFrom(...SYNONYMS[role]), fc.constantFrom(...spelt))),
    );
    fc.assert(
      fc.property(anyTable, anySpelling, (table, spelling) => {
        const plain = [spelling.map(([name]) => name), ...table.slice(1)];
        const other = [spelling.map(([name, spell]) => spell(name)), ...table.slice(1)];
        const choices = answered(plain);
        expect(said(other, choices)).toEqual(said(plain, choices));
      }),
      seeded(120),
    );
  });

  it("a column that speaks of something else changes nothing", () => {
    const unrelated = fc.constantFrom(
      ...[
        ["Probability (%)", "90", "10"],
        ["Phone", "+33 1 23 45", "0044 20"],
        ["Notes", "won their trust", "lost the phone number"],
        ["Created Date", "2025-01-13", "2024-12-31"],
        ["Last Modified By", "Ann", "Zoe"],
        ["Lead Source", "Web", "Fair"],
        ["Account Status", "Active", "Prospect"],
        ["Win/Loss Reason", "Price", "Service"],
        ["Country", "France", "Italia"],
        ["State", "New York", "Ohio"],
        ["Discount", "10 %", "5 %"],
        ["VAT", "19.60", "20.00"],
        ["Number of employees", "12", "5000"],
        ["Days to close", "12", "50"],
        ["Commission rate", "5 %", "8 %"],
        ["Territory", "North", "South"],
        ["Owner Role", "Rep", "Manager"],
        ["Email", "a@b.example", "c@d.example"],
        ["", "x", "y"],
        ["constructor", "__proto__", "toString"],
      ].map((column) => column as [string, string, string]),
    );
    fc.assert(
      fc.property(anyTable, unrelated, fc.nat(7), (table, [heading, one, other], at) => {
        // By the contents of the row, so that rows which repeat each other still do.
        const cellOf = (row: readonly string[]) => (row.join().length % 2 === 0 ? one : other);
        const wider = table.map((row, index) => row.toSpliced(at, 0, index === 0 ? heading : cellOf(row)));
        const choices = answered(table);
        expect(said(wider, choices)).toEqual(said(table, choices));
        expect(said(wider)).toEqual(said(table));
      }),
      seeded(40),
    );
  });
});

describe("what is imported is what the deals sheet checks", () => {
  it("no deal that was handed out is flagged for its date, type, figures, sign or as a duplicate", () => {
    // Who they are and whether the plan is in force then are questions about the plan, not about the export.
    const aboutPlan: readonly DealCheck[] = ["participant", "notOnPlan", "outside", "alike"];
    fc.assert(
      fc.property(anyTable, (table) => {
        const { deals } = importDeals(textOf(table), plan, answered(table));
        const flags = checkedLines(plan, deals).flatMap(({ checks }) => checks);
        expect(flags.filter((check) => !aboutPlan.includes(check))).toEqual([]);
      }),
      seeded(100),
    );
  });

  it("deals outside the plan's periods are counted alike in the import and in the state", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const later = { ...plan, effective: { from: "2026-04-01", to: "2026-06-30" } };
        const { deals } = importDeals(textOf(table), later, answered(table));
        const outside = checkedLines(later, deals).filter(({ checks }) => checks.includes("outside")).length;
        expect(dealsByPeriod(later, deals).outside).toBe(outside);
      }),
      seeded(60),
    );
  });
});

describe("every question can be answered", () => {
  const POOL = [
    ...Object.values(SYNONYMS).flat(),
    ...[
      "Gross total",
      "Expected amount",
      "Amount (USD)",
      "Amount (k€)",
      "Currency",
      "FX rate",
      "Split %",
      "Line",
      "Won?",
    ],
    ...[
      "MRR",
      "Expected Close Date",
      "Account Owner",
      "Last modified",
      "Row #",
      "Lost reason",
      "Account status",
      "Active",
    ],
    ...[
      "IsWon",
      "Closed",
      "Previous owner",
      "Actual Close Date",
      "Owner email",
      "",
      "Stage",
      "constructor",
      "__proto__",
    ],
  ];
  const CELLS = [
    ...["", "-", "D-1", "D-2", "Ann", "Bo", "Renewal", "Churn", "Gift", "EUR", "USD", "$ 5", "12.500", "1,234", "99,5"],
    ...[
      "100",
      "-100",
      "03/04/2026",
      "28/02/2026",
      "2026-02-10",
      "Won",
      "Lost",
      "Open",
      "Signed",
      "TRUE",
      "FALSE",
      "1",
      "0",
    ],
    ...["360k", "1.2M", "2,5 Mio", "60/40", "26/02/10", "2026-03-01 10:00", "Closed Won", "1.1", "11"],
    ...["50%", "0.5", "1,385", "Total", "constructor", "__proto__", "won't", "x".repeat(300)],
  ];
  const anyMess = fc
    .integer({ min: 1, max: 9 })
    .chain((width) =>
      fc.tuple(
        fc.array(fc.constantFrom(...POOL), { minLength: width, maxLength: width }),
        fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 0, maxLength: width + 1 }), { maxLength: 9 }),
      ),
    );

  it("while one is open there are no deals, and each answer that is offered leads on", () => {
    fc.assert(
      fc.property(anyMess, anyTable, fc.boolean(), ([head, rows], table, mess) => {
        const text = textOf(mess ? [head, ...rows] : [...table, ...rows]);
        const start = importDeals(text, plan);
        if (start.questions.length > 0) expect(start.deals).toEqual([]);
        let choices: Choices = {};
        let { questions } = start;
        for (let round = 0; questions.length > 0; round += 1) {
          expect(round).toBeLessThan(40);
          // A needed column that is not there has no answer: such a table brings no deals.
          const answerable = questions.filter(({ options }) => options.length > 0);
          for (const { id, options } of answerable) {
            for (const { value } of options) {
              const next = importDeals(text, plan, { ...choices, [id]: value });
              expect(next.questions.map((question) => question.id)).not.toContain(id);
              if (next.questions.length > 0) expect(next.deals).toEqual([]);
            }
          }
          const [first] = answerable;
          if (first === undefined) return;
          choices = { ...choices, [first.id]: first.options.at(round % 2 === 0 ? 0 : -1)!.value };
          questions = importDeals(text, plan, choices).questions;
        }
      }),
      seeded(40),
    );
  });
});
