/** What the usual exports say plainly is not asked again in every month. */
import { describe, expect, it } from "vitest";
import { dealTypeOf } from "../../../core/deals/dealTypes";
import { guessMapping } from "../../../core/deals/fields";
import type { Choices } from "../../../core/deals/questions";
import { readExport } from "../../../core/deals/readExport";
import { tableOfText } from "../../../core/deals/table";

const read = (text: string, choices: Choices = {}) =>
  readExport({ grid: tableOfText(text), rowsAbove: 0 }, "EUR", choices);
const asked = (text: string, choices: Choices = {}) =>
  read(text, choices).questions.flatMap(({ id, answer }) => (answer === undefined ? [id] : []));
const paid = (text: string) => read(text).deals.map(({ id }) => id);

const deals = (heads: string, ...rows: string[]) =>
  [
    `Deal - ID;Deal - Owner;Deal - Type;Deal - Value;${heads}`,
    ...rows.map((row, at) => `${at + 1};Ann;Renewal;${100 + at};${row}`),
  ].join("\n");

describe("a status of nothing but won, lost and open", () => {
  it.each([
    ["Deal - Status", "Won", "Lost", "Open"],
    ["Status", "won", "lost", "open"],
    ["Statut", "Gagné", "Perdu", "Ouvert"],
    ["Stato", "Vinta", "Persa", "Aperta"],
  ])("%s (%s, %s, %s) decides over a stage that nobody moved on", (heading, won, lost, open) => {
    const text = deals(
      `Deal - Won time;${heading};Deal - Stage`,
      `2026-02-10;${won};Negotiations Started`,
      `2026-02-10;${won};Proposal Made`,
      `;${lost};Negotiations Started`,
      `;${open};Proposal Made`,
      `2026-02-10;${won};Handover`,
    );
    expect(asked(text)).toEqual([]);
    expect(paid(text)).toEqual(["1", "2", "5"]);
  });

  it("does not decide over a stage that is lost, nor over stages that close deals themselves", () => {
    const lost = deals("Deal - Won time;Status;Stage", "2026-02-10;Won;Cancelled", "2026-02-10;Won;Proposal");
    expect(paid(lost)).toEqual(["2"]);
    const closing = deals("Deal - Won time;Status;Stage", "2026-02-10;Won;Closed Won", "2026-02-10;Won;Proposal");
    expect(asked(closing)).toEqual(["outcome.stage.proposal + status.won"]);
  });

  it("with any other word decides nothing, nor does one that a flag doubts", () => {
    const other = deals("Deal - Won time;Status;Stage", "2026-02-10;Won;Proposal", ";On hold;Proposal");
    expect(asked(other)).toEqual(["outcome.stage.proposal + status.won"]);
    const archived = deals("Deal - Won time;Status;Stage;Archived", "2026-02-10;Won;Proposal;yes");
    expect(asked(archived)).toEqual(["outcome.archived.yes + stage.proposal + status.won"]);
  });
});

describe("the day on which a deal was won", () => {
  const table = (...rows: string[]) => deals("Deal - Won time;Deal - Deal closed on;Deal - Status", ...rows);

  it("goes before that on which it was closed, unasked where they agree to the day", () => {
    const text = table("2026-02-10 09:30;2026-02-10 18:00;Won", ";2026-02-11 10:00;Lost", ";;Open");
    expect(asked(text)).toEqual([]);
    expect(read(text).deals.map(({ date }) => date)).toEqual(["2026-02-10"]);
  });

  it("is the day of a sheet as well", () => {
    const head = ["ID", "Owner", "Type", "Value", "Won time", "Deal closed on", "Status"];
    const row = (closed: number) => ["1", "Ann", "Renewal", 100, 46_063.4, closed, "Won"];
    const of = (closed: number) => readExport({ grid: [head, row(closed)], rowsAbove: 0 }, "EUR").questions;
    expect(of(46_063.75)).toEqual([]);
    expect(of(46_064.1).map(({ id }) => id)).toEqual(["column.date"]);
  });

  it("is asked where they do not, or where a won deal has none, and is the likelier", () => {
    for (const row of ["2026-02-10;2026-03-10;Won", ";2026-02-10;Won"]) {
      const text = table("2026-02-10;2026-02-10;Won", row);
      expect(asked(text)).toEqual(["column.date"]);
      expect(read(text).questions[0]?.preferred).toBe("Deal - Won time");
    }
  });
});

describe("ids", () => {
  it.each([
    ["ID record", "Nome trattativa"],
    ["ID del record", "Nome trattativa"],
    ["ID oggetto", "Nome trattativa"],
    ["ID de l’enregistrement", "Nom de la transaction"],
    ["ID d’enregistrement", "Nom de la transaction"],
    ["ID de fiche", "Nom de la transaction"],
    ["ID de la fiche", "Nom de la transaction"],
    ["Référence de la commande", "Nom de l’affaire"],
    ["Référence commande", "Nom de l’affaire"],
    ["Riferimento ordine", "Nome affare"],
    ["Riferimento dell’ordine", "Nome affare"],
    ["Record ID", "Deal Name"],
    ["Order Reference", "Opportunity name"],
  ])("%s goes before %s", (id, name) => {
    expect(guessMapping([name, id, "Date", "Owner", "Amount"]).id).toBe(1);
    expect(guessMapping([id, name, "Date", "Owner", "Amount"]).id).toBe(0);
  });
});

it("the types of HubSpot are read in one word, and existing business is asked as ever", () => {
  expect(dealTypeOf("newbusiness")).toBe("newProduct");
  expect(dealTypeOf("existingbusiness")).toBe(dealTypeOf("Existing business"));
});
