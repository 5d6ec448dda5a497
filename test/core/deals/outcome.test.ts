/** What a row's outcome is: words with their negation, flags, several columns, and the exports of the usual CRMs. */
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
    ...["Refunded", "Returned", "Abandoned", "LOSE"],
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

  it("blank is asked, and where nothing speaks nothing is imported", () => {
    expect(read([`${HEAD},Stage`, row("1", "Won"), row("2", "")].join("\n")).open).toBe(1);
    expect(read([HEAD, row("1")].join("\n")).deals).toEqual([]);
    expect(paid([HEAD, row("1")].join("\n"), { "column.outcome": "-" })).toBe(100);
  });
});

describe("the exports of the usual CRMs credit what was won, and nothing else", () => {
  const date = "2026-02-10";
  it.each([
    [
      "Salesforce report",
      `Opportunity ID,Opportunity Owner,Opportunity Name,Stage,Amount,Close Date,Type,Probability (%)
006a,Ann,A,Closed Won,"1,500.50",${date},Renewal,100
006A,Ann,B,Closed Lost,"2,000.00",${date},Renewal,0
006b,Bo,C,Negotiation/Review,"3,000.00",${date},Renewal,90`,
    ],
    [
      "Salesforce API",
      `Id,OwnerId,StageName,IsWon,IsClosed,Amount,CloseDate,Type
006a,005A,Closed Won,true,true,1500.5,${date},Renewal
006b,005A,Closed Lost,false,true,2000,${date},Renewal
006c,005B,Prospecting,false,false,3000,${date},Renewal`,
    ],
    [
      "HubSpot",
      `Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Deal Type,Pipeline
1,A,Closed Won,${date} 10:00,Ann,1500.5,Renewal,Sales Pipeline
2,B,Closed Lost,${date} 10:00,Ann,2000,Renewal,Sales Pipeline
3,C,Appointment Scheduled,${date} 10:00,Bo,3000,Renewal,Sales Pipeline`,
    ],
    [
      "Pipedrive",
      `Deal - ID;Deal - Title;Deal - Owner;Deal - Value;Deal - Status;Deal - Stage;Deal - Won time;Deal - Type
1;A;Ann;1500.5;Won;Handover;${date};Renewal
2;B;Ann;2000;Lost;Handover;;Renewal
3;C;Bo;3000;Open;Contact Made;;Renewal`,
    ],
    [
      "Zoho",
      `Record Id,Deal Name,Deal Owner,Stage,Amount,Closing Date,Type
1,A,Ann,Closed Won,1500.5,${date},Renewal
2,B,Ann,Closed Lost to Competition,2000,${date},Renewal
3,C,Bo,Qualification,3000,${date},Renewal`,
    ],
    [
      "Bitrix",
      `ID,Stage,Responsible person,Amount,Currency,Close date,Type
1,Deal won,Ann,1500.5,EUR,${date},Renewal
2,Deal lost,Ann,2000,EUR,${date},Renewal
3,In progress,Bo,3000,EUR,${date},Renewal`,
    ],
  ])("%s", (_, text) => {
    expect(read(text).questions).toEqual([]);
    expect(paid(text)).toBe(1500.5);
    // Other orders of rows and columns, other dialects: the same money.
    const grid = tableOfText(text);
    const [head = [], ...rows] = grid;
    const turned = [head, ...rows.reverse()].map((cells) => [...cells].reverse());
    for (const sign of ["\t", ";", "|"])
      expect(paid(turned.map((cells) => cells.join(sign)).join("\r\n"))).toBe(1500.5);
  });
});
