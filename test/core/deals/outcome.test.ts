/** What a row's outcome is: words with their negation, flags, several columns that speak. */
import { describe, expect, it } from "vitest";
import { readOutcome } from "../../../core/deals/outcome";
import { readExport } from "../../../core/deals/readExport";
import { tableOfText } from "../../../core/deals/table";

const read = (text: string, choices = {}) => readExport({ grid: tableOfText(text), rowsAbove: 0 }, "EUR", choices);
const paid = (text: string, choices = {}) => read(text, choices).deals.reduce((sum, { amount }) => sum + amount, 0);

describe("words are read whole, with their negation", () => {
  it.each([
    ...[
      "Closed Won",
      "closedwon",
      "ClosedWon",
      "Won",
      "WON",
      "5 - Gagnée (100%)",
      "Affaire gagnée",
      "Chiusa vinta",
      "C1:WON",
      "07. Closed Won",
      "Closed Won (100 %)",
      "Fermé gagné",
    ],
  ])("%s is won", (text) => expect(readOutcome(text)).toBe("won"));
  it.each([
    ...[
      "Closed Lost",
      "closedlost",
      "Lost - not interested",
      "Perdue",
      "Annulée",
      "Persa",
      "Annullato",
      "Cancelled",
      "Void",
    ],
    ...["Refunded", "Returned", "Abandoned", "LOSE", "Out-Sold"],
  ])("%s is lost", (text) => expect(readOutcome(text)).toBe("lost"));
  it.each([
    ...[
      "Not won",
      "To be invoiced",
      "likely to win",
      "Proposal delivered",
      "Partially paid",
      "non signé",
      "da firmare",
    ],
    ...["Draft", "Unpaid", "En cours", "Trattativa", "à facturer", "non ancora vinta", "pas gagné", "Negotiation"],
  ])("%s is open", (text) => expect(readOutcome(text)).toBe("open"));
  it.each(["Signed", "Paid", "Delivered", "Invoiced", "Closed", "Signé", "Facturé", "Firmato", "Pagato", "Completed"])(
    "%s is likely and asked",
    (text) => expect(readOutcome(text)).toBe("likely"),
  );
  it.each(["", "Won?", "Not lost", "Banana", "Won - pending signature", "Lost, then won"])("%j is asked", (text) =>
    expect(readOutcome(text)).toBe("unknown"),
  );
});

const HEAD = "Deal ID,Close date,Owner,Type,Amount";
const row = (id: string, ...more: string[]) => [id, "2026-02-10", "Ann", "Renewal", "100", ...more].join(",");

