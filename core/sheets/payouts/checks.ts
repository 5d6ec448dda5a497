/** Whether the two calculations of a row agree, and what else is to be said of it, in a word. */
import type { DrawType } from "../../rules/draw";
import { fill } from "../../text/language";
import type { Context } from "../context";
import { quote } from "../draft";
import type { Area } from "../model";
import { answerAreas } from "../rules/fields";
import { isLong } from "../rules/longFigures";
import { at, type Columns, entryColumns, NAME, orZero, PLACES, unroundedOf } from "./columns";
import type { Payment } from "./payment";
import type { Recomputed } from "./steps";

/**
 * Whether a payout is so near to half a unit, one part in 1E14, that another rounding of the same doubles may fall on the
 * other side.
 */
function nearTie(context: Context, payout: string): string {
  const rounded = (factor: string) => `ROUND(${payout}*${factor},${context.name("Decimals")})`;
  return `${rounded("(1+1E-14)")}<>${rounded("(1-1E-14)")}`;
}

export function addChecks(
  columns: Columns,
  { total, payable, natives }: Payment,
  recomputed: readonly Recomputed[],
  participants: Area,
): void {
  const { context } = columns;
  const labels = context.words.payouts;
  const again = recomputed.map(({ rounded }) => at(rounded)).join("+");
  let differences = `${at(total)}-(${again})`;
  // Step by step: one formula of all steps would be longer than Excel allows.
  let before = recomputed.length > 1 ? `(${again})` : again;
  natives.forEach(({ header, amount }, index) => {
    const last = index === natives.length - 1;
    const column = columns.add({
      header: last
        ? labels.recomputedPayable
        : fill(labels.ofComponent, { what: labels.recomputed, component: header }),
      note: labels.recomputedNote,
      format: "money",
      role: "check",
      row: `ROUND(${amount(before)},${context.name("Decimals")})`,
      total: "sum",
    });
    before = at(column);
  });
  // Two faults must not cancel each other.
  if (natives.length > 0) differences = `ABS(${differences})+ABS(${at(payable)}-${before})`;
  // Both calculations read the attainment, which is therefore held against what it is made of.
  const attained = columns.measured.map(({ quota, credited, attainment }) => {
    const all = orZero(at(quota));
    return `+ABS(${orZero(at(attainment))}-IF(${all}=0,0,${orZero(at(credited))}/${at(quota)}))`;
  });
  differences = `ABS(${differences})${attained.join("")}`;
  const difference = columns.add({
    kind: "difference",
    header: labels.difference,
    format: "money",
    role: "check",
    row: `ROUND(${differences},6)`,
    total: "sum",
  });
  addCheck(columns, participants, {
    unrounded: recomputed.map((_, index) => unroundedOf(index)),
    failed: `IF(ISERROR(${at(difference)}),TRUE,${at(difference)}<>0)`,
    failure: labels.differs,
    broken: at(difference),
    odd: [`${at(difference)}<>0`],
  });
}

/** Of payouts that are calculated once, with native functions: a word for each row, and no difference. */
export function addNativeChecks(columns: Columns, { payable }: Payment, participants: Area): void {
  addCheck(columns, participants, {
    unrounded: columns.unrounded.map(at),
    failed: `ISERROR(${at(payable)})`,
    failure: columns.context.words.native.failed,
    broken: at(payable),
    odd: [],
  });
}

/** What the word of a row says of its calculation. */
interface Calculated {
  /** The payout of each component before its rounding. */
  readonly unrounded: readonly string[];
  readonly failed: string;
  readonly failure: string;
  /** Where the calculation has failed, this cell shows an error. */
  readonly broken: string;
  /** Conditions beside long figures under which a payout near half a unit is told. */
  readonly odd: readonly string[];
}

function addCheck(columns: Columns, participants: Area, calculated: Calculated): void {
  const { check: header, nearTieNote: note } = columns.context.words.payouts;
  const row = checkFormula(columns, participants, calculated);
  columns.add({ kind: "check", header, note, format: "text", role: "check", row, total: "check" });
}

