/** Reads a comma-separated export (RFC 4180: quoted fields, doubled quotes, line breaks in quotes) with a header row. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...lines] = rowsOf(text);
  return lines.map((line) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ""])));
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g;
  for (let found = field.exec(text); found !== null && found[0] !== ""; found = field.exec(text)) {
    const [, content = "", end = ""] = found;
    row.push(content.startsWith('"') ? content.slice(1, -1).replace(/""/g, '"') : content);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, ""]);
  return rows;
}
