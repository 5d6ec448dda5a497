/** Whatever column takes a sale back, doubts it or keeps it from commission, Closed Won beside it is not paid unasked. */
import { describe, expect, it } from "vitest";
import { readOutcome } from "../../../core/deals/outcome";
import { paid, read } from "./importing";

const HEAD = "Deal ID,Close date,Owner,Type,Amount,Stage";
const won = (heading: string, ...values: string[]) =>
  [
    `${HEAD},${heading}`,
    ...values.map((value, at) => `D-${at},2026-02-10,Ann Smith,Renewal,${at === 0 ? 100 : 7},Closed Won,${value}`),
  ].join("\n");

/** Where it is missing a consent is asked, so that other rows have to give it. */
const CONSENTS = ["No", "no", "FALSE", "N", "non"];

describe("a column that takes a sale back", () => {
  it.each([
    ...[["Void", "VOID"] as const, ["Voided", "Voided"] as const, ["Cancelled", "CANCELLED"] as const],
    ...[["Refunded", "Refunded"] as const, ["Annulée", "Annulée"] as const, ["Annullato", "ANNULLATO"] as const],
    ...[["Is Deleted", "Deleted"] as const, ["Returned", "Return"] as const],
  ])("%s that says %s is a flag in its own word", (heading, value) => {
    expect(paid(won(heading, value, ""))).toBe(7);
    expect(paid(won(heading, value, "No"))).toBe(7);
    expect(read(won(heading, "", "")).questions).toEqual([]);
  });

  it.each([
    ...[
      ["On Hold", "Yes"] as const,
      ["Archive status", "Archived"] as const,
      ["Deleted At", "2026-03-01 10:00"] as const,
      ["Deleted on", "2026-03-01"] as const,
      ["Voided at", "2026-03-01"] as const,
    ],
    ...[
      ["Returned on", "2026-03-01"] as const,
      ["Reversed date", "2026-03-01"] as const,
      ["Terminated on", "2026-03-01"] as const,
    ],
    ...[["Supprimé le", "01/03/2026"] as const, ["Date de suppression", "2026-03-01"] as const],
    ...[["Eliminato il", "2026-03-01"] as const, ["Data di eliminazione", "2026-03-01"] as const],
    ...[["Exclude from commission", "Yes"] as const, ["Exclude", "TRUE"] as const, ["Exclure", "oui"] as const],
    ...[["Eligible for commission", "No"] as const, ["Commission eligible", "FALSE"] as const],
    ...[["Commissionable", "No"] as const, ["Commissionable?", "N"] as const, ["Non-commissionable", "Yes"] as const],
    ...[
      ["Include in commission", "No"] as const,
      ["Counts toward quota", "no"] as const,
      ["Pay commission", "N"] as const,
    ],
    ...[["Éligible à la commission", "non"] as const, ["Idoneo alla provvigione", "no"] as const],
    ...[["Closed Reason", "Lost to competitor"] as const, ["Reason", "Cancelled by customer"] as const],
    ...[["Close Reason", "Lost - price"] as const, ["Motif de clôture", "Perdu face à un concurrent"] as const],
    ...[["Motivo chiusura", "Persa per il prezzo"] as const, ["Win/Loss Reason", "Lost on price"] as const],
    ...[["Forecast Category", "Omitted"] as const, ["ForecastCategoryName", "Omitted"] as const],
    ...[["Catégorie de prévision", "Omis"] as const, ["Categoria di previsione", "Omesso"] as const],
    ...[["Probability", "0"] as const, ["Probability (%)", "0%"] as const, ["Deal Probability", "0.00"] as const],
    ...[["Probabilité", "0"] as const, ["Probabilità (%)", "0"] as const, ["Win Probability", "0 %"] as const],
  ])("%s that says %s beside Closed Won is asked", (heading, value) => {
    const text = won(heading, value, CONSENTS.includes(value) ? "yes" : "");
    expect(read(text).questions).toMatchObject([{ key: "outcomeTogether", count: 1 }]);
    expect(read(text).deals).toEqual([]);
    const { id } = read(text).questions[0]!;
    expect(paid(text, { [id]: "lost" })).toBe(7);
    expect(paid(text, { [id]: "won" })).toBe(107);
  });

  it.each([
    ...[["Void", "No"] as const, ["Deleted At", ""] as const, ["Exclude from commission", "No"] as const],
    ...[
      ["Eligible for commission", "Yes"] as const,
      ["Commissionable", "Y"] as const,
      ["Non-commissionable", "no"] as const,
    ],
    ...[["Commission Paid", "No"] as const, ["Commission", "0"] as const, ["Tax included", "No"] as const],
    ...[
      ["Closed Reason", "Price"] as const,
      ["Reason", "Won against competitor"] as const,
      ["Win/Loss Reason", "Service"] as const,
    ],
    ...[["Forecast Category", "Closed"] as const, ["ForecastCategoryName", "Best Case"] as const],
    ...[["Probability (%)", "100"] as const, ["Probability", "1"] as const, ["Probability", ""] as const],
    ...[
      ["Return date", ""] as const,
      ["Void", ""] as const,
      ["Archive status", "Not archived"] as const,
      ["Refunded", "Not refunded"] as const,
      ["Weighted probability note", "0 risk"] as const,
    ],
  ])("%s that says “%s” asks nothing", (heading, value) => {
    expect(read(won(heading, value, value)).questions).toEqual([]);
    expect(paid(won(heading, value, value))).toBe(107);
  });
});

describe("a word of sales beside a sign that takes it back", () => {
  it.each([
    "Won ❌",
    "❌ Won",
    "Closed Won 🚫",
    "Won ✗",
    "Won ⚠️",
    "!Won",
    "≠ Won",
    "¬won",
    "W\u0336o\u0336n\u0336",
    "Gagné ❎",
    "Vinta ⛔",
    "Won 👎",
  ])("%s is asked", (text) => {
    expect(readOutcome(text)).toBe("unknown");
    expect(read([HEAD, `D-1,2026-02-10,Ann,Renewal,100,${text}`].join("\n"))).toMatchObject({ open: 1, deals: [] });
  });
  it.each([
    "✅ Won",
    "Won 🎉",
    "🏆 Closed Won",
    "Won!",
    "Closed - Won",
    "✔ Gagnée",
    "Won ⭐",
    "🟢 Won",
    "→ Won",
    "• Won",
    "Closed Won ✓",
  ])("%s is won", (text) => expect(readOutcome(text)).toBe("won"));
  it.each([
    "Closed Won (Sales Pipeline)",
    "Fermée gagnée (Pipeline des ventes)",
    "Fermé gagné (Pipeline)",
    "Chiusa vinta (Pipeline di vendita)",
  ])("%s of HubSpot is won: the name of its pipeline stands behind the stage", (text) =>
    expect(readOutcome(text)).toBe("won"),
  );
  it.each([
    "Closed Lost (Won Pipeline)",
    "Negotiation (Won Pipeline)",
    "Closed Won (Pipeline: lost)",
    "Won (not in pipeline)",
  ])("%s is not", (text) => expect(readOutcome(text)).not.toBe("won"));
});
