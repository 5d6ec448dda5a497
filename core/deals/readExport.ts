/**
 * Deals out of a CRM export, for the pane and the library alike. A row is credited only if the table says that it was sold,
 * or the person does; every row ends in exactly one place: a deal, a row that is left out with its reason, or a blank one.
 * What the table does not say is a question, and while one is open no deal is handed out.
 */
import { type Cell, serialOf } from "../cells/cell";
import { dealKey, personKey } from "../identity";
import { DEAL_TYPES, LOSSES } from "../plans/measures";
import type { Deal, DealType } from "../plans/model";
import { type DecimalSign, hasTwoAmounts, provenDecimalSign, readAmount, thousandsOf } from "./amounts";
import { columnNames } from "./columnNames";
import { Content } from "./content";
import { currenciesOfHeading } from "./currencies";
import { type DayOrder, dayOrderOf, exchanged, halfConverted, readDate } from "./dates";
import { caseTwins, contentOf, type DealLines, type Line, withLineNumbers } from "./dealLines";
import { dealTypeOf } from "./dealTypes";
import {
  type Candidate,
  candidates,
  DEAL_FIELDS,
  type DealField,
  headerRow,
  type Mapping,
  mappingOf,
  REQUIRED_FIELDS,
} from "./fields";
import type { Outcome } from "./outcome";
import {
  EVERY_OUTCOME,
  type OutcomeColumn,
  OutcomeReader,
  type OutcomeValue,
  outcomeColumn,
  outcomeColumns,
  type RowOutcome,
} from "./outcomeColumns";
import { Answers, type Choices, NONE, type Option, type Question } from "./questions";
import { type DealProblem, type DealProblemKey, isDay, RowReader } from "./rowReader";
import { scaleOfHeading, scaleOfTitle } from "./scale";
import { type RowKind, rowKinds } from "./structure";
import { cleanRow, cleanText, headingWords, plainWords } from "./words";

type Row = readonly Cell[];

/** A table as it was pasted or selected. */
export interface ExportTable {
  readonly grid: readonly Row[];
  /** Rows of the sheet above the grid, so that rows are numbered as the sheet numbers them. */
  readonly rowsAbove: number;
}

export interface ExportReading {
  /** Row of the grid that holds the headings, from 0; undefined when there is none. */
  readonly header: number | undefined;
  readonly mapping: Mapping;
  /** Columns that say what became of a deal; empty where the person says that every row was sold, or nothing speaks. */
  readonly outcomeColumns: readonly number[];
  readonly everyRowSold: boolean;
  readonly outcomes: readonly OutcomeValue[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Answered ones too, so that answers can be changed. */
  readonly questions: readonly Question[];
  readonly open: number;
  /** Choices that no question offers. */
  readonly invalid: readonly { readonly id: string; readonly value: string }[];
  readonly lines: readonly Line[];
  /** What goes onto the sheet: nothing while a question is open. */
  readonly deals: readonly Deal[];
  /** Rows that can be read, whether questions are open or not. */
  readonly readable: number;
  readonly dealLines: readonly DealLines[];
  /** Ids that differ by their capitals only: they are different deals. */
  readonly caseTwins: readonly string[];
  /** Every figure has three digits behind its only sign: read as thousands. */
  readonly thousands: boolean;
  readonly blankRows: number;
  /** Rows below the headings. */
  readonly total: number;
}

/** Fields whose columns decide who is paid what: where several fit and differ, the person says which is meant. */
const DECIDING: readonly DealField[] = ["date", "participant", "type", "amount", "currency", "fx", "split"];
/** How much better a column has to fit to be shown as the likelier one: a kind of heading, not a word in a list. */
const CLEARLY = 50;
/** Fields that a summary report writes on the first row of a group only. */
const GROUPED: readonly DealField[] = ["participant", "id"];
const KEEP_OR_LEAVE: readonly Option[] = [
  { value: "take", label: { kind: "word", word: "take" } },
  { value: NONE, label: { kind: "word", word: "leaveOut" } },
];
const YES_OR_NO: readonly Option[] = [
  { value: "yes", label: { kind: "word", word: "yes" } },
  { value: "no", label: { kind: "word", word: "no" } },
];
const SETTABLE: readonly Exclude<Outcome, "unknown">[] = ["won", "lost", "open"];
const SIGNS: readonly DecimalSign[] = [".", ","];
const DAY_ORDERS: readonly DayOrder[] = ["dayFirst", "monthFirst"];

/**
 * Reads an export as far as the choices settle it.
 *
 * @param currency of the plan: a deal in another one needs a frozen rate
 */
export function readExport(table: ExportTable, currency: string, choices: Choices = {}): ExportReading {
  return new ExportReader(table, currency, new Answers(choices)).read();
}

/** The row of the grid that holds the headings, from 0, as chosen or found. */
export function headingsRow({ grid, rowsAbove }: ExportTable, choices: Choices): number | undefined {
  const { headings: chosen } = choices;
  if (chosen === undefined) return headerRow(grid);
  const row = Number(chosen) - rowsAbove - 1;
  return Number.isInteger(row) && row >= 0 && row < grid.length ? row : undefined;
}

class ExportReader {
  readonly #grid: readonly Row[];
  readonly #rowsAbove: number;
  readonly #currency: string;
  readonly #answers: Answers;
  readonly #questions: Question[] = [];
  readonly #header: number | undefined;
  readonly #headings: Row;
  readonly #firstRow: number;
  /** Rows below the headings. */
  readonly #rows: readonly Row[];
  readonly #width: number;
  readonly #content: Content;
  /** How choices name a column. */
  readonly #name: (column: number) => string;

