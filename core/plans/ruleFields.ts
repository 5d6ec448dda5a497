/**
 * The fields of every pay rule and modifier as data: the schema checks by them, the plan sheet draws its input cells
 * from them, and a form can do the same. Words are in core/text/plans, `fields`, under the same keys.
 */
import { DRAW_TYPES } from "../rules/draw";
import { CLAWBACK_SCHEDULES } from "../rules/payment";
import { AFTER_LEAVING, BASES, type RuleKind } from "./model";

/**
 * money; pay: a rate of money or, for a counted measure, money per unit; share: of quota or target (1 = 100 %);
 * number, count, flag; choice: one of `choices`; by: id of a component or a figure; measured: in the unit of `by`.
 */
export type FieldKind =
  | "money"
  | "pay"
  | "share"
  | "number"
  | "count"
  | "flag"
  | "choice"
  | "by"
  | "measured"
  | "text"
  | "id";

export interface ScalarField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly optional?: true;
  readonly min?: number;
  readonly max?: number;
  /** Must be greater than this. */
  readonly above?: number;
  readonly choices?: readonly string[];
}
export interface TableField {
  readonly key: string;
  readonly kind: "table";
  readonly columns: readonly ScalarField[];
  /** Column whose numbers must ascend strictly. */
  readonly ascending?: string;
  readonly optional?: true;
}
/** Thresholds down and across, and a share of the target in each crossing: the keys `columns` and `rows` of a matrix. */
export interface GridField {
  readonly key: "rows";
  readonly kind: "grid";
}
export type Field = ScalarField | TableField | GridField;

const TARGET: ScalarField = { key: "target", kind: "money", min: 0 };
const WHOLE_POINTS: ScalarField = { key: "wholePoints", kind: "flag" };
const TIERS = (value: ScalarField): TableField => ({
  key: "tiers",
  kind: "table",
  ascending: "from",
  columns: [{ key: "from", kind: "share", min: 0 }, value, { key: "retroactive", kind: "flag", optional: true }],
});
const STEPS = (key: string, from: ScalarField, value: ScalarField): TableField => ({
  key,
  kind: "table",
  ascending: "from",
  columns: [from, value],
});

export const RULE_FIELDS: Readonly<Record<RuleKind, readonly Field[]>> = {
  flatRate: [{ key: "rate", kind: "pay", min: 0 }],
  tieredRate: [TIERS({ key: "value", kind: "pay", min: 0 })],
  points: [WHOLE_POINTS, TIERS({ key: "value", kind: "money", min: 0 })],
  pointsAbove: [{ key: "perPoint", kind: "money", min: 0 }, { key: "from", kind: "share", min: 0 }, WHOLE_POINTS],
  unitsAbove: [
    { key: "perUnit", kind: "money", min: 0 },
    { key: "unit", kind: "number", above: 0 },
    { key: "gate", kind: "share", min: 0, optional: true },
    { key: "gateBonus", kind: "money", min: 0 },
    { key: "wholeUnits", kind: "flag" },
  ],
  curve: [
    TARGET,
    { key: "slopeAbove", kind: "number", min: 0, optional: true },
    STEPS("points", { key: "from", kind: "share" }, { key: "value", kind: "share" }),
  ],
  milestones: [
    { key: "cumulative", kind: "flag" },
    STEPS("milestones", { key: "from", kind: "share" }, { key: "value", kind: "money" }),
  ],
  objectives: [
    TARGET,
    {
      key: "objectives",
      kind: "table",
      columns: [
        { key: "id", kind: "id" },
        { key: "name", kind: "text" },
        { key: "weight", kind: "share", above: 0, max: 1 },
      ],
    },
  ],
  spiff: [
    { key: "amount", kind: "money", min: 0 },
    { key: "minimum", kind: "count", min: 0 },
    { key: "mode", kind: "choice", choices: ["per unit", "once"] },
  ],
  matrix: [TARGET, { key: "by", kind: "by" }, { key: "interpolate", kind: "flag" }, { key: "rows", kind: "grid" }],
};

export const RULE_KINDS = Object.keys(RULE_FIELDS) as readonly RuleKind[];

export const GATE_FIELDS: readonly ScalarField[] = [
  { key: "by", kind: "by" },
  { key: "threshold", kind: "measured" },
  { key: "otherwise", kind: "money" },
];
export const MULTIPLIER_FIELDS: readonly Field[] = [
  { key: "by", kind: "by" },
  STEPS("table", { key: "from", kind: "measured" }, { key: "value", kind: "number", min: 0 }),
];
/** Directly on a component. */
export const LIMIT_FIELDS: readonly ScalarField[] = [
  { key: "floor", kind: "money", optional: true },
  { key: "cap", kind: "money", min: 0, optional: true },
];
export const DRAW_FIELDS: readonly ScalarField[] = [
  { key: "type", kind: "choice", choices: DRAW_TYPES },
  { key: "amount", kind: "money", min: 0 },
  { key: "recoveryLimit", kind: "money", min: 0, optional: true },
];
export const CLAWBACK_FIELDS: readonly ScalarField[] = [
  { key: "term", kind: "count", above: 0 },
  { key: "window", kind: "count", min: 0, optional: true },
  { key: "schedule", kind: "choice", choices: CLAWBACK_SCHEDULES },
];
export const PAY_FIELDS: readonly ScalarField[] = [
  { key: "earnings", kind: "money", above: 0 },
  { key: "variable", kind: "share", above: 0, max: 1 },
];
export const BASIS_FIELD: ScalarField = { key: "basis", kind: "choice", choices: BASES, optional: true };
export const AFTER_LEAVING_FIELD: ScalarField = {
  key: "afterLeaving",
  kind: "choice",
  choices: AFTER_LEAVING,
  optional: true,
};
export const RAMP_FIELD: TableField = {
  key: "ramp",
  kind: "table",
  ascending: "month",
  columns: [
    { key: "month", kind: "count", min: 1 },
    { key: "share", kind: "share", above: 0, max: 1 },
  ],
};

/** Rules that pay money for a quantity; a measure in percent has none. */
export const QUANTITY_RULES: ReadonlySet<RuleKind> = new Set<RuleKind>([
  "flatRate",
  "tieredRate",
  "unitsAbove",
  "spiff",
]);
/** Rules whose amounts are those of one period and do not add up over a year: a programme, a set bonus. */
export const PERIOD_RULES: ReadonlySet<RuleKind> = new Set<RuleKind>(["unitsAbove", "spiff"]);
/** Rules that pay for attainment, whatever the quota: who worked half a period would earn all of it. */
export const LUMP_RULES: ReadonlySet<RuleKind> = new Set<RuleKind>([
  "points",
  "pointsAbove",
  "curve",
  "milestones",
  "objectives",
  "matrix",
]);
