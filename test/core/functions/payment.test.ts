/** What must hold for any payment, whatever the figures: ledgers balance, nothing is taken back twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ResultCell } from "../../../core/cells/cell";
import { runFunction } from "../../../core/functions/run";
import { DRAW_TYPES } from "../../../core/rules/draw";

const cents = (least: number, most: number) => fc.integer({ min: least * 100, max: most * 100 }).map((n) => n / 100);
const money = cents(-20000, 20000);
const positive = cents(0, 20000);
const inCents = (value: ResultCell | undefined) => Math.round((value as number) * 100);
const run = (id: string, ...args: Parameters<typeof runFunction>[1][number][]) => runFunction(id, args, "en");

describe("a draw over many periods", () => {
  const periods = fc.array(money, { minLength: 1, maxLength: 24 });

  it("balances to the cent: what is owed at the end is what was advanced less what was recovered", () => {
    fc.assert(
      fc.property(
        periods,
        positive,
        positive,
        fc.constantFrom(...DRAW_TYPES),
        fc.option(positive, { nil: null }),
        (earned, draw, opening, type, limit) => {
          const column = earned.map((amount) => [amount]);
          const [, ...rows] = run("DRAW_PAYMENT", column, draw, opening, type, limit) as ResultCell[][];
          const owed = type === "recoverable" || type === "recoverable guarantee";
          let balance = inCents(opening);
          rows.forEach(([paid, topUp, recovered, closing], index) => {
            expect(inCents(paid)).toBe(inCents(earned[index]) + inCents(topUp) - inCents(recovered));
            balance += (owed ? inCents(topUp) : 0) - inCents(recovered);
            expect(inCents(closing)).toBe(balance);
            expect(inCents(recovered)).toBeGreaterThanOrEqual(0);
            expect(inCents(closing)).toBeGreaterThanOrEqual(0);
            if (limit !== null) expect(inCents(recovered)).toBeLessThanOrEqual(inCents(limit));
          });
        },
      ),
    );
  });

  it("pays at least the draw under a guarantee, whatever was earned and is owed", () => {
    fc.assert(
      fc.property(periods, positive, positive, fc.boolean(), (earned, draw, opening, recoverable) => {
        const column = earned.map((amount) => [amount]);
        const type = recoverable ? "recoverable guarantee" : "guarantee";
        const [, ...rows] = run("DRAW_PAYMENT", column, draw, opening, type) as ResultCell[][];
        for (const [paid] of rows) expect(inCents(paid)).toBeGreaterThanOrEqual(inCents(draw));
      }),
    );
  });

  it("gives for a column of periods what the periods give one by one", () => {
    fc.assert(
      fc.property(periods, positive, fc.constantFrom(...DRAW_TYPES), (earned, draw, type) => {
        const together = run(
          "DRAW_PAYMENT",
          earned.map((amount) => [amount]),
          draw,
          0,
          type,
        ) as ResultCell[][];
        let balance: ResultCell = 0;
        earned.forEach((amount, index) => {
          const [, alone] = run("DRAW_PAYMENT", amount, draw, balance, type) as ResultCell[][];
          expect(together[index + 1]).toEqual(alone);
          balance = alone?.[3] as ResultCell;
        });
      }),
    );
  });
});

describe("a clawback", () => {
  const months = fc.integer({ min: 1, max: 120 });
  const elapsed = fc.oneof(fc.integer({ min: 0, max: 130 }), cents(0, 130));
  const schedule = fc.constantFrom("pro rata", "full");

  it("never takes back more than was paid, nor less than nothing, and less the later the deal ends", () => {
    fc.assert(
      fc.property(positive, months, elapsed, elapsed, schedule, (paid, term, one, other, kind) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const first = run("CLAWBACK", paid, term, early, kind) as number;
        const second = run("CLAWBACK", paid, term, late, kind) as number;
        expect(first).toBeLessThanOrEqual(paid);
        expect(second).toBeLessThanOrEqual(first);
        expect(second).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("takes back nothing from the end of its window on", () => {
    fc.assert(
      fc.property(positive, months, elapsed, elapsed, schedule, (paid, term, at, window, kind) => {
        const taken = run("CLAWBACK", paid, term, at, kind, window);
        if (at >= window) expect(taken).toBe(0);
        else expect(taken).toBe(run("CLAWBACK", paid, term, at, kind));
      }),
    );
  });
});

describe("payment as cash comes in", () => {
  it("pays no more than was earned, and adds up to it once the invoice is paid", () => {
    fc.assert(
      fc.property(positive, fc.array(positive, { minLength: 1, maxLength: 6 }), (earned, receipts) => {
        const invoiced = receipts.reduce((sum, receipt) => sum + inCents(receipt), 0) / 100;
        if (invoiced === 0) return;
        let received = 0;
        let before = 0;
        for (const receipt of receipts) {
          received = Math.round((received + receipt) * 100) / 100;
          const payable = run("PAYABLE_COMMISSION", earned, received, invoiced) as number;
          expect(payable).toBeGreaterThanOrEqual(before);
          before = payable;
        }
        expect(before).toBe(earned);
      }),
    );
  });
});

describe("true-ups of a year", () => {
  it("add up to what the year earned, when each is paid", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 12 }), (earned) => {
        let toDate = 0;
        let paid = 0;
        for (const amount of earned) {
          toDate += inCents(amount);
          paid += inCents(run("TRUE_UP", toDate / 100, paid / 100) as number);
          expect(paid).toBe(toDate);
        }
      }),
    );
  });
});

describe("a holdback", () => {
  it("is the rest of what stays payable, and is zero once all of it is released", () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 0, max: 10000 }), (earned, basisPoints) => {
        const held = run("HOLDBACK", earned, basisPoints / 10000) as number;
        expect(held).toBeLessThanOrEqual(earned);
        expect(run("HOLDBACK", earned, basisPoints / 10000, held)).toBe(0);
      }),
    );
  });
});