  constructor({ grid, rowsAbove }: ExportTable, currency: string, answers: Answers) {
    this.#grid = grid.map(cleanRow);
    this.#rowsAbove = rowsAbove;
    this.#currency = currency;
    this.#answers = answers;
    this.#header = this.#headerRow();
    this.#headings = this.#header === undefined ? [] : (this.#grid[this.#header] ?? []);
    this.#name = columnNames(this.#headings);
    this.#firstRow = this.#header === undefined ? 0 : this.#header + 1;
    this.#rows = this.#grid.slice(this.#firstRow);
    this.#content = new Content(this.#rows, this.#headings);
    this.#width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  }

  read(): ExportReading {
    const mapping = this.#mapping();
    const outcome = this.#outcomeColumns();
    const kinds = rowKinds(this.#rows, this.#headings, mapping);
    const rows = this.#filledDown(mapping, outcome.columns, kinds);
    const answerOutcome = (id: string) => this.#answers.oneOf(id, SETTABLE);
    const reader = new OutcomeReader(outcome.columns, answerOutcome);
    const results = rows.map((row, index) =>
      kinds[index] !== "deal"
        ? undefined
        : outcome.columns.length === 0
          ? SOLD[outcome.everyRowSold ? "won" : "unknown"]
          : this.#withBulkAnswer(reader.read(outcome.columns.map(({ column }) => cleanText(row[column])))),
    );
    this.#askOutcomes(reader, results, outcome.columns);
    return this.#readRows(mapping, outcome, kinds, rows, results, reader.values);
  }

  /** "outcome.*" answers every text that nobody has answered by itself. */
  #withBulkAnswer(result: RowOutcome): RowOutcome {
    if (result.outcome !== "unknown" || result.asks.length === 0) return result;
    const every = this.#answers.oneOf(EVERY_OUTCOME, SETTABLE);
    return every === undefined ? result : { ...result, outcome: every };
  }

  #headerRow(): number | undefined {
    const chosen = this.#answers.text("headings");
    if (chosen === undefined) return headerRow(this.#grid);
    if (chosen === NONE) return undefined;
    const row = Number(chosen) - this.#rowsAbove - 1;
    if (Number.isInteger(row) && row >= 0 && row < this.#grid.length) return row;
    this.#answers.invalid.push({ id: "headings", value: chosen });
    return headerRow(this.#grid);
  }

  /** The column that a choice names; NONE for none of them. */
  #columnChoice(id: string): number | typeof NONE | undefined {
    const text = this.#answers.text(id);
    if (text === undefined) return undefined;
    if (text === NONE) return NONE;
    const byNumber = /^#(\d{1,5})$/.exec(text)?.[1];
    if (byNumber !== undefined && Number(byNumber) >= 1 && Number(byNumber) <= this.#width) return Number(byNumber) - 1;
    const matches = this.#headings.flatMap((heading, column) => (cleanText(heading) === text ? [column] : []));
    if (matches.length === 1) return matches[0];
    this.#answers.invalid.push({ id, value: text });
    return undefined;
  }

  #columnOption(column: number): Option {
    const name = this.#name(column);
    return { value: name, label: { kind: "column", name } };
  }

  #mapping(): Mapping {
    const settled: Partial<Record<DealField, number>> = {};
    const without = new Set<DealField>();
    for (const field of DEAL_FIELDS) {
      const chosen = this.#columnChoice(`column.${field}`);
      if (chosen === NONE) without.add(field);
      else if (chosen !== undefined) settled[field] = chosen;
    }
    const content = this.#content;
    const all = candidates(this.#headings, this.#currency).filter(({ field }) => !without.has(field));
    const fitting = all.filter(({ field, column }) => content.fits(field, column));
    const preferred = preferKnownTypes(fitting, content, settled);
    const first = mappingOf(preferred, settled);
    // Where nothing that stands below a heading fits it, its rows say what is wrong with them.
    const mapping = mappingOf(
      all.filter(({ column }) => !content.isBlank(column) || this.#rows.length === 0),
      first,
    );
    for (const field of DECIDING) this.#askWhichColumn(field, mapping, preferred, settled, without, content);
    for (const field of REQUIRED_FIELDS) {
      if (mapping[field] !== undefined) continue;
      if (field === "type") this.#askEveryType();
      else this.#askMissing(field, mapping);
    }
    const { split: _, ...withoutSplit } = mapping;
    // The amount is that of the split already: its share must not be taken a second time.
    const ofSplit =
      mapping.amount !== undefined && /(^| )split( |$)/.test(headingWords(this.#headings[mapping.amount]));
    return ofSplit && !("split" in settled) ? withoutSplit : mapping;
  }

  /** Several columns fit a field and differ in some row: the likeliest goes first, and the person says which is meant. */
  #askWhichColumn(
    field: DealField,
    mapping: Mapping,
    fitting: readonly Candidate[],
    settled: Mapping,
    without: ReadonlySet<DealField>,
    content: Content,
  ): void {
    const chosen = mapping[field];
    if (chosen === undefined && !without.has(field)) return;
    const others = Object.entries(mapping).flatMap(([other, column]) => (other === field ? [] : [column]));
    const own = fitting.filter((candidate) => candidate.field === field && !others.includes(candidate.column));
    const first = own[0];
    if (first === undefined) return;
    const rivals = own.filter(
      ({ column, score }) =>
        column !== first.column &&
        !content.same(field, column, first.column) &&
        // The id or the e-mail of an owner is the same person in other words.
        !(
          field === "participant" &&
          isContact(this.#name(column)) &&
          !isContact(this.#name(first.column)) &&
          score < first.score
        ),
    );
    if (rivals.length === 0) return;
    const options = [first, ...rivals].map(({ column }) => this.#columnOption(column));
    const [second] = rivals;
    this.#questions.push({
      id: `column.${field}`,
      key: "columnFits",
      field,
      found: "",
      count: 0,
      options,
      ...(second !== undefined && first.score - second.score >= CLEARLY ? { preferred: options[0]!.value } : {}),
      answer: without.has(field) ? NONE : field in settled ? this.#name(settled[field] as number) : undefined,
    });
  }

  #askMissing(field: DealField, mapping: Mapping): void {
    const used = Object.values(mapping);
    const columns = Array.from({ length: this.#width }, (_, column) => column).filter(
      (column) => !used.includes(column),
    );
    this.#questions.push({
      id: `column.${field}`,
      key: "columnMissing",
      field,
      found: "",
      count: 0,
      options: columns.map((column) => this.#columnOption(column)),
      answer: undefined,
    });
  }

  #askEveryType(): void {
    this.#questions.push({
      id: "everyType",
      key: "everyType",
      field: "type",
      found: "",
      count: 0,
      options: DEAL_TYPES.map((type) => ({ value: type, label: { kind: "type", type } })),
      answer: this.#answers.oneOf("everyType", DEAL_TYPES),
    });
  }

  #outcomeColumns(): { readonly columns: readonly OutcomeColumn[]; readonly everyRowSold: boolean } {
    const chosen = this.#columnChoice("column.outcome");
    const textsOfColumn = (column: number) => this.#content.texts(column);
    const found = outcomeColumns(this.#headings, textsOfColumn, this.#width);
    const columns =
      chosen === NONE ? [] : chosen === undefined ? found : outcomeColumn(this.#headings, textsOfColumn, chosen);
    if (found.length === 0 && this.#rows.length > 0) {
      const all = Array.from({ length: this.#width }, (_, column) => this.#columnOption(column));
      this.#questions.push({
        id: "column.outcome",
        key: "outcomeMissing",
        found: "",
        count: 0,
        options: [{ value: NONE, label: { kind: "word", word: "everyRowSold" } }, ...all],
        answer: chosen === undefined ? undefined : chosen === NONE ? NONE : this.#name(chosen),
      });
    }
    return { columns, everyRowSold: chosen === NONE };
  }

  /** A summary report says who only on the first row of a group: filled down after the person's word. */
  #filledDown(mapping: Mapping, outcome: readonly OutcomeColumn[], kinds: readonly RowKind[]): readonly Row[] {
    const deals = kinds.filter((kind) => kind === "deal").length;
    const columns = [
      ...GROUPED.flatMap((field) =>
        mapping[field] === undefined ? [] : [{ id: `fillDown.${field}`, field, column: mapping[field] as number }],
      ),
      ...outcome.map(({ column, key }) => ({ id: `fillDown.outcome.${key}`, field: undefined, column })),
    ];
    const fill: number[] = [];
    for (const { id, field, column } of columns) {
      let above = false;
      let blank = 0;
      this.#rows.forEach((row, index) => {
        if (kinds[index] !== "deal" && kinds[index] !== "groupRow") return;
        if (cleanText(row[column]) !== "") above = true;
        else if (above && kinds[index] === "deal") blank += 1;
      });
      if (blank < 2 || blank * 4 < deals) continue;
      const answer = this.#answers.oneOf(id, ["yes", "no"]);
      const found = this.#header === undefined ? this.#name(column) : cleanText(this.#headings[column]);
      this.#questions.push({
        id,
        key: "fillDown",
        ...(field ? { field } : {}),
        found,
        count: blank,
        options: YES_OR_NO,
        answer,
      });
      if (answer === "yes") fill.push(column);
    }
    if (fill.length === 0) return this.#rows;
    const above = new Map<number, Cell>();
    return this.#rows.map((row, index) => {
      if (kinds[index] !== "deal" && kinds[index] !== "groupRow") return row;
      let filled: Cell[] | undefined;
      for (const column of fill) {
        if (cleanText(row[column]) !== "") above.set(column, row[column]);
        else if (above.has(column)) {
          filled ??= [...row];
          while (filled.length < column) filled.push(null);
          filled[column] = above.get(column);
        }
      }
      return filled ?? row;
    });
  }

  /** One question for every distinct text that is asked, and for texts of several columns that contradict each other. */
  #askOutcomes(
    reader: OutcomeReader,
    results: readonly (RowOutcome | undefined)[],
    columns: readonly OutcomeColumn[],
  ): void {
    const asked = new Map<string, { found: string; count: number }>();
    for (const result of results) {
      for (const id of result?.asks ?? []) {
        const known = asked.get(id);
        if (known) known.count += 1;
        else asked.set(id, { found: result!.shown, count: 1 });
      }
    }
    const options = SETTABLE.map((outcome): Option => ({ value: outcome, label: { kind: "outcome", outcome } }));
    const every = this.#answers.oneOf(EVERY_OUTCOME, SETTABLE);
    const values = new Map(reader.values.map((value) => [value.id, value]));
    for (const [id, { found, count }] of asked) {
      const value = values.get(id);
      const text = value === undefined ? found : value.value;
      const likely = value?.reading === "likely";
      this.#questions.push({
        id,
        key:
          value === undefined && columns.length > 1 ? "outcomeTogether" : text === "" ? "outcomeBlank" : "outcomeValue",
        found: text,
        count,
        options,
        ...(likely ? { preferred: "won" } : {}),
        answer: this.#answers.oneOf(id, SETTABLE) ?? every,
      });
    }
    // Those that were answered are no longer asked by any row, and stay to be changed.
    for (const [id, value] of values) {
      const answer = this.#answers.oneOf(id, SETTABLE);
      if (answer === undefined || asked.has(id)) continue;
      const key = value.value === "" ? "outcomeBlank" : "outcomeValue";
      this.#questions.push({ id, key, found: value.value, count: value.count, options, answer });
    }
  }

  #readRows(
    mapping: Mapping,
    outcome: { readonly columns: readonly OutcomeColumn[]; readonly everyRowSold: boolean },
    kinds: readonly RowKind[],
    rows: readonly Row[],
    results: readonly (RowOutcome | undefined)[],
    outcomes: readonly OutcomeValue[],
  ): ExportReading {
    const counts: Record<Outcome, number> = { won: 0, lost: 0, open: 0, unknown: 0 };
    for (const result of results) if (result) counts[result.outcome] += 1;
    const takesBack = this.#unsoldLosses(mapping, rows, results);
    const sold = rows.filter((_, index) => {
      const result = results[index];
      return result !== undefined && (result.outcome === "won" || result.outcome === "unknown" || takesBack.has(index));
    });
    const { reader, thousands, ask } = this.#rowReader(mapping, kinds, rows, sold);
    const lines: Line[] = [];
    const leaveOut = (row: number, key: DealProblemKey, found: string, field: DealProblem["field"] = "amount") =>
      lines.push({ kind: "leftOut", row, problems: [{ row, field, key, found }] });
    const repeats = this.#answers.oneOf("repeats", ["take", NONE]);
    // The first row of each id; what whole rows hold is put down when an id comes a second time, for few do.
    const known = new Map<string, number>();
    const contents = new Map<string, Map<string, number>>();
    const lineKeys = new Map<string, number>();
    let blankRows = 0;
    let sameLines = 0;
    let readable = 0;
    const numbers = this.#answers.oneOf("sameLine", ["take", NONE]);
    rows.forEach((cells, index) => {
      const row = this.#rowsAbove + this.#firstRow + index + 1;
      const kind = kinds[index]!;
      const result = results[index];
      if (kind === "blank") {
        blankRows += 1;
        return;
      }
      if (kind !== "deal") {
        const texts = cells.map(cleanText).filter((text) => text !== "");
        const amount = mapping.amount === undefined ? "" : cleanText(cells[mapping.amount]);
        leaveOut(row, kind, kind === "totalRow" ? amount : (texts[0] ?? ""));
        return;
      }
      if (!takesBack.has(index) && result!.outcome !== "won") {
        const key = takesBack.asked.has(index)
          ? "unsoldLoss"
          : result!.outcome === "unknown"
            ? "outcomeUnknown"
            : "notWon";
        if (key !== "outcomeUnknown") {
          leaveOut(row, key, result!.shown, "outcome");
          return;
        }
      }
      const read = reader.read(cells, row);
      if (result!.outcome === "unknown" && !takesBack.has(index)) {
        leaveOut(row, result!.shown === "" ? "outcomeBlank" : "outcomeUnknown", result!.shown, "outcome");
        return;
      }
      if ("problems" in read) {
        lines.push({ kind: "leftOut", row, problems: read.problems });
        return;
      }
      const line = read;
      const id = dealKey(read.deal.id);
      const earlier = known.get(id);
      if (earlier === undefined) known.set(id, index);
      else {
        let rowsOfId = contents.get(id);
        if (rowsOfId === undefined) {
          rowsOfId = new Map([[contentOf(rows[earlier]!), earlier]]);
          contents.set(id, rowsOfId);
        }
        const content = contentOf(cells);
        const same = rowsOfId.get(content);
        if (same !== undefined) {
          const before = this.#rowsAbove + this.#firstRow + same + 1;
          if (repeats === "take") {
            readable += 1;
            lines.push({ kind: "taken", row, read: line, repeats: { earlier: before } });
          } else lines.push({ kind: "repeated", row, read: line, repeats: { earlier: before } });
          return;
        }
        rowsOfId.set(content, index);
      }
      if (read.deal.line !== undefined) {
        const key = JSON.stringify([id, read.deal.line, personKey(read.deal.participant)]);
        const times = (lineKeys.get(key) ?? 0) + 1;
        lineKeys.set(key, times);
        if (times > 1) {
          sameLines += 1;
          if (numbers !== "take") {
            leaveOut(row, "sameLine", `${read.deal.id} / ${read.deal.line}`, "line");
            return;
          }
          readable += 1;
          lines.push({
            kind: "taken",
            row,
            read: { ...line, deal: { ...read.deal, line: `${read.deal.line}/${times}` } },
          });
          return;
        }
      }
      readable += 1;
      lines.push({ kind: "taken", row, read: line });
    });
    ask();
    if (sameLines > 0)
      this.#questions.push({
        id: "sameLine",
        key: "sameLine",
        field: "line",
        found: "",
        count: sameLines,
        options: KEEP_OR_LEAVE,
        answer: numbers,
      });
    const numbered = withLineNumbers(lines);
    const open = this.#questions.filter(({ answer }) => answer === undefined).length;
    return {
      header: this.#header,
      mapping,
      outcomeColumns: outcome.columns.map(({ column }) => column),
      everyRowSold: outcome.everyRowSold,
      outcomes,
      counts,
      questions: this.#questions,
      open,
      invalid: this.#answers.invalid,
      lines: numbered.lines,
      deals: open > 0 ? [] : numbered.lines.flatMap((line) => (line.kind === "taken" ? [line.read.deal] : [])),
      readable,
      dealLines: numbered.dealLines,
      caseTwins: caseTwins(known.keys()),
      thousands,
      blankRows,
      total: this.#rows.length,
    };
  }

  /** Rows that take something back and whose outcome says that they were not sold: leaving them out would raise pay. */
  #unsoldLosses(
    mapping: Mapping,
    rows: readonly Row[],
    results: readonly (RowOutcome | undefined)[],
  ): ReadonlySet<number> & { readonly asked: ReadonlySet<number> } {
    const asked = new Set<number>();
    const { amount, type } = mapping;
    results.forEach((result, index) => {
      if (result?.outcome !== "lost") return;
      const row = rows[index]!;
      const kind = type === undefined ? undefined : dealTypeOf(cleanText(row[type]));
      const value = amount === undefined ? undefined : row[amount];
      const negative =
        typeof value === "number" ? value < 0 : /^[-(\u2212]|-$/.test(cleanText(value)) && /\d/.test(cleanText(value));
      if (negative || (kind !== undefined && LOSSES.has(kind))) asked.add(index);
    });
    const answer = asked.size === 0 ? undefined : this.#answers.oneOf("unsoldLosses", ["take", NONE]);
    if (asked.size > 0) {
      const example = results[[...asked][0]!]!.shown;
      this.#questions.push({
        id: "unsoldLosses",
        key: "unsoldLosses",
        found: example,
        count: asked.size,
        options: KEEP_OR_LEAVE,
        answer,
      });
    }
    return Object.assign(new Set(answer === "take" ? asked : []), {
      asked: answer === undefined ? asked : new Set<number>(),
    });
  }

  /** Settles what holds for whole columns, and asks what they do not say. */
  #rowReader(mapping: Mapping, kinds: readonly RowKind[], rows: readonly Row[], sold: readonly Row[]) {
    const answers = this.#answers;
    const deals = rows.filter((_, index) => kinds[index] === "deal");
    const dates = [...new Set(textsOf(deals, mapping.date))];
    const soldDates = new Set(textsOf(sold, mapping.date));
    const amounts = textsOf(deals, mapping.amount);
    const order = dayOrderOf(dates);
    const silentDate =
      order === undefined ? [...soldDates].find((text) => readDate(text, undefined).kind === "ambiguous") : undefined;
    const dayOrder = order ?? (silentDate === undefined ? undefined : answers.oneOf("dayOrder", DAY_ORDERS));
    if (silentDate !== undefined) {
      const options = DAY_ORDERS.map((value): Option => {
        const read = readDate(silentDate, value);
        return { value, label: { kind: "date", iso: read.kind === "date" ? read.iso : silentDate } };
      });
      const count = sold.filter(
        (row) => mapping.date !== undefined && readDate(cleanText(row[mapping.date]), undefined).kind === "ambiguous",
      ).length;
      this.#questions.push({
        id: "dayOrder",
        key: "dayOrder",
        field: "date",
        found: silentDate,
        count,
        options,
        answer: dayOrder,
      });
    }
    // Rates often come from another system than amounts: each column is judged by itself.
    const proven = provenDecimalSign(amounts);
    const thousands = proven === undefined ? thousandsOf(amounts) : undefined;
    const soldAmounts = textsOf(sold, mapping.amount);
    const silentAmount = proven === undefined && thousands === undefined ? soldAmounts.find(hasTwoAmounts) : undefined;
    const chosenSign = silentAmount === undefined ? undefined : answers.oneOf("decimalSign", SIGNS);
    if (silentAmount !== undefined)
      this.#questions.push({
        id: "decimalSign",
        key: "decimalSign",
        field: "amount",
        found: silentAmount,
        count: soldAmounts.filter(hasTwoAmounts).length,
        options: SIGNS.map((sign) => amountOption(sign, silentAmount)),
        answer: chosenSign,
      });
    const scale = this.#scale(mapping.amount);
    const everyType = this.#answers.oneOf("everyType", DEAL_TYPES);
    const heading = mapping.amount === undefined ? undefined : this.#headings[mapping.amount];
    const unsigned = answers.oneOf("losses", ["yes", "no"]);
    const exchangedAnswer = answers.oneOf("exchanged", ["yes", "no"]);
    const rateSign = provenDecimalSign(textsOf(rows, mapping.fx));
    const reader = new RowReader({
      mapping,
      currency: this.#currency,
      decimalSign: proven ?? thousands ?? chosenSign ?? (silentAmount === undefined ? "mixed" : undefined),
      dayOrder,
      rateSign,
      chosenRateSign: answers.oneOf("rateSign", SIGNS),
      headingCurrencies: typeof heading === "string" ? currenciesOfHeading(heading) : [],
      halfConverted: halfConverted(dates, serialsOf(deals, mapping.date)) !== undefined,
      exchanged: exchangedAnswer === undefined ? undefined : exchangedAnswer === "yes",
      scale,
      shareOf: this.#shareOf(mapping.split, rows),
      unsigned: unsigned === undefined ? undefined : unsigned === "yes",
      types: this.#typeAnswers(rows, mapping.type),
      everyType,
      rates: this.#rateAnswers(),
    });
    const ask = () => this.#askAfterRows(reader, unsigned, exchangedAnswer);
    return { reader, thousands: thousands !== undefined, ask };
  }

  #askAfterRows(reader: RowReader, unsigned: string | undefined, exchangedAnswer: string | undefined): void {
    const answers = this.#answers;
    if (reader.silentDate !== undefined) {
      const options: Option[] = [
        { value: "no", label: { kind: "date", iso: reader.silentDate } },
        { value: "yes", label: { kind: "date", iso: exchanged(reader.silentDate) } },
      ];
      this.#questions.push({
        id: "exchanged",
        key: "exchanged",
        field: "date",
        found: reader.silentDate,
        count: 0,
        options,
        answer: exchangedAnswer,
      });
    }
    if (reader.silentRate !== undefined) {
      const found = reader.silentRate;
      const options = SIGNS.map((sign) => amountOption(sign, found));
      this.#questions.push({
        id: "rateSign",
        key: "rateSign",
        field: "fx",
        found,
        count: 0,
        options,
        answer: answers.oneOf("rateSign", SIGNS),
      });
    }
    if (reader.unsignedLosses !== undefined) {
      const { count, example } = reader.unsignedLosses;
      this.#questions.push({
        id: "losses",
        key: "losses",
        field: "amount",
        found: String(example),
        count,
        options: YES_OR_NO,
        answer: unsigned,
      });
    }
    const types: Option[] = [
      ...DEAL_TYPES.map((type): Option => ({ value: type, label: { kind: "type", type } })),
      { value: NONE, label: { kind: "word", word: "leaveOut" } },
    ];
    for (const [words, { word, count }] of [...reader.askedTypes].sort(([, a], [, b]) => b.count - a.count)) {
      const id = `type.${words}`;
      const answer = answers.oneOf(id, [...DEAL_TYPES, NONE]);
      this.#questions.push({
        id,
        key: word === "" ? "typeBlank" : "type",
        field: "type",
        found: word,
        count,
        options: types,
        answer,
      });
    }
    const rates = this.#rateAnswers();
    for (const [code, count] of [...reader.withoutRate].sort(([, a], [, b]) => b - a)) {
      const id = `rate.${code}`;
      const given = rates.get(code);
      const options: Option[] = [{ value: NONE, label: { kind: "word", word: "leaveOut" } }];
      this.#questions.push({
        id,
        key: "rate",
        field: "fx",
        found: code,
        count,
        options,
        answer: given === undefined ? undefined : given === "leaveOut" ? NONE : String(given),
      });
    }
  }

  /** The scale that the heading, a line of units or a title says, once the person has said what it does. */
  #scale(column: number | undefined): number {
    if (column === undefined) return 1;
    const beside = [this.#headings[column], this.#grid[(this.#header ?? 0) - 1]?.[column], this.#rows[0]?.[column]];
    const titles = this.#grid.slice(0, this.#header ?? 0).flatMap((row) => {
      const texts = row.map(cleanText).filter((text) => text !== "");
      return texts.length <= 2 ? texts : [];
    });
    const said = [
      ...beside.map((cell) =>
        typeof cell === "string" && !/[1-9]/.test(cell) ? { text: cell, scale: scaleOfHeading(cell) } : undefined,
      ),
      ...titles.map((text) => ({ text, scale: scaleOfTitle(text) })),
    ].find((found) => found?.scale !== undefined);
    if (said?.scale === undefined) return 1;
    const times = String(said.scale);
    const answer = this.#answers.oneOf("scale", [times, "1"]);
    this.#questions.push({
      id: "scale",
      key: "scale",
      field: "amount",
      found: said.text,
      count: 0,
      options: [
        { value: times, label: { kind: "amount", value: said.scale } },
        { value: "1", label: { kind: "word", word: "asWritten" } },
      ],
      preferred: times,
      answer,
    });
    return answer === undefined ? 1 : Number(answer);
  }

  /** A column of shares in per cent writes 50 for a half: its heading says so, and some share is above 1. */
  #shareOf(column: number | undefined, rows: readonly Row[]): number {
    if (column === undefined || !/%|percent|pour ?cent|per ?cento/i.test(cleanText(this.#headings[column]))) return 1;
    const above = rows.some((row) => {
      const cell = row[column];
      if (typeof cell === "number") return cell > 1;
      const read = typeof cell === "string" ? readAmount(cell, cell.includes(",") ? "," : ".") : undefined;
      return read?.kind === "amount" && !read.percent && read.value > 1;
    });
    return above ? 100 : 1;
  }

  #typeAnswers(rows: readonly Row[], column: number | undefined): ReadonlyMap<string, DealType | "leaveOut"> {
    const said = new Map<string, DealType | "leaveOut">();
    if (column === undefined) return said;
    for (const words of new Set(
      [...new Set(rows.map((row) => row[column]))].map((cell) => plainWords(cleanText(cell))),
    )) {
      const answer = this.#answers.oneOf(`type.${words}`, [...DEAL_TYPES, NONE]);
      if (answer !== undefined) said.set(words, answer === NONE ? "leaveOut" : answer);
    }
    return said;
  }

  #rateAnswers(): ReadonlyMap<string, number | "leaveOut"> {
    const rates = new Map<string, number | "leaveOut">();
    for (const { id, value } of this.#answers.under("rate.")) {
      const rate = Number(value);
      if (value === NONE) rates.set(id, "leaveOut");
      else if (Number.isFinite(rate) && rate > 0) rates.set(id, rate);
    }
    return rates;
  }
}

