/** The columns of the payouts sheet while they are put together: where each stands, and what several of them read. */
import type { Component } from "../../plans/model";
import { endsShort } from "../../plans/periods";
import { fill } from "../../text/language";
import type { Context } from "../context";
import { quote } from "../draft";
import { columnLetters } from "../formula";
import type { NumberFormat, StyleRole } from "../model";
import { type RowCells, reachFrom } from "../rules/modifiers";
import type { Inputs } from "../rules/ruleSheet";
import { workedAgain } from "./worked";

export const ID = 1;
export const NAME = 2;

/** A column after id and name. Formulas are expressions for a row with an id, with {row}. */
export interface Column {
  readonly header: string;
  readonly format: NumberFormat;
  readonly role: StyleRole;
  readonly row: string;
  readonly array?: string;
  readonly note?: string;
  readonly total?: "sum" | "attainment" | "check";
  readonly kind?:
    | "onPlan"
    | "quota"
    | "credited"
    | "attainment"
    | "payout"
    | "total"
    | "payable"
    | "difference"
    | "check"
    | "personKey"
    | "firstRow"
    | "paidPlace"
    | "retroTier";
  readonly component?: number;
  /** The component that a helping column of its rule is for. */
  readonly helps?: number;
  readonly largest?: number;
  /** Typed by hand: a key of the typed figures, or "start" and "end" for the dates of a participant. */
  readonly entry?: string;
}

export const at = (column: number) => `$${columnLetters(column)}{row}`;
export const whole = (column: number) => `${columnLetters(column)}{first}:${columnLetters(column)}{last}`;
/** The id as it was typed. */
export const TYPED = at(ID);
/** Stand for the columns of keys and places until their own place behind all others is known. */
export const PLACES = { firstRow: "{firstRow}", paidPlace: "{paidPlace}" } as const;
/** Stands for the column of a component's second calculation before its rounding. */
export const unroundedOf = (index: number) => `$<unrounded${index}>{row}`;
/** What was typed into a cell, 0 where nothing was; a text is an error and no 0. */
export const typedNumber = (cell: string) => `(0+${cell})`;
export const orZero = (cell: string) => `IF(${cell}="",0,${cell})`;

/** Where a component's figures stand. */
export interface Measured {
  readonly quota: number;
  readonly credited: number;
  readonly attainment: number;
  readonly scores: readonly number[];
  /** The credited figure is typed. */
  readonly typed: boolean;
}

export class Columns {
  readonly list: Column[] = [];
  readonly figures = new Map<string, number>();
  readonly measured: Measured[] = [];
  /** With native formulas only: what each component pays before its one rounding. */
  readonly unrounded: number[] = [];
  start = 0;
  end = 0;
  onPlan = 0;
  /** Last day and number of the periods of the year that count; 0: every period is settled on its own. */
  reckonedTo = 0;
  periods = 0;
  /** The mean share of the ramp's months; 0: the plan has no ramp. */
  ramp = 0;
  /** The part of the time reckoned over that lies before the first day, and the part worked; 0: the plan does not prorate. */
  before = 0;
  share = 0;
  /** What earlier periods were paid; 0: the plan does not ask. */
  paidBefore = 0;
  /** What is still owed under a draw; 0: the plan does not ask. */
  opening = 0;

  constructor(readonly context: Context) {}

  readonly add = (column: Column): number => NAME + this.list.push(column);

  title(what: string, { name }: Component): string {
    const { plan, words } = this.context;
    return plan.components.length > 1 ? fill(words.payouts.ofComponent, { what, component: name }) : what;
  }

  /** Whether time changes the quota of a component: a quota in percent is a level, which time does not divide. */
  timed({ measure }: Component): boolean {
    const { plan } = this.context;
    const { ramp, proration } = plan.modifiers;
    return (
      measure.unit !== "percent" && (ramp !== undefined || proration !== undefined || this.toDate || endsShort(plan))
    );
  }

  /** Whether nothing was ever earned in the time that is reckoned over, as a condition. */
  get absent(): string {
    return this.toDate ? `${at(this.reckonedTo)}=""` : `${at(this.onPlan)}<>${quote(this.context.words.words.yes)}`;
  }

  /** First and last day of the time that is reckoned over. */
  get reckoned(): readonly [string, string] {
    return [reachFrom(this.context), this.toDate ? at(this.reckonedTo) : this.context.name("PeriodTo")];
  }

  /** Settled on the year to date. */
  get toDate(): boolean {
    return this.context.plan.modifiers.basis !== undefined;
  }

  get typedNote(): string {
    const { typedNote, typedToDateNote } = this.context.words.payouts;
    return this.toDate ? typedToDateNote : typedNote;
  }

  readonly level = (id: string): string => {
    const component = this.context.plan.components.findIndex((one) => one.id === id);
    return component < 0 ? typedNumber(at(this.figures.get(id)!)) : orZero(at(this.measured[component]!.attainment));
  };

  cells(): RowCells {
    const periods = this.periods === 0 ? [] : [at(this.periods)];
    if (this.share === 0) return { level: this.level, time: periods, timeAgain: periods };
    const time = [...periods, at(this.share)];
    // Without a second calculation the share itself is native.
    if (this.context.native) return { level: this.level, time, timeAgain: time };
    return {
      level: this.level,
      time,
      timeAgain: [...periods, workedAgain(this.context, this.reckoned, at(this.start), at(this.end))],
    };
  }

  inputs(index: number, cell = at): Inputs {
    const { quota, credited, attainment, scores } = this.measured[index]!;
    const { rule } = this.context.plan.components[index]!;
    const [first, last] = [scores[0], scores[scores.length - 1]];
    return {
      credited: cell(credited),
      quota: cell(quota),
      attainment: cell(attainment),
      second: rule.kind === "matrix" ? this.level(rule.by) : "0",
      ...(first === undefined || last === undefined ? {} : { scores: `${at(first)}:${at(last)}` }),
    };
  }
}

/** Nothing is earned by who is not on the plan, nor on a quota of which time leaves nothing. */
export function unlessAbsent(columns: Columns, component: Component, index: number): (formula: string) => string {
  const { quota } = columns.measured[index]!;
  const nothing = columns.timed(component) ? `${at(quota)}=0` : columns.absent;
  return (formula) => `IF(${nothing},0,${formula})`;
}

/** A figure that nobody has typed yet counts as 0. */
export function orBlank(typed: boolean, cell: string): string {
  return typed ? typedNumber(cell) : cell;
}

/** Columns of figures that are typed for one period, unlike the dates of people. */
export function entryColumns(columns: readonly Column[]): number[] {
  return columns.flatMap(({ entry }, index) =>
    entry === undefined || entry === "start" || entry === "end" ? [] : [NAME + 1 + index],
  );
}
