/** Parts of the Sheets room that need no spreadsheet: notation, texts, pieces, layers, and what crosses to the server. */
import { describe, expect, test, vi } from "vitest";
import type { SheetModel, StyledArea } from "../../core/sheets/model";
import { inHtml } from "../../gas/build/plugins";
import { missing } from "../../gas/build/push.mjs";
import { asTyped } from "../../gas/cellText";
import { fromDialect, neutralFormulas, toDialect } from "../../gas/formulaDialect";
import { layered } from "../../gas/layers";
import { CELLS_PER_PIECE, frameOf, piecesOf, weightOf } from "../../gas/pieces";
import { server } from "../../gas/sidebar/scriptRun";
import { spilling } from "../../gas/writeCells";
import { crossing } from "../hosts/appsScript";
import { PAYOUTS, PLAN } from "./sampleSheets";

describe("formulas in a locale with a decimal comma", () => {
  const pairs = [
    ["=ROUND(A1*0.5,2)", "=ROUND(A1*0,5;2)"],
    ["=SUM({1,2;3.5,4})", "=SUM({1\\2;3,5\\4})"],
    [`=IF('a,b'!B2="1,5;x",Plan_1.5,"")`, `=IF('a,b'!B2="1,5;x";Plan_1.5;"")`],
    ["=STDEV.P(B$2:B9)*5E-15+.5", "=STDEV.P(B$2:B9)*5E-15+,5"],
    [`=IF(A1="","",1.25)`, `=IF(A1="";"";1,25)`],
    ["=F(A1,,3)", "=F(A1;;3)"],
  ] as const;

  test("are written in its notation and read back in English, texts and names untouched", () => {
    for (const [english, local] of pairs) {
      expect(toDialect(english, "comma")).toBe(local);
      expect(fromDialect(local)).toBe(english);
      expect(toDialect(english, "dot")).toBe(english);
    }
  });

  test("are recognised by their separators, so that English ones are left alone", () => {
    expect(
      neutralFormulas([
        ["", "=SUM(1,5;2)"],
        ["=A1*0,5", ""],
      ]),
    ).toEqual([
      ["", "=SUM(1.5,2)"],
      ["=A1*0.5", ""],
    ]);
    expect(neutralFormulas([["=SUM(1,5)", `=IF(A1,";",{1;2})`]])).toEqual([["=SUM(1,5)", `=IF(A1,";",{1;2})`]]);
  });
});

describe("texts in cells", () => {
  test("that Sheets would read as a number, date, formula, error or logical value are marked as texts", () => {
    const read = [
      "=1+1",
      "+3",
      "-",
      "5%",
      "007",
      "2026-01",
      "mars 2025",
      "May 5, 2026",
      "TRUE",
      "vero",
      "#N/A",
      "$5",
      "1/2",
      "'x",
      " x",
      "EUR 100",
    ];
    expect(read.map(asTyped)).toEqual(read.map((text) => `'${text}`));
  });

  test("that cannot be taken for anything else stay without an apostrophe", () => {
    const plain = [
      "",
      "Participant",
      "Retention commission",
      "(blank)",
      "Each rate pays on the part in its tier, 0 % to 100 %.",
    ];
    expect(plain.map(asTyped)).toEqual(plain);
  });
});

describe("an array formula", () => {
  test("spills by itself when it is one custom function over ranges, and through ARRAYFORMULA when there is arithmetic", () => {
    expect(spilling("=ATTAINMENT(E9:E35,D9:D35)")).toBe("=ATTAINMENT(E9:E35,D9:D35)");
    expect(spilling("=ATTAINMENT('P+Q (1)'!E9:E35,Quota,,\"a-b\")")).toBe(
      "=ATTAINMENT('P+Q (1)'!E9:E35,Quota,,\"a-b\")",
    );
    expect(spilling("=ATTAINMENT(E9:E35*2,D9:D35)")).toBe("=ARRAYFORMULA(ATTAINMENT(E9:E35*2,D9:D35))");
    expect(spilling("=ATTAINMENT(A1:A2,B1:B2)*0.5")).toBe("=ARRAYFORMULA(ATTAINMENT(A1:A2,B1:B2)*0.5)");
  });
});

describe("a long write", () => {
  const rows = 50_000;
  const deals: SheetModel = {
    ...PAYOUTS,
    blocks: [{ at: { row: 1, column: 0 }, cells: Array.from({ length: rows }, (_, n) => [`Deal ${n}`, n, null]) }],
    columnFormulas: [
      { at: { row: 1, column: 3 }, rows, row: "=B{row}" },
      { at: { row: 1, column: 4 }, rows, row: "=ATTAINMENT(B{row},1)", array: "=ATTAINMENT(B{first}:B{last},1)" },
    ],
  };

  test("is cut into calls of bounded size that together hold every row once, in order", () => {
    const pieces = piecesOf([PLAN, deals]);
    expect(Math.max(...pieces.map(weightOf).filter((weight) => weight !== rows))).toBeLessThanOrEqual(CELLS_PER_PIECE);
    const cells = pieces.flatMap((piece) => (piece.kind === "cells" && piece.sheet === deals.name ? piece.blocks : []));
    let next = 1;
    for (const block of cells) {
      expect(block.at).toEqual({ row: next, column: 0 });
      next += block.cells.length;
    }
    expect(next).toBe(rows + 1);
    const columns = pieces.flatMap((piece) => (piece.kind === "formulas" ? piece.columnFormulas : []));
    const filled = columns.filter(({ array }) => array === undefined);
    expect(filled.map(({ at }) => at.row)).toEqual([1, 20_001, 40_001]);
    expect(filled.reduce((sum, column) => sum + column.rows, 0)).toBe(rows);
    expect(columns.filter(({ array }) => array !== undefined)).toHaveLength(1);
    expect(pieces.map(({ kind }) => kind)).toEqual([...pieces.map(({ kind }) => kind)].sort());
  });

  test("makes sheets large enough for everything that goes on them, charts included", () => {
    expect(frameOf(deals)).toMatchObject({ rows: rows + 1, columns: 5 });
    expect(frameOf(PLAN)).toMatchObject({ rows: 12, columns: 6 });
  });

  test("sends nothing that Apps Script refuses", () => {
    for (const piece of piecesOf([PLAN, PAYOUTS])) expect(crossing(piece, "piece")).toEqual(piece);
    expect(() => crossing({ when: new Date() }, "x")).toThrow("x.when: [object Date] cannot cross.");
    expect(() => crossing([1, undefined], "x")).toThrow("undefined in an array");
    expect(() => crossing({ call: () => 1 }, "x")).toThrow("cannot cross");
  });
});

