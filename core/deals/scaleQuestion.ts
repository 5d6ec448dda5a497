/** What amounts are multiplied by: asked where a heading or a line beside the table states a scale. */
import type { ExportContext } from "./exportContext";
import type { Mapping } from "./fields";
import type { Option } from "./questions";
import { scaleOfHeading, scaleOfTitle } from "./scale";
import type { RowKind } from "./structure";
import { cleanText } from "./words";

interface Said {
  readonly text: string;
  readonly scale: number;
}

/** The scale that the person confirmed; 1 while nobody has, and where nothing states one. */
export function scaleOf(of: ExportContext, { amount }: Mapping, kinds: readonly RowKind[]): number {
  const said = amount === undefined ? [] : [...besideColumn(of, amount), ...besideTable(of, kinds, amount)];
  const [first] = said;
  if (first === undefined) return 1;
  const scales = [...new Set(said.map(({ scale }) => scale))];
  const answer = of.answers.oneOf("scale", [...scales.map(String), "1"]);
  of.questions.push({
    id: "scale",
    key: "scale",
    field: "amount",
    found: first.text,
    count: 0,
    options: [
      ...scales.map((value): Option => ({ value: String(value), label: { kind: "amount", value } })),
      { value: "1", label: { kind: "word", word: "asWritten" } },
    ],
    preferred: String(first.scale),
    answer,
  });
  return answer === undefined ? 1 : Number(answer);
}

/** The heading of the amounts, or the units above or below it. */
function besideColumn(of: ExportContext, column: number): readonly Said[] {
  const header = of.header ?? 0;
  const units = [of.grid[header - 1]?.[column], of.rows[0]?.[column]].map(cleanText);
  const texts = [cleanText(of.headings[column]), ...units.filter((text) => !/[1-9]/.test(text))];
  return texts.flatMap((text) => {
    const scale = scaleOfHeading(text);
    return scale === undefined ? [] : [{ text, scale }];
  });
}

/** Titles above the headings, and what stands between or below the deals: a remark may be parted into many cells. */
function besideTable(of: ExportContext, kinds: readonly RowKind[], amount: number): readonly Said[] {
  const remarks = of.rows.filter(
    (row, at) => BESIDE.has(kinds[at]!) || (kinds[at] === "deal" && cleanText(row[amount]) === ""),
  );
  return [...of.grid.slice(0, of.header ?? 0), ...remarks].flatMap((row) =>
    row.flatMap((cell) => {
      const scale = typeof cell === "string" && cell !== "" ? scaleOfTitle(cell) : undefined;
      return scale === undefined ? [] : [{ text: cell as string, scale }];
    }),
  );
}

const BESIDE: ReadonlySet<RowKind> = new Set(["footer", "groupRow", "subtotal", "totalRow"]);
