/** How cells look, as Excel's API sets it. */
import type { Area } from "../../../core/sheets/model";
import type { ExcelHost, HostSheet } from "./host";
import { Unsupported, WireFault, type WireObject } from "./protocol";

const ALIGNMENTS: Readonly<Record<string, "left" | "center" | "right">> = {
  Left: "left",
  Center: "center",
  Right: "right",
};
const PIXELS_PER_POINT = 4 / 3;

export function formatOf(host: ExcelHost, sheet: HostSheet, area: Area): WireObject {
  const { engine } = host;
  const style = (change: Parameters<typeof engine.setStyle>[2]) => engine.setStyle(sheet.id, [area], change);
  return {
    type: "RangeFormat",
    reads: {
      // Null where the columns differ, as in Excel.
      columnWidth: () => {
        const widths = new Set(engine.columnWidths(sheet.id, area.column, area.columns));
        return widths.size === 1 ? [...widths][0]! / PIXELS_PER_POINT : null;
      },
    },
    writes: {
      columnWidth: (points: number) =>
        engine.setColumnWidths(
          sheet.id,
          area.column,
          Array.from({ length: area.columns }, () => Math.round(points * PIXELS_PER_POINT)),
        ),
      horizontalAlignment: (value: string) => {
        const align = ALIGNMENTS[value];
        if (align === undefined) throw new Unsupported(`horizontal alignment ${value}`);
        style({ align });
      },
      verticalAlignment: (value: string) => {
        if (!["Top", "Center", "Bottom"].includes(value)) throw new Unsupported(`vertical alignment ${value}`);
      },
      wrapText: (wrap: boolean) => style({ wrap }),
    },
    children: {
      font: () => ({
        type: "RangeFont",
        writes: {
          bold: (bold: boolean) => style({ bold }),
          italic: (italic: boolean) => style({ italic }),
          size: (size: number) => style({ size }),
          color: (color: string) => style({ color: hexadecimal(color) }),
        },
      }),
      fill: () => ({ type: "RangeFill", writes: { color: (fill: string) => style({ fill: hexadecimal(fill) }) } }),
      borders: () => ({
        type: "RangeBorderCollection",
        methods: { getItem: (edge: string) => borderOf(host, sheet, bordered(area, edge)) },
      }),
      protection: () => ({
        type: "FormatProtection",
        writes: {
          locked: (locked: boolean) => {
            if (sheet.protectedNow()) throw denied();
            if (locked) throw new Unsupported("locking of cells that were unlocked");
            sheet.unlocked.push(area);
          },
        },
      }),
    },
  };
}

export function denied(): WireFault {
  return new WireFault("AccessDenied", "You cannot perform the requested operation.");
}

export function hexadecimal(color: string): string {
  if (!/^#[0-9A-F]{6}$/i.test(color)) throw new Unsupported(`colour ${color}`);
  return color.toUpperCase();
}

/** The cells whose lower border an edge of the range is; undefined where there are none. */
function bordered({ row, column, rows, columns }: Area, edge: string): Area | undefined {
  if (edge === "EdgeBottom") return { row: row + rows - 1, column, rows: 1, columns };
  if (edge === "InsideHorizontal") return rows > 1 ? { row, column, rows: rows - 1, columns } : undefined;
  throw new Unsupported(`border ${edge}`);
}

function borderOf({ engine }: ExcelHost, sheet: HostSheet, area: Area | undefined): WireObject {
  return {
    type: "RangeBorder",
    writes: {
      style: (value: string) => {
        if (value !== "Continuous") throw new Unsupported(`border style ${value}`);
      },
      color: (color: string) => {
        if (area !== undefined) engine.setStyle(sheet.id, [area], { rule: hexadecimal(color) });
      },
    },
  };
}
