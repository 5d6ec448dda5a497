/** What the places of a plan's JSON are called, and how their values read: the vocabulary of a comparison. */
import { dateText, moneyText, numberText, percentText, quotedText } from "../text/figures";
import { fill, type Language } from "../text/language";
import { type PlanTexts, planTexts } from "../text/plans";
import { type ReviseTexts, reviseTexts } from "../text/revise";
import type { Component, Plan, RuleKind, Unit } from "./model";
import {
  CLAWBACK_FIELDS,
  DRAW_FIELDS,
  type Field,
  type FieldKind,
  GATE_FIELDS,
  LIMIT_FIELDS,
  MULTIPLIER_FIELDS,
  RAMP_FIELD,
  RULE_FIELDS,
} from "./ruleFields";

type Json = Readonly<Record<string, unknown>>;
type Side = "before" | "after";
/** How a value reads; what the descriptions of fields do not know are the plan's own words. */
type Kind =
  | FieldKind
  | "date"
  | "period"
  | "language"
  | "method"
  | "edge"
  | "rounding"
  | "status"
  | "quota"
  | "usual"
  | "measure"
  | "unitOf"
  | "source"
  | "dealType"
  | "ruleKind";

const KINDS: Readonly<Record<string, Kind>> = {
  "effective.from": "date",
  "effective.to": "date",
  period: "period",
  language: "language",
  "terms.method": "method",
  "terms.edge": "edge",
  "terms.rounding": "rounding",
  status: "status",
  "pay.earnings": "money",
  "pay.variable": "share",
  "components.measure.id": "measure",
  "components.measure.unit": "unitOf",
  "components.measure.source": "source",
  "components.measure.types": "dealType",
  "components.quota": "quota",
  "components.weight": "share",
  "components.rule.kind": "ruleKind",
  "components.rule.columns": "measured",
  "components.rule.rows.from": "share",
  "components.rule.rows.values": "share",
  "figures.unit": "unitOf",
  "figures.usual": "usual",
  "modifiers.basis": "choice",
  "modifiers.planCap": "money",
  "modifiers.holdback": "share",
  "modifiers.proration": "choice",
  "modifiers.afterLeaving": "choice",
  "participants.start": "date",
  "participants.end": "date",
  "history.when": "date",
};

/** A place in two plans at once, and what a person calls it. */
export interface Place {
  readonly key: string;
  readonly path: string;
  /** "Net revenue", "tier 2" */
  readonly subject: readonly string[];
  readonly isItem: boolean;
  field(key: string): Place;
  item(
    earlier: number | undefined,
    later: number | undefined,
    before: readonly unknown[],
    after: readonly unknown[],
  ): Place;
  /** The sequence of a list. */
  order(): Place;
}

interface Inside {
  readonly plans: Readonly<Record<Side, Plan>>;
  readonly language: Language;
  /** Keys from the root, without positions. */
  readonly keys: readonly string[];
  readonly component: Readonly<Record<Side, Component | undefined>>;
  readonly figure: Readonly<Record<Side, Plan["figures"][number] | undefined>>;
  readonly isOrder: boolean;
}
interface FullPlace extends Place, Inside {}

export function rootPlace(before: Plan, after: Plan, language: Language): Place {
  const nothing = { before: undefined, after: undefined };
  return placeOf({
    plans: { before, after },
    language,
    keys: [],
    component: nothing,
    figure: nothing,
    isOrder: false,
    path: "",
    subject: [],
    isItem: false,
  });
}

/** Groups that a person thinks of as one thing; the fields of the others stand for themselves. */
const GROUPS: ReadonlySet<string> = new Set(["gate", "multiplier", "draw", "clawback"]);