const SOLD: Readonly<Record<"won" | "unknown", RowOutcome>> = {
  won: { outcome: "won", shown: "", asks: [] },
  unknown: { outcome: "unknown", shown: "", asks: [] },
};

function isContact(heading: string): boolean {
  return /(^| )(id|email|e mail|mail|code)( |$)/.test(plainWords(heading.replace(/([a-z])([A-Z])/g, "$1 $2")));
}

/** Which of several columns of types is meant is told by their words: the only one that holds known ones goes first. */
function preferKnownTypes(found: readonly Candidate[], content: Content, settled: Mapping): readonly Candidate[] {
  const types = found.filter(({ field }) => field === "type");
  const knowing = types.filter(({ column }) => content.hasKnownTypes(column));
  if ("type" in settled || knowing.length === 0 || knowing.length === types.length) return found;
  return found.filter((candidate) => candidate.field !== "type" || knowing.includes(candidate));
}

function amountOption(sign: DecimalSign, text: string): Option {
  const read = readAmount(text, sign);
  return { value: sign, label: { kind: "amount", value: read.kind === "amount" ? read.value : Number.NaN } };
}

function textsOf(rows: readonly Row[], column: number | undefined): string[] {
  const texts: string[] = [];
  if (column === undefined) return texts;
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === "string" && cell !== "") texts.push(cell);
  }
  return texts;
}

function serialsOf(rows: readonly Row[], column: number | undefined): number[] {
  if (column === undefined) return [];
  return rows.flatMap((row) => {
    const cell = row[column];
    if (cell instanceof Date) return [serialOf(cell)];
    return typeof cell === "number" && isDay(cell) ? [cell] : [];
  });
}
