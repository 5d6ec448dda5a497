/** The state of a plan's payouts as its sheets show it now: the word, the reasons, and what is paid in all. */
import { type Cell, isBlank } from "../cells/cell";
import type { State } from "../checks/severity";
import { exact, ZERO } from "../decimal/decimal";
import { toCell } from "../decimal/rounding";
import { checkTexts } from "../text/checks";
import { LANGUAGES } from "../text/language";
import type { NamePlace, Workbook } from "../workbook";
import { addressOf } from "./formula";
import { areaOfAddress } from "./readCells";

export interface ShownReason {
  readonly label: string;
  readonly count: number;
  /** Money of the plan that is at stake, where the sheet knows it. */
  readonly amount: number | undefined;
  /** The first cell, as the sheet writes it: "Deals C12". */
  readonly first: string | undefined;
}

export interface ShownState {
  /** Undefined while the sheets are not calculated, or cannot be: an error, or another program's functions. */
  readonly state: State | undefined;
  readonly reasons: readonly ShownReason[];
  /** Undefined where one of the payouts is no number. */
  readonly payable: number | undefined;
  /** Of the payable and the amounts; "" where its cell is gone. */
  readonly currency: string;
  readonly people: number;
  readonly deals: number;
  /** The tab of the payouts. */
  readonly sheet: string;
}

const STATE = "_State";

/** What the names of the plan begin with whose payouts stand on one of these tabs. */
export function prefixOnTabs(places: readonly NamePlace[], tabs: readonly string[]): string | undefined {
  const place = places.find(({ name, sheet }) => name.endsWith(STATE) && tabs.includes(sheet));
  return place?.name.slice(0, -STATE.length);
}

/**
 * Reads the state of one plan.
 *
 * @param prefix what the names of the plan's cells start with
 * @returns undefined where the plan has no payouts sheet with a state (sheets of an earlier edition, or deleted)
 */
export async function readState(
  workbook: Pick<Workbook, "places" | "read">,
  prefix: string,
): Promise<ShownState | undefined> {
  const places = await workbook.places();
  const named = namedCells(workbook, places, prefix);
  const cells = async (ending: string) => (await named(ending)) ?? [];
  const sheet = places.find(({ name }) => name === prefix + STATE)?.sheet;
  if (sheet === undefined) return undefined;
  const [, labels = [], counts = [], amounts = [], firsts = []] = await cells("StateReasons");
  const reasons = labels.flatMap((label, at): ShownReason[] => {
    const [count, amount, first] = [counts[at], amounts[at], firsts[at]];
    if (typeof label !== "string" || typeof count !== "number" || count === 0) return [];
    return [
      {
        label,
        count,
        amount: typeof amount === "number" ? amount : undefined,
        first: typeof first === "string" && first !== "" ? first : undefined,
      },
    ];
  });
  const payable = await cells("Payable");
  const currency = (await cells("Currency"))[0]?.[0];
  return {
    state: await stateWord(named),
    reasons,
    payable: sumOf(payable.length > 0 ? payable : await cells("Payouts")),
    currency: typeof currency === "string" ? currency : "",
    people: (await cells("Participants")).slice(1).filter(([id]) => !isBlank(id)).length,
    deals: (await cells("DealKnown")).filter(([known]) => typeof known === "number").length,
    sheet,
  };
}

/** The cells of a name of a plan, and of further columns beside them; undefined where the name has none. */
export function namedCells(workbook: Pick<Workbook, "read">, places: readonly NamePlace[], prefix: string) {
  return async (ending: string, columns?: number): Promise<readonly (readonly Cell[])[] | undefined> => {
    const place = places.find(({ name }) => name.toLowerCase() === `${prefix}_${ending}`.toLowerCase());
    if (place === undefined) return undefined;
    const address = columns === undefined ? place.address : addressOf({ ...areaOfAddress(place.address), columns });
    return (await workbook.read({ sheet: place.sheet, address })).values;
  };
}

/** The word alone; undefined as in `ShownState`. */
export async function stateWord(cells: ReturnType<typeof namedCells>): Promise<State | undefined> {
  return stateOfWord((await cells("State"))?.[0]?.[0]);
}

function stateOfWord(word: Cell): State | undefined {
  return (["ok", "look", "wrong"] as const).find((state) =>
    LANGUAGES.some((language) => checkTexts(language).states[state] === word),
  );
}

/** The heading, and rows without anybody, are texts; an error makes the sum unknown. */
function sumOf(column: readonly (readonly Cell[])[]): number | undefined {
  let sum = ZERO;
  for (const [cell] of column) {
    if (typeof cell === "number") sum = sum.plus(exact(cell));
    else if (typeof cell === "object" && cell !== null) return undefined;
  }
  return toCell(sum);
}