function placeOf(here: Inside & Pick<Place, "path" | "subject" | "isItem">): FullPlace {
  const { keys, language, plans } = here;
  const key = keys[keys.length - 1] ?? "";
  const texts = reviseTexts(language);
  return {
    ...here,
    key,
    field(next) {
      const group = GROUPS.has(key) && keys.length > 1;
      const subject = group ? [...here.subject, lowered(planTexts(language).fields[key as "gate"])] : here.subject;
      return placeOf({
        ...here,
        keys: [...keys, next],
        path: here.path === "" ? next : `${here.path}.${next}`,
        subject,
        isItem: false,
      });
    },
    item(earlier, later, before, after) {
      const [one, two] = [
        earlier === undefined ? undefined : before[earlier],
        later === undefined ? undefined : after[later],
      ];
      const value = two ?? one;
      const alone = one === undefined || two === undefined;
      const subject = [...here.subject, partName(value, key, (later ?? earlier ?? 0) + 1, alone, here)];
      const isComponent = keys.join(".") === "components";
      const isFigure = keys.join(".") === "figures";
      return placeOf({
        ...here,
        ...(isComponent
          ? { component: { before: one as Component | undefined, after: two as Component | undefined } }
          : {}),
        ...(isFigure
          ? {
              figure: {
                before: one as Plan["figures"][number] | undefined,
                after: two as Plan["figures"][number] | undefined,
              },
            }
          : {}),
        path: `${here.path}[${later ?? earlier ?? 0}]`,
        subject,
        isItem: true,
      });
    },
    order: () => placeOf({ ...here, plans, isOrder: true, subject: here.subject, path: here.path, isItem: false }),
  };

  function partName(value: unknown, list: string, number: number, alone: boolean, inside: Inside): string {
    if (typeof value === "string")
      return `${labelOf({ ...inside, keys }, "after")} ${shownScalar(value, inside, "after")}`;
    const { id, name } = (isObject(value) ? value : {}) as { id?: string; name?: string };
    if (list === "participants") return fill(texts.person, { name: name ?? "", id: id ?? "" });
    // A component is known by its name alone, but where it comes or goes.
    if (list === "components" && !alone) return name ?? "";
    const part = (texts.parts as Readonly<Record<string, string>>)[list];
    return part === undefined ? `${list} ${number}` : fill(part, { name: name ?? "", number });
  }
}

export interface Words {
  readonly texts: ReviseTexts;
  readonly label: string;
  shown(value: unknown, side: Side): string;
  /** What an item that came or went consists of. */
  detail(value: unknown, side: Side): string;
}

export function wordsOf(place: Place): Words {
  const here = place as FullPlace;
  const texts = reviseTexts(here.language);
  return {
    texts,
    label: here.isOrder ? fill(texts.fields.order, { list: labelOf(here, "after") }) : labelOf(here, "after"),
    shown: (value, side) => (here.isOrder ? orderText(value, here, side) : shown(value, here, side)),
    detail: (value, side) =>
      isObject(value)
        ? fieldsText(value, here, side, new Set(["id", "name"]))
        : typeof value === "string"
          ? ""
          : shown(value, here, side),
  };
}

function orderText(value: unknown, here: Inside, side: Side): string {
  const items = Array.isArray(value) ? value : [];
  return items.map((item) => (isObject(item) ? String(item.name ?? item.id) : shown(item, here, side))).join(", ");
}

function shown(value: unknown, here: Inside, side: Side): string {
  const texts = reviseTexts(here.language);
  if (value === undefined) return texts.none;
  if (Array.isArray(value)) {
    if (value.length === 0) return texts.empty;
    const rows = value.map((item, index) =>
      isObject(item) ? rowText(item, index, here, side) : shown(item, here, side),
    );
    return rows.join(value.some(isObject) ? "; " : ", ");
  }
  if (isObject(value)) return fieldsText(value, here, side, new Set()) || texts.empty;
  return shownScalar(value, here, side);
}

function rowText(row: Json, index: number, here: Inside, side: Side): string {
  const texts = reviseTexts(here.language);
  const part = (texts.parts as Readonly<Record<string, string>>)[here.keys[here.keys.length - 1] ?? ""];
  const item = part === undefined ? String(index + 1) : fill(part, { name: String(row.name ?? ""), number: index + 1 });
  const skipped = new Set(typeof row.name === "string" ? ["id", "name"] : []);
  return `${item} (${fieldsText(row, here, side, skipped)})`;
}

function fieldsText(value: Json, here: Inside, side: Side, skipped: ReadonlySet<string>): string {
  const entries = Object.entries(value).filter(([key, entry]) => entry !== undefined && !skipped.has(key));
  return entries
    .map(([key, entry]) => {
      const inside = { ...here, keys: [...here.keys, key] };
      // "pay rule: tiered rate" says once what the kind is a kind of.
      return key === "kind" ? shown(entry, inside, side) : `${labelOf(inside, side)} ${shown(entry, inside, side)}`;
    })
    .join(", ");
}

/** The name of a field: by the longest end of its path that has one, as on the plan sheet, or the path itself. */
function labelOf(here: Inside & { readonly path?: string }, side: Side): string {
  const { keys, language } = here;
  const texts = reviseTexts(language);
  const own = texts.fields as Readonly<Record<string, string>>;
  const last = keys[keys.length - 1] ?? "";
  if (keys[keys.length - 2] === "quotas") {
    return fill(texts.fields.quotaOf, { component: nameOf(last, here.plans[side]) ?? last });
  }
  if (keys.slice(-2).join(".") === "tiers.value") {
    return kindOf(here, side) === "pay" && unitOfComponent(here, side) === "money" ? own.rateValue! : own.amountValue!;
  }
  for (let start = 0; start < keys.length; start += 1) {
    const label = own[keys.slice(start).join(".")];
    // The table of texts has plain words for the root; deeper down a bare key means what the plan sheet says.
    if (label !== undefined) return label;
  }
  const onSheet = (planTexts(language).fields as Readonly<Record<string, string>>)[last];
  return onSheet === undefined ? (here.path ?? keys.join(".")) : lowered(onSheet);
}