describe("styles set together", () => {
  const at = (row: number, rows = 1): StyledArea["area"] => ({ row, column: 0, rows, columns: 1 });

  test("need one call per look, however many cells have it", () => {
    const styles = Array.from(
      { length: 100 },
      (_, row): StyledArea => ({ area: at(row), align: row % 2 ? "left" : "right" }),
    );
    expect(layered(styles, ({ align }) => align)).toHaveLength(2);
  });

  test("keep the later one on top where two overlap", () => {
    const styles: StyledArea[] = [
      { area: at(0, 10), align: "left" },
      { area: at(3), align: "right" },
      { area: at(3), align: "left" },
      { area: at(20), align: "right" },
    ];
    const cells: Record<number, string> = {};
    for (const { value, areas } of layered(styles, ({ align }) => align)) {
      for (const area of areas) for (let row = area.row; row < area.row + area.rows; row += 1) cells[row] = value;
    }
    expect([cells[2], cells[3], cells[4], cells[20]]).toEqual(["left", "left", "left", "right"]);
  });
});

describe("a script inside the sidebar's page", () => {
  test("cannot end or hide itself, and means what it meant", () => {
    const code = 'const a = "</script>", b = "<!--", c = "<?= x ?>", d = /<\\/script/, e = "<script>";';
    const safe = inHtml(code);
    expect(safe).not.toMatch(/<\/script|<!--|<\?|<script/i);
    const values = (text: string) => new Function(`${text} return [a, b, c, d.test("</script"), e];`)() as unknown;
    expect(values(safe)).toEqual(values(code));
  });
});

describe("calls of the sidebar", () => {
  /** google.script.run that answers after a while, and counts. */
  function pretendGoogle(answer: (name: string) => unknown) {
    const seen = { running: 0, most: 0, calls: 0 };
    const runner = (done: (value: unknown) => void, failed: (error: unknown) => void): object =>
      new Proxy(
        {},
        {
          get: (_, name) => {
            if (name === "withSuccessHandler") return (handler: typeof done) => runner(handler, failed);
            if (name === "withFailureHandler") return (handler: typeof failed) => runner(done, handler);
            return () => {
              seen.calls += 1;
              seen.running += 1;
              seen.most = Math.max(seen.most, seen.running);
              setTimeout(() => {
                seen.running -= 1;
                const reply = answer(String(name));
                if (reply instanceof Error) failed(reply);
                else done(reply);
              }, 5);
            };
          },
        },
      );
    vi.stubGlobal("google", {
      script: {
        run: runner(
          () => {},
          () => {},
        ),
      },
    });
    return seen;
  }

  test("are at most ten at a time, for Apps Script drops what is beyond, and all are answered", async () => {
    const seen = pretendGoogle(() => ({ value: "fr" }));
    const answers = await Promise.all(Array.from({ length: 35 }, () => server.readLanguage()));
    expect(answers).toEqual(new Array(35).fill("fr"));
    expect([seen.most, seen.calls]).toEqual([10, 35]);
  });

  test("fail as the WorkbookError that the server meant, or with Google's own words, and do not block the next", async () => {
    pretendGoogle(() => ({ error: { code: "nameTaken", detail: "Plan" } }));
    await expect(server.readInventory()).rejects.toMatchObject({
      name: "WorkbookError",
      code: "nameTaken",
      detail: "Plan",
    });
    pretendGoogle(() => new Error("Exceeded maximum execution time"));
    const many = Array.from({ length: 12 }, () => server.readSettings());
    for (const one of await Promise.allSettled(many)) {
      expect(one).toMatchObject({
        status: "rejected",
        reason: { code: "host", detail: "Exceeded maximum execution time" },
      });
    }
  });
});

describe("npm run push:gas", () => {
  const ready = { built: true, signedIn: true, settings: { scriptId: "1", rootDir: "dist/gas" } };

  test("says in plain words what comes first: build, sign in, choose the spreadsheet", () => {
    expect(missing(ready)).toBeUndefined();
    expect(missing({ ...ready, built: false })).toContain("npm run build");
    expect(missing({ ...ready, signedIn: false })).toContain("npx clasp login");
    expect(missing({ ...ready, settings: undefined })).toContain('"scriptId": "<script ID>"');
    expect(missing({ ...ready, settings: { scriptId: "1" } })).toContain('must be "dist/gas"');
  });
});
