/**
 * The columns of the payouts sheet, in the order of operations: what is typed, what was credited, every step of every
 * component, what is paid; then the same payouts once more with native formulas, and whether the two agree.
 */
import type { Context } from "./context";
import { addressOf, columnLetters, ownRowByPosition } from "./formula";
import { firstRowFormula, personKeyFormula } from "./keys";
import type { Area } from "./model";
import { addChecks, addNativeChecks } from "./payouts/checks";
import { at, type Column, Columns, ID, NAME, PLACES, TYPED, unroundedOf } from "./payouts/columns";
import { addMeasured } from "./payouts/measured";
import { addPayment } from "./payouts/payment";
import { addRecomputed, addSteps } from "./payouts/steps";
import { addTime } from "./payouts/time";
import { unitFormat } from "./rules/fields";

export { type Column, entryColumns, ID, NAME } from "./payouts/columns";

export function columnsOf(context: Context, participants: Area): readonly Column[] {
  const columns = new Columns(context);
  const { plan } = context;
  addTyped(columns);
  plan.components.forEach((component, index) => {
    addMeasured(columns, component, index);
  });
  const payouts = plan.components.map((component, index) => addSteps(columns, component, index));
  const payment = addPayment(columns, payouts);
  const recomputed = context.native
    ? []
    : plan.components.map((component, index) => addRecomputed(columns, component, index));
  if (context.native) addNativeChecks(columns, payment, participants);
  else addChecks(columns, payment, recomputed, participants);
  const unrounded = recomputed.map((column) => columnLetters(columns.add(column.unrounded)));
  const places = addPlaces(columns, participants);
  const placed = (text: string) =>
    (Object.keys(PLACES) as (keyof typeof PLACES)[]).reduce(
      (done, kind) => done.split(PLACES[kind]).join(columnLetters(places[kind])),
      unrounded.reduce((all, letters, index) => all.split(unroundedOf(index)).join(`$${letters}{row}`), text),
    );
  const typed = new Set([ID, NAME].map((column) => columnLetters(column)));
  columns.list.forEach(({ entry, kind }, index) => {
    if (entry !== undefined || kind === "quota") typed.add(columnLetters(NAME + 1 + index));
  });
  const rows = { header: participants.row + 1, guard: participants.row + participants.rows };
  return columns.list.map((column) => ({
    ...column,
    row: ownRowByPosition(placed(column.row), typed, rows),
    ...(column.array === undefined ? {} : { array: placed(column.array) }),
  }));
}

/**
 * The key of an id, the row where it stands first, and the place of that row: nobody who is listed twice is paid twice.
 */
function addPlaces({ add, context }: Columns, participants: Area): Readonly<Record<keyof typeof PLACES, number>> {
  const labels = context.words.payouts;
  const column = { role: "check", format: "count" } as const;
  const personKey = add({
    ...column,
    kind: "personKey",
    header: labels.personKey,
    note: labels.personKeyNote,
    format: "text",
    row: personKeyFormula(TYPED),
  });
  const firstRow = add({
    ...column,
    kind: "firstRow",
    header: labels.firstRow,
    note: labels.firstRowNote,
    row: firstRowFormula(at(personKey), addressOf({ ...participants, column: personKey }, true)),
  });
  const paidPlace = add({
    ...column,
    kind: "paidPlace",
    header: labels.paidPlace,
    note: labels.paidPlaceNote,
    row: `IF(${at(firstRow)}=ROW(),ROW()-ROW(INDEX(${context.name("Participants")},1)),"")`,
  });
  return { firstRow, paidPlace };
}

function addTyped(columns: Columns): void {
  const { plan, words } = columns.context;
  const labels = words.payouts;
  const date = { format: "date", role: "input", row: "" } as const;
  columns.start = columns.add({ ...date, header: labels.start, entry: "start", note: labels.datesNote });
  columns.end = columns.add({ ...date, header: labels.end, entry: "end" });
  addTime(columns);
  for (const { id, name, unit } of plan.figures) {
    const note = columns.typedNote;
    const column = columns.add({ header: name, format: unitFormat(unit), role: "input", row: "", entry: id, note });
    columns.figures.set(id, column);
  }
}