describe("columns that speak of the outcome", () => {
  it.each([
    "Stage",
    "StageName",
    "deal_stage",
    "dealstage",
    "Étape",
    "Fase",
    "Deal - Status",
    "Result",
    "Won/Lost",
    "Whatever",
  ])("%s is one of them", (heading) => {
    const rows = [row("1", "Won"), row("2", "Lost"), row("3", "Negotiation")];
    expect(paid([`${HEAD},${heading}`, ...rows].join("\n"))).toBe(100);
  });

  it("speaks without headings, by its values", () => {
    const text = [row("1", "Won"), row("2", "Lost")].join("\n");
    expect(read(text, { headings: "-" }).outcomeColumns).toEqual([5]);
  });

  it.each([
    "Won: 0",
    "Won 0",
    "0% Won",
    "Won 50%",
    "50 % gagné",
    "Won n/a",
    "Won 3",
    "Vinta 20%",
    "90% - Closed Won",
    "Won 100",
  ])("%j is not won for certain: a figure beside the word may take it back", (text) => {
    expect(["won", "lost"]).not.toContain(readOutcome(text));
    expect(read([`${HEAD},Stage`, row("1", text)].join("\n")).deals).toEqual([]);
  });

  it.each([
    ...["Refunded", "Is Refunded", "Cancelled", "IsDeleted", "Voided", "Returned", "Reversed", "Churned"],
    ...["Annulé", "Remboursé", "Annullata", "Stornato", "Rimborsato"],
  ])("a flag %s beside Closed Won takes the sale back, whatever it is beside other rows", (heading) => {
    const text = (yes: string, no: string) => [
      `${HEAD},Stage,${heading}`,
      row("1", "Closed Won", yes),
      row("2", "Closed Won", no),
      row("3", "Closed Won", ""),
    ];
    expect(paid(text("yes", "no").join("\n"))).toBe(200);
    expect(paid(text("1", "0").join("\n"))).toBe(200);
    expect(read(text("TRUE", "FALSE").join("\n")).questions).toEqual([]);
  });

  it.each(["Archived", "Test", "Is Test", "Excluded", "Archivé", "Escluso"])(
    "a flag %s beside Closed Won is asked",
    (heading) => {
      const text = [`${HEAD},Stage,${heading}`, row("1", "Closed Won", "yes"), row("2", "Closed Won", "no")].join("\n");
      expect(read(text).questions).toMatchObject([{ key: "outcomeTogether", found: "Closed Won / yes", count: 1 }]);
      expect(read(text).deals).toEqual([]);
    },
  );

  it.each(["Approved", "Signed?", "Confirmed", "Commissionable", "Approuvé", "Firmato"])(
    "Closed Won is asked where a flag %s says no",
    (heading) => {
      const text = [`${HEAD},Stage,${heading}`, row("1", "Closed Won", "no"), row("2", "Closed Won", "yes")].join("\n");
      expect(read(text).questions).toMatchObject([{ key: "outcomeTogether", found: "Closed Won / no", count: 1 }]);
      expect(paid(text, { [read(text).questions[0]!.id]: "lost" })).toBe(100);
    },
  );

  it.each([
    ...["Lost Reason", "Loss Reason", "Closed Lost Reason", "Reason Lost", "Cancellation reason", "Deal - Lost time"],
    ...["Cancelled on", "Refunded at", "Date lost", "Lost to", "Motif de perte", "Raison de la perte"],
    ...["Date d’annulation", "Annulé le", "Motivo perdita", "Motivo della perdita", "Data annullamento"],
  ])("Closed Won is asked where “%s” is filled, once for whatever is written there", (heading) => {
    const text = [
      `${HEAD},Stage,${heading}`,
      row("1", "Closed Won", "Too expensive"),
      row("2", "Closed Won", "2026-03-01"),
      row("3", "Closed Won", ""),
      row("4", "Closed Won", "N/A"),
      row("5", "Closed Won", "-"),
      row("6", "Closed Lost", "Price"),
    ].join("\n");
    const found = `Closed Won / ${heading}`;
    expect(read(text).questions).toMatchObject([{ key: "outcomeTogether", found, count: 2 }]);
    expect(read(text).deals).toEqual([]);
    const id = read(text).questions[0]!.id;
    expect(paid(text, { [id]: "lost" })).toBe(300);
    expect(paid(text, { [id]: "won" })).toBe(500);
  });

  it("reasons and flags that are blank as a rule are not filled down", () => {
    for (const [heading, value] of [
      ["Lost reason", "Price"],
      ["Refunded", "yes"],
      ["Archived", "yes"],
    ] as const) {
      const rows = [row("1", "Closed Lost", value), row("2", "Closed Won", ""), row("3", "Closed Won", "")];
      expect(paid([`${HEAD},Stage,${heading}`, ...rows].join("\n"))).toBe(200);
    }
  });

  it("more reasons than there can be outcomes are one question all the same", () => {
    const rows = Array.from({ length: 250 }, (_, at) => row(String(at), "Closed Won", `Reason ${at}`));
    expect(read([`${HEAD},Stage,Lost reason`, ...rows].join("\n")).questions).toMatchObject([{ count: 250 }]);
  });

  it.each(["Win/Loss Reason", "Closed Won Reason", "Motif de gain ou de perte", "Days to close"])(
    "“%s” beside Closed Won says nothing",
    (heading) => expect(paid([`${HEAD},Stage,${heading}`, row("1", "Closed Won", "Price")].join("\n"))).toBe(100),
  );

  it.each([
    ...["Account Status", "Customer Status", "Client status", "Company status", "Customer Lifecycle Stage"],
    ...["Statut du client", "Statut compte", "Stato cliente", "Stato azienda"],
  ])("Closed Won is asked where “%s” says that the customer has gone", (heading) => {
    for (const gone of ["Cancelled", "Churned", "Inactive", "Former customer", "Résilié", "Annulé", "Disdetto"]) {
      const rows = [row("1", "Closed Won", gone), row("2", "Closed Won", "Active"), row("3", "Closed Won", "")];
      const text = [`${HEAD},Stage,${heading}`, ...rows].join("\n");
      expect(read(text).questions).toMatchObject([{ key: "outcomeTogether", found: `Closed Won / ${gone}`, count: 1 }]);
      expect(paid(text, { [read(text).questions[0]!.id]: "open" })).toBe(200);
    }
    expect(paid([`${HEAD},Stage,${heading}`, row("1", "Closed Won", "Active")].join("\n"))).toBe(100);
  });

  it("a status of the customer in whose words sales are won and lost says what was sold", () => {
    const rows = [row("1", "Won"), row("2", "Lost"), row("3", "Churned")];
    expect(paid([`${HEAD},Customer Status`, ...rows].join("\n"))).toBe(100);
  });

  it("an archived or lost lead of Odoo that stands in its stage Won is asked, and so is one that is likely a sale", () => {
    const odoo = `${HEAD},Stage,Active,Lost Reason`;
    for (const stage of ["Won", "Signed"]) {
      const text = [odoo, row("1", stage, "False", "Too expensive"), row("2", "Won", "True", "")].join("\n");
      expect(read(text).questions).toMatchObject([
        { key: "outcomeTogether", found: `${stage} / False / Lost Reason`, count: 1 },
      ]);
      expect(read(text).deals).toEqual([]);
    }
    expect(paid([odoo, row("1", "Won", "False", ""), row("2", "Won", "True", "")].join("\n"))).toBe(0);
  });

  it("a column of amounts or texts under such a heading is no flag", () => {
    for (const heading of ["Refunded", "Approved", "Test"]) {
      const text = [`${HEAD},Stage,${heading}`, row("1", "Closed Won", "12.5"), row("2", "Closed Won", "see note")];
      expect(paid(text.join("\n"))).toBe(200);
    }
  });

  it.each(["TRUE FALSE", "1 0", "yes no", "oui non", "sì no", "Y N", "vero falso"])("flags %s", (flags) => {
    const [yes = "", no = ""] = flags.split(" ");
    expect(paid([`${HEAD},IsWon`, row("1", yes), row("2", no)].join("\n"))).toBe(100);
  });

  it("lost in either is never won; won in one and open in the other is asked; the result decides over an own stage", () => {
    const head = `${HEAD},Stage,Status`;
    const text = [
      head,
      row("1", "Closed Won", "Won"),
      row("2", "Closed Won", "Cancelled"),
      row("3", "Negotiation", "Won"),
    ];
    const asked = read(text.join("\n"));
    expect(asked.deals).toEqual([]);
    const [question] = asked.questions;
    expect(question?.key).toBe("outcomeTogether");
    expect(paid(text.join("\n"), { [question!.id]: "won" })).toBe(200);
    expect(paid([head, row("4", "Handover", "Won")].join("\n"))).toBe(100);
  });

  it("a result that is likely a sale waits beside an open stage, and is not left out unasked", () => {
    const text = [`${HEAD},Stage,Status`, row("1", "Negotiation", "Converted"), row("2", "Negotiation", "Open")].join(
      "\n",
    );
    expect(read(text).questions).toMatchObject([
      { key: "outcomeTogether", found: "Negotiation / Converted", count: 1 },
    ]);
    expect(paid(text, { "outcome.stage.negotiation + status.converted": "won" })).toBe(100);
  });

  it("the number of a state is asked, and the numbers of its reasons are not read", () => {
    const text = [`${HEAD},statecode,statuscode`, row("1", "1", "3"), row("2", "2", "4"), row("3", "0", "2")].join(
      "\n",
    );
    expect(read(text).questions.map(({ id, preferred }) => [id, preferred])).toEqual([["outcome.state code.1", "won"]]);
    const reasons = read([`${HEAD},statuscode`, row("1", "3"), row("2", "4")].join("\n")).questions;
    expect(reasons.map(({ id, preferred }) => [id, preferred])).toEqual([
      ["outcome.status code.3", undefined],
      ["outcome.status code.4", undefined],
    ]);
  });

  it("the names of groups and repeated headings say nothing about a column", () => {
    const rows = [row("Won", "yes"), row("Lost", "no")];
    const groups = [`${HEAD},IsWon`, "Closed Won", ...rows, "Closed Lost", `${HEAD},IsWon`, row("3", "no")];
    expect(read(groups.join("\n")).outcomeColumns).toEqual([0, 5]);
    const named = [`${HEAD},IsWon`, "Closed Won", row("1", "yes"), "Closed Lost", `${HEAD},IsWon`, row("3", "no")];
    expect(read(named.join("\n")).outcomeColumns).toEqual([5]);
    expect(paid(named.join("\n"))).toBe(100);
  });

  it("a column that is chosen does not silence one that takes sales back or doubts them", () => {
    const refunded = [`${HEAD},Result,Refunded`, row("1", "Won,no"), row("2", "Won,yes")].join("\n");
    expect(paid(refunded, { "column.outcome": "Result" })).toBe(100);
    const archived = [`${HEAD},Result,Archived`, row("1", "Won,no"), row("2", "Won,yes")].join("\n");
    expect(read(archived, { "column.outcome": "Result" }).questions).toEqual(read(archived).questions);
    expect(read(archived).questions).toHaveLength(1);
  });

  it("blank is asked, and where nothing speaks nothing is imported", () => {
    expect(read([`${HEAD},Stage`, row("1", "Won"), row("2", "")].join("\n")).open).toBe(1);
    expect(read([HEAD, row("1")].join("\n")).deals).toEqual([]);
    expect(paid([HEAD, row("1")].join("\n"), { "column.outcome": "-" })).toBe(100);
  });
});
