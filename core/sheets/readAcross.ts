/** The plans of a workbook as their sheets show them, for what they pay together. */
import { type Cell, isBlank } from "../cells/cell";
import type { LineShown, PlanShown } from "../checks/acrossPlans";
import { isoOfSerial } from "../plans/dates";
import { importPlan } from "../plans/exchange";
import type { NamePlace, Workbook } from "../workbook";
import { componentNames } from "./context";
import { type KeptPlan, keptPlans } from "./planSettings";
import { namedCells, stateWord } from "./readState";

export interface ReadAcross {
  readonly plans: readonly PlanShown[];
  /** Plans whose payouts cannot be read: their sheet was deleted, or what the workbook keeps of them is damaged. */
  readonly missing: readonly string[];
}

type Readable = Pick<Workbook, "settings" | "places" | "read">;

/** Every plan of the workbook, in the order in which it keeps them. */
export async function readAcross(workbook: Readable): Promise<ReadAcross> {
  const places = await workbook.places();
  const plans: PlanShown[] = [];
  const missing: string[] = [];
  for (const kept of keptPlans(await workbook.settings(), places)) {
    const shown = await planShown(workbook, places, kept);
    if (typeof shown === "string") missing.push(shown);
    else plans.push(shown);
  }
  return { plans, missing };
}

async function planShown(
  workbook: Readable,
  places: readonly NamePlace[],
  { prefix, json, planSheet, key, dealsFrom }: KeptPlan,
): Promise<PlanShown | string> {
  const stored = importPlan(json, "en");
  if ("faults" in stored || prefix === undefined) return planSheet ?? prefix ?? key;
  const { plan } = stored;
  const cells = namedCells(workbook, places, prefix);
  const people = await cells("Participants", 2);
  const payable = (await cells("Payable")) ?? (await cells("Payouts"));
  if (people === undefined || payable === undefined) return plan.name;
  const counted = componentNames(plan).map((middle) => `${middle}Credited`);
  const credits: Cell[][] = [];
  for (const name of counted) {
    const column = await cells(name);
    if (column !== undefined) credits.push(column.map(([cell]) => cell ?? null));
  }
  const column = async (name: string) => ((await cells(name)) ?? []).map(([cell]) => cell ?? null);
  const ids = await column("DealIds");
  const [participants, amounts] = [await column("DealParticipants"), await column("DealAmounts")];
  const [currencies, creditedTo] = [await column("DealCurrencies"), await column("DealCreditedTo")];
  const periods = await column("DealPeriods");
  // Names of columns reach from the heading to the row below the prepared ones.
  const lines = ids.slice(1, -1).map((id, at): LineShown => {
    const of = (cells: readonly Cell[]): Cell => cells[at + 1] ?? null;
    return {
      id,
      participant: of(participants),
      amount: of(amounts),
      currency: of(currencies),
      creditedTo: of(creditedTo),
      period: of(periods),
      counted: credits.map(of),
    };
  });
  const [from, to] = [isoOf((await column("PeriodFrom"))[0]), isoOf((await column("PeriodTo"))[0])];
  return {
    prefix,
    name: plan.name,
    version: plan.version,
    currency: plan.currency,
    period: from === "" || to === "" ? undefined : { from, to },
    state: await stateWord(cells),
    people: people.slice(1, -1).flatMap(([id, name], at) => {
      const paid = payable[at + 1]?.[0] ?? null;
      return isBlank(id) && isBlank(paid) ? [] : [{ id: id ?? null, name: name ?? null, payable: paid }];
    }),
    list: dealsFrom ?? prefix,
    lines,
    // Without its Deals sheet it reads nothing.
    unread: dealsFrom === undefined ? 0 : ((await column("DealUnread"))[0] ?? null),
  };
}

function isoOf(cell: Cell): string {
  return typeof cell === "number" ? isoOfSerial(cell) : "";
}
