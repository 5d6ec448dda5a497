/** Days, months and periods of plans as the oracle counts them: on day numbers, from the rules in words. */

const DAY = 86_400_000;

export function dayOf(iso: string): number {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day) / DAY;
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The same day of a later month; the last day of a shorter month. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY;
}

/** First and last day, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface PlanPeriod extends Span {
  /** Days that the period would have if the plan did not end in it. */
  readonly full: number;
  /** Its place in the plan's year, from 0. */
  readonly inYear: number;
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The periods of a plan, counted in months from its first day; the last one ends with the plan. */
export function periodsOf(from: string, to: string, length: keyof typeof MONTHS): PlanPeriod[] {
  const [start, end] = [dayOf(from), dayOf(to)];
  const months = MONTHS[length];
  const found: PlanPeriod[] = [];
  for (let at = 0; monthsLater(start, at * months) <= end; at += 1) {
    const first = monthsLater(start, at * months);
    const next = monthsLater(start, (at + 1) * months);
    found.push({ first, last: Math.min(next - 1, end), full: next - first, inYear: at % (12 / months) });
  }
  return found;
}

export function touches(person: { readonly start?: string; readonly end?: string }, { first, last }: Span): boolean {
  const began = person.start === undefined || dayOf(person.start) <= last;
  return began && (person.end === undefined || dayOf(person.end) >= first);
}

export interface Units {
  readonly before: number;
  readonly worked: number;
  readonly all: number;
}

/** Units of a span before the time worked, in it, and in all. Full months count from the first day of the span. */
export function unitsOf(
  basis: "days" | "months" | "workdays",
  span: Span,
  person: { readonly start?: string; readonly end?: string },
): Units {
  const since = person.start === undefined ? span.first : Math.max(span.first, dayOf(person.start));
  const until = person.end === undefined ? span.last : Math.min(span.last, dayOf(person.end));
  let [before, worked, all] = [0, 0, 0];
  const count = (first: number, last: number) => {
    all += 1;
    if (first < since) before += 1;
    else if (last <= until) worked += 1;
  };
  if (basis === "months") {
    for (let month = 0; monthsLater(span.first, month) <= span.last; month += 1) {
      count(monthsLater(span.first, month), monthsLater(span.first, month + 1) - 1);
    }
  } else {
    for (let day = span.first; day <= span.last; day += 1) {
      const weekday = new Date(day * DAY).getUTCDay();
      if (basis === "days" || (weekday !== 0 && weekday !== 6)) count(day, day);
    }
  }
  return { before, worked, all };
}

/** Months in the role of the months of a period, from 1; who starts after its last month has begun is in the first. */
export function roleMonths(start: string, span: Span): number[] {
  const index = (day: number) => Number(isoOf(day).slice(0, 4)) * 12 + Number(isoOf(day).slice(5, 7));
  const found: number[] = [];
  for (let month = 0; monthsLater(span.first, month) <= span.last; month += 1) {
    found.push(index(span.first) + month - index(dayOf(start)) + 1);
  }
  const inRole = found.filter((month) => month >= 1);
  return inRole.length === 0 ? [1] : inRole;
}