/** The word of a row's check; the caller takes care of rows without an id. */
function checkFormula(
  columns: Columns,
  participants: Area,
  { unrounded, failed, failure, broken, odd }: Calculated,
): string {
  const { context, list, measured, figures, opening, paidBefore } = columns;
  const { words } = context;
  const labels = words.payouts;
  const { row: first, rows } = participants;
  const firstRows = `$${PLACES.firstRow}$${first + 1}:$${PLACES.firstRow}$${first + rows}`;
  const quotas = list.flatMap(({ kind }, index) => (kind === "quota" ? [NAME + 1 + index] : []));
  const typed = entryColumns(list);
  const either = (conditions: readonly string[]) =>
    conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(",")})`;
  const blank = (column: number) => `${at(column)}=""`;
  const drawType = (one: DrawType) => `${context.name("DrawType")}=${quote(context.planWords.choices[one])}`;
  const needed = [
    ...measured.flatMap(({ scores }) => scores),
    ...measured.flatMap((one) => (one.typed ? [one.credited] : [])),
    ...figures.values(),
  ];
  const untyped = [
    // Nothing is measured of who was never there.
    ...(needed.length === 0 ? [] : [`AND(NOT(${columns.absent}),${either(needed.map(blank))})`]),
    // Without it the second period of a year would pay the first one again.
    ...(paidBefore === 0 ? [] : [`AND(${context.name("PeriodsToDate")}>1,${blank(paidBefore)})`]),
    // Without it a draw that is owed back would be forgotten.
    ...(opening === 0
      ? []
      : [`AND(OR(${drawType("recoverable")},${drawType("recoverable guarantee")}),${blank(opening)})`]),
  ];
  // A figure that was typed for somebody who is not there is credited to nobody, as a deal in that name.
  const ofAbsent = measured.flatMap(({ typed: entered, scores, credited }) => [
    ...scores,
    ...(entered ? [credited] : []),
  ]);
  // A quota that time has made 0 pays nothing, which is only right where nothing was credited. SUM takes a blank for 0.
  const withoutQuota = measured.flatMap(({ quota, credited }, index) =>
    quotas[index] === quota ? [] : [`AND(SUM(${at(quota)})=0,SUM(${at(credited)})<>0)`],
  );
  const [from, to] = [context.name("PeriodFrom"), context.name("PeriodTo")];
  const near = either(unrounded.map((payout) => nearTie(context, payout)));
  // With figures of at most 12 digits a half is a half, and calculated alike everywhere.
  const long = [
    ...odd,
    `SUM(${context.name("LongFigures")})>0`,
    ...measured.flatMap(({ quota, credited, scores }) =>
      [quota, credited, ...scores].map((column) => isLong(at(column))),
    ),
    ...[...figures.values()].map((column) => isLong(at(column))),
  ];
  const checks: readonly (readonly [string, string])[] = [
    [`COUNTIF(${firstRows},$${PLACES.firstRow}{row})>1`, labels.twice],
    [`${to}=""`, labels.noPeriod],
    ...(answerAreas(context).length > 0 ? [[`${context.name("WrongAnswers")}<>0`, labels.wrongAnswer] as const] : []),
    [either(quotas.map((column) => `COUNTIF(${at(column)},">0")=0`)), labels.noQuota],
    ...(typed.length === 0
      ? []
      : [
          [
            `AND(${context.name("FiguresPeriod")}<>${from},COUNTA(${typed.map(at).join(",")})>0)`,
            labels.otherFigures,
          ] as const,
        ]),
    ...(untyped.length === 0 ? [] : [[either(untyped), labels.figureMissing] as const]),
    [`IF(ISERROR(${broken}),FALSE,AND(${near},OR(${long.join(",")})))`, labels.nearTie],
    [failed, failure],
    ...(ofAbsent.length === 0
      ? []
      : [[`AND(${columns.absent},SUM(${ofAbsent.map(at).join(",")})<>0)`, labels.notOnPlan] as const]),
    ...(withoutQuota.length === 0 ? [] : [[either(withoutQuota), labels.creditedWithoutQuota] as const]),
  ];
  return checks.reduceRight((rest, [fails, word]) => `IF(${fails},${quote(word)},${rest})`, quote(words.words.ok));
}
