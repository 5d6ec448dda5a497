/** The change log: which version, when, by whom, why and what, with room to go on by hand. */
import { serialOfIso } from "../plans/dates";
import type { Plan } from "../plans/model";
import { fill } from "../text/language";
import { statementTexts } from "../text/statement";
import type { Context } from "./context";
import { Draft, text } from "./draft";
import type { CellContent, NumberFormat, SheetModel } from "./model";

const HEADER = 3;
const FIRST_COLUMN = 1;
/** Lines to type further changes into. */
const ROOM = 30;

/** Version, date, who, why and what changed, as the cells of a line hold them. */
export type LogLine = readonly [CellContent, CellContent, CellContent, CellContent, CellContent];

/** The lines that a plan's history makes; what changed is told by comparing two plans, which is not known here. */
export function historyLines({ history }: Plan): LogLine[] {
  return history.map(({ version, when, who, why }) => [version, serialOfIso(when), text(who), text(why), null]);
}

/** @param lines left out: those of the plan's history */
export function changeLogSheet(context: Context, name: string, lines?: readonly LogLine[]): SheetModel {
  const { plan } = context;
  const log = lines ?? historyLines(plan);
  const { tabs, changeLog: words } = statementTexts(context.language);
  const draft = new Draft({ key: "changeLog", name, locale: context.locale });
  draft.put(0, FIRST_COLUMN, tabs.changeLog, { role: "title" });
  draft.put(1, FIRST_COLUMN, text(fill(words.subtitle, { plan: plan.name, version: plan.version })), {
    role: "subtitle",
  });
  const rows = log.length + ROOM;
  const columns: readonly [string, NumberFormat, number][] = [
    [words.version, "count", 80],
    [words.when, "date", 100],
    [words.who, "text", 160],
    [words.why, "text", 320],
    [words.what, "text", 320],
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
  const blank: LogLine = [null, null, null, null, null];
  draft.bulk(
    { row: HEADER + 1, column: FIRST_COLUMN },
    Array.from({ length: rows }, (_, line) => log[line] ?? blank),
  );
  draft.define(context.name("ChangeLog"), { row: HEADER + 1, column: FIRST_COLUMN, rows, columns: columns.length });
  const area = (column: number) => ({ row: HEADER + 1, column, rows, columns: 1 });
  draft.validate(area(FIRST_COLUMN), { kind: "number", min: 1, whole: true }, words.wrongVersion);
  draft.validate(area(FIRST_COLUMN + 1), { kind: "date" }, words.wrongDate);
  return draft.build({
    frozen: { rows: HEADER + 1, columns: 0 },
    print: { orientation: "landscape", repeatRows: { first: HEADER, last: HEADER } },
  });
}
