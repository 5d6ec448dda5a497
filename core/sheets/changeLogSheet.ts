/** The change log: which version, when, by whom, why and what, with room to go on by hand. */
import { serialOfIso } from "../plans/dates";
import { fill } from "../text/language";
import { statementTexts } from "../text/statement";
import type { Context } from "./context";
import { Draft, text } from "./draft";
import type { CellContent, NumberFormat, SheetModel } from "./model";

const HEADER = 3;
const FIRST_COLUMN = 1;
/** Lines to type further changes into. */
const ROOM = 30;

export function changeLogSheet(context: Context, name: string): SheetModel {
  const { plan } = context;
  const { tabs, changeLog: words } = statementTexts(context.language);
  const draft = new Draft({ key: "changeLog", name, locale: context.locale });
  draft.put(0, FIRST_COLUMN, tabs.changeLog, { role: "title" });
  draft.put(1, FIRST_COLUMN, text(fill(words.subtitle, { plan: plan.name, version: plan.version })), {
    role: "subtitle",
  });
  const rows = plan.history.length + ROOM;
  const columns: readonly [string, NumberFormat, number][] = [
    [words.version, "count", 80],
    [words.when, "date", 100],
    [words.who, "text", 160],
    [words.why, "text", 360],
    [words.what, "text", 360],
  ];
  columns.forEach(([header, format, width], index) => {
    const column = FIRST_COLUMN + index;
    draft.put(HEADER, column, header, { role: "header", align: "left" });
    draft.widen(column, width);
    draft.style(
      { row: HEADER + 1, column, rows, columns: 1 },
      { role: "input", format, align: "left", ...(index > 2 ? { wrap: true } : {}) },
    );
  });
  draft.bulk(
    { row: HEADER + 1, column: FIRST_COLUMN },
    Array.from({ length: rows }, (_, line): CellContent[] => {
      const entry = plan.history[line];
      if (entry === undefined) return [null, null, null, null, null];
      return [entry.version, serialOfIso(entry.when), text(entry.who), text(entry.why), null];
    }),
  );
  const area = (column: number) => ({ row: HEADER + 1, column, rows, columns: 1 });
  draft.validate(area(FIRST_COLUMN), { kind: "number", min: 1, whole: true }, words.wrongVersion);
  draft.validate(area(FIRST_COLUMN + 1), { kind: "date" }, words.wrongDate);
  return draft.build({
    frozen: { rows: HEADER + 1, columns: 0 },
    print: { orientation: "landscape", repeatRows: { first: HEADER, last: HEADER } },
  });
}
