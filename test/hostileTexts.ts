/** Texts that no export should be, and that somebody pastes all the same: each of about the length that is asked for. */
const HEAD = "Deal ID,Close date,Owner,Type,Amount,Stage";
const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length));
const cell = (at: number, text: string) => {
  const cells = ["D-1", "2026-02-10", "R-1", "Renewal", "100.50", "Closed Won"];
  return `${HEAD}\n${cells.with(at, text).join()}`;
};
const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at));
const export_ = (length: number, line: (at: number) => string) => [HEAD, ...lines(length / 50, line)].join("\n");

export const HOSTILE_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  nothing: () => "",
  "one sign": () => "x",
  "only quotes": (n) => repeated('"', n),
  "lines of three quotes": (n) => repeated('"""\n', n),
  "quotes that nothing closes": (n) => repeated('"a,', n / 5),
  "rows behind a quote": (n) => export_(n, (at) => `"D-${at},2026-02-10,R-1,Renewal,100,Won`),
  "only commas": (n) => repeated(",", n / 5),
  "only tabs": (n) => repeated("\t", n / 5),
  "only semicolons": (n) => repeated(";", n / 5),
  "only bars": (n) => repeated("|", n / 5),
  "only line ends": (n) => repeated("\n", n),
  "only returns": (n) => repeated("\r", n),
  "only blanks": (n) => repeated(" ", n),
  "only NULs": (n) => repeated("\0", n),
  "only byte order marks": (n) => repeated("\ufeff", n),
  "only marks of direction": (n) => repeated("\u202e\u200f", n),
  "halves of signs": (n) => repeated("\ud800,\udc00\n", n),
  "a web page": (n) => repeated("<table><tr><td>Deal ID</td><td>Amount</td></tr></table>\n", n),
  formulas: (n) => export_(n, () => '="D-1",=1+1,=HYPERLINK("x"),@SUM,-1,=Won'),
  "mixed line ends": (n) => export_(n, (at) => `D-${at},2026-02-10,R-1,Renewal,100,Won\r\n\r`),
  "ragged rows": (n) => export_(n, (at) => "D-1,2026-02-10,R-1,Renewal,100,Won,x,y".slice(0, at % 40)),
  "headings only": () => HEAD,
  "headings twice": () => `${HEAD}\n${HEAD}\n${HEAD}`,
  "headings alike": () => `${HEAD},Amount,Amount,Stage\nD-1,2026-02-10,R-1,Renewal,1,Won,2,3,Lost`,
  "names of the prototype": () =>
    `${HEAD},constructor,__proto__,toString\n__proto__,2026-02-10,constructor,toString,1,hasOwnProperty,valueOf,x,y`,
  "an id of a page": (n) => cell(0, repeated(" x", n)),
  "a date of a page": (n) => cell(1, repeated(" T", n)),
  "a date before blanks": (n) => cell(1, `mon ${repeated(" ", n)}x`),
  "a name of a page": (n) => cell(2, repeated("a", n)),
  "an address of a page": (n) => cell(2, repeated("a@", n)),
  "a type of a page": (n) => cell(3, repeated("é", n)),
  "an amount of a page of figures": (n) => cell(4, repeated("1", n)),
  "an amount of brackets": (n) => cell(4, repeated("(", n)),
  "an amount of groups": (n) => cell(4, `"${repeated("1,000,", n)}"`),
  "an amount of blanks": (n) => cell(4, `1${repeated(" ", n)}x`),
  "a stage of a page": (n) => cell(5, repeated("won ", n)),
  "a heading of a page": (n) => `${HEAD},${repeated("close date ", n)}\n${cell(0, "D-1").split("\n")[1]},x`,
  "10,000 columns": () => `${HEAD},${lines(10_000, (at) => `C${at}`).join()}\nD-1,2026-02-10,R-1,Renewal,1,Won`,
  "10,000 columns of one heading": () =>
    `${HEAD}${",Stage".repeat(10_000)}\nD-1,2026-02-10,R-1,Renewal,1${",Won".repeat(10_001)}`,
  "10,000 amounts": () =>
    `${HEAD}${",Amount".repeat(10_000)}\nD-1,2026-02-10,R-1,Renewal,1,Won,${lines(10_000, String).join()}`,
  "as many stages as rows": (n) => export_(n, (at) => `D-${at},2026-02-10,R-1,Renewal,1,Stage ${at}`),
  "as many types as rows": (n) => export_(n, (at) => `D-${at},2026-02-10,R-1,Type ${at},1,Won`),
  "as many people as rows": (n) => export_(n, (at) => `D-${at},2026-02-10,Ann ${at},Renewal,1,Won`),
  "one row again and again": (n) => export_(n, () => "D-1,2026-02-10,R-1,Renewal,1,Won"),
  "lines of one deal": (n) => export_(n, (at) => `D-1,2026-02-10,R-1,Renewal,${at},Won`),
  "names of groups": (n) => export_(n, () => ",,Ann,,,\n\n\n"),
};