function lowered(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function nameOf(id: string, plan: Plan): string | undefined {
  return [...plan.components, ...plan.figures].find((one) => one.id === id)?.name;
}

function componentOf(here: Inside, side: Side): Component | undefined {
  return here.component[side] ?? here.component.after ?? here.component.before;
}

function unitOfComponent(here: Inside, side: Side): Unit {
  return componentOf(here, side)?.measure.unit ?? "money";
}

function kindOf(here: Inside, side: Side): Kind | undefined {
  const { keys } = here;
  const known = KINDS[keys.join(".")];
  if (known !== undefined) return known;
  if (keys[keys.length - 2] === "quotas") return "quota";
  if (keys[0] === "components") {
    const [, group = "", ...rest] = keys;
    if (group === "rule") return fieldKind(RULE_FIELDS[componentOf(here, side)?.rule.kind as RuleKind] ?? [], rest);
    if (group === "gate") return fieldKind(GATE_FIELDS, rest);
    if (group === "multiplier") return fieldKind(MULTIPLIER_FIELDS, rest);
    return fieldKind(LIMIT_FIELDS, [group]);
  }
  if (keys[0] === "modifiers") {
    if (keys[1] === "draw") return fieldKind(DRAW_FIELDS, keys.slice(2));
    return keys[1] === "clawback" ? fieldKind(CLAWBACK_FIELDS, keys.slice(2)) : fieldKind([RAMP_FIELD], keys.slice(1));
  }
  return undefined;
}

function fieldKind(fields: readonly Field[], [key, column]: readonly string[]): FieldKind | undefined {
  const field = fields.find((candidate) => candidate.key === key);
  if (field === undefined || field.kind === "grid") return undefined;
  return field.kind === "table" ? field.columns.find((candidate) => candidate.key === column)?.kind : field.kind;
}

/** The unit of what a gate, a multiplier or a matrix looks at; of a component it is the attainment. */
function measuredUnit(here: Inside, side: Side): Unit {
  const component = componentOf(here, side);
  const [, group] = here.keys;
  const by =
    group === "gate"
      ? component?.gate?.by
      : group === "multiplier"
        ? component?.multiplier?.by
        : component?.rule.kind === "matrix"
          ? component.rule.by
          : undefined;
  return here.plans[side].figures.find(({ id }) => id === by)?.unit ?? "percent";
}

function inUnit(value: number, unit: Unit, { plans, language }: Inside, side: Side): string {
  if (unit === "money") return moneyText(value, language, plans[side].currency);
  return unit === "percent" ? percentText(value, language) : numberText(value, language);
}

function shownScalar(value: unknown, here: Inside, side: Side): string {
  const { language } = here;
  const texts = reviseTexts(language);
  const kind = kindOf(here, side);
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  if (typeof value === "number") return numberShown(value, kind, here, side);
  if (typeof value !== "string") return JSON.stringify(value) ?? String(value);
  if (kind === "date") return dateText(value, language);
  if (kind === "by") return quotedText(nameOf(value, here.plans[side]) ?? value, language);
  const word = wordLists(planTexts(language), texts)[kind ?? ""]?.[value];
  return word ?? (value === "" ? texts.empty : quotedText(value, language));
}

function numberShown(value: number, kind: Kind | undefined, here: Inside, side: Side): string {
  switch (kind) {
    case "money":
      return inUnit(value, "money", here, side);
    case "share":
      return inUnit(value, "percent", here, side);
    case "pay":
      return inUnit(value, unitOfComponent(here, side) === "count" ? "money" : "percent", here, side);
    case "measured":
      return inUnit(value, measuredUnit(here, side), here, side);
    case "quota": {
      const [list, , id] = here.keys;
      const own =
        list === "participants" ? here.plans[side].components.find((one) => one.id === id)?.measure.unit : undefined;
      return inUnit(value, own ?? unitOfComponent(here, side), here, side);
    }
    case "usual":
      return inUnit(value, (here.figure[side] ?? here.figure.after)?.unit ?? "count", here, side);
    default:
      return numberText(value, here.language);
  }
}

function wordLists(plan: PlanTexts, texts: ReviseTexts): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return {
    choice: plan.choices,
    period: plan.periods,
    language: texts.languages,
    method: plan.methods,
    edge: plan.edges,
    rounding: texts.roundings,
    status: plan.statuses,
    measure: plan.measures,
    unitOf: texts.units,
    source: texts.sources,
    dealType: plan.dealTypes,
    ruleKind: plan.ruleKinds,
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
