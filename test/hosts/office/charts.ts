/** Charts as Excel's API makes them: from a range, then series by series. */
import type { ChartModel } from "../../../core/sheets/model";
import type { ExcelHost, HostSheet } from "./host";
import { Unsupported, WireFault, type WireObject } from "./protocol";
import { areaOfAddress, type RangeObject } from "./range";

const KINDS: Readonly<Record<string, ChartModel["kind"]>> = {
  Line: "line",
  ColumnClustered: "column",
  BarClustered: "bar",
};
const PIXELS_PER_POINT = 4 / 3;

type Draft = { -readonly [K in keyof ChartModel]?: ChartModel[K] } & {
  lines: { name: string; values?: RangeObject["area"]; categories?: RangeObject["area"] }[];
};

export function charts(host: ExcelHost, sheet: HostSheet): WireObject {
  return {
    type: "ChartCollection",
    methods: {
      add: (type: string, source: RangeObject, by: string) => {
        const kind = KINDS[type];
        if (kind === undefined) throw new Unsupported(`chart ${type}`);
        if (by !== "Columns" || source.area.columns !== 1) throw new Unsupported("chart of more than one column");
        const draft: Draft = { kind, lines: [{ name: "", values: source.area }] };
        host.later(() => host.engine.addChart(sheet.id, finished(draft)));
        return chartObject(draft);
      },
    },
  };
}

function finished(draft: Draft): ChartModel {
  const { kind, title, at, width, height, lines, categoryTitle, valueTitle } = draft;
  const categories = lines[0]?.categories;
  if (!kind || title === undefined || !at || !width || !height || !categories)
    throw new Unsupported("unfinished chart");
  return {
    kind,
    title,
    at,
    width,
    height,
    categories,
    series: lines.map(({ name, values }) => {
      if (!values) throw new Unsupported("series without values");
      return { name, values };
    }),
    ...(categoryTitle === undefined ? {} : { categoryTitle }),
    ...(valueTitle === undefined ? {} : { valueTitle }),
  };
}

function chartObject(draft: Draft): WireObject {
  const titled = (type: string, set: (text: string) => void): (() => WireObject) => {
    return () => ({ type, writes: { text: set } });
  };
  return {
    type: "Chart",
    writes: {
      width: (points: number) => {
        draft.width = Math.round(points * PIXELS_PER_POINT);
      },
      height: (points: number) => {
        draft.height = Math.round(points * PIXELS_PER_POINT);
      },
    },
    children: {
      title: titled("ChartTitle", (text) => {
        draft.title = text;
      }),
      legend: () => ({
        type: "ChartLegend",
        writes: {
          visible: (visible: boolean) => {
            if (visible !== draft.lines.length > 1) throw new Unsupported("legend of a single series");
          },
          position: (position: string) => {
            if (position !== "Bottom") throw new Unsupported(`legend at ${position}`);
          },
        },
      }),
      axes: () => ({
        type: "ChartAxes",
        children: {
          categoryAxis: () => ({
            type: "ChartAxis",
            children: {
              title: titled("ChartAxisTitle", (text) => {
                draft.categoryTitle = text;
              }),
            },
          }),
          valueAxis: () => ({
            type: "ChartAxis",
            children: {
              title: titled("ChartAxisTitle", (text) => {
                draft.valueTitle = text;
              }),
            },
          }),
        },
      }),
      series: () => ({
        type: "ChartSeriesCollection",
        methods: {
          getItemAt: (index: number) => seriesObject(draft, index),
          add: (name: string) => seriesObject(draft, draft.lines.push({ name }) - 1),
        },
      }),
    },
    methods: {
      setPosition: (start: string | RangeObject) => {
        const { row, column } = typeof start === "string" ? areaOfAddress(start) : start.area;
        draft.at = { row, column };
      },
    },
  };
}

function seriesObject({ lines }: Draft, index: number): WireObject {
  const line = lines[index];
  if (line === undefined) throw new WireFault("ItemNotFound", "The requested resource doesn't exist.");
  return {
    type: "ChartSeries",
    writes: {
      name: (name: string) => {
        line.name = name;
      },
    },
    methods: {
      setValues: ({ area }: RangeObject) => {
        line.values = area;
      },
      setXAxisValues: ({ area }: RangeObject) => {
        line.categories = area;
      },
    },
  };
}
