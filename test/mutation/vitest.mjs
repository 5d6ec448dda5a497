/** The little of Vitest that the tests of the arithmetic rooms use, for runs of a thousand mutants in one process. */
import assert from "node:assert";
import { format } from "node:util";

export const tests = [];

export function describe(_name, body) {
  body();
}
describe.each = eachOf(describe);

/** Instrumented code is slow: a test that takes the time says nothing about a mutant. */
const TIMED = / in well under a second$/;

export function it(name, body) {
  if (!TIMED.test(name)) tests.push({ name, body });
}
it.skipIf = (skip) => (skip ? () => undefined : it);
it.each = eachOf(it);

function eachOf(declare) {
  return (rows) => (name, body) => {
    for (const row of rows) {
      const args = Array.isArray(row) ? row : [row];
      declare(format(name, ...args), () => body(...args));
    }
  };
}

export const vi = { mock: () => undefined, fn: (body) => body };

/** Objects as `toEqual` sees them: their own fields that hold something, whatever class they are of. */
function plain(value) {
  if (typeof value !== "object" || value === null || value instanceof Set || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, plain(field)]),
  );
}

const equal = (found, wanted) => assert.deepStrictEqual(plain(found), plain(wanted));

function throws(found, wanted) {
  let thrown;
  try {
    found();
  } catch (failure) {
    thrown = { failure };
  }
  assert(thrown, "nothing was thrown");
  const { failure } = thrown;
  if (wanted === undefined) return;
  if (typeof wanted === "function") assert(failure instanceof wanted);
  else if (typeof wanted === "string") assert(String(failure.message).includes(wanted));
  else if (wanted instanceof RegExp) assert.match(String(failure.message), wanted);
  else equal(failure, wanted);
}

function matchers(found) {
  return {
    toBe: (wanted) => assert(Object.is(found, wanted), `${found} is not ${wanted}`),
    toEqual: (wanted) => equal(found, wanted),
    toBeNaN: () => assert(Number.isNaN(found)),
    toBeNull: () => assert(found === null),
    toContain: (part) => assert(found.includes(part)),
    toMatch: (pattern) => assert.match(found, pattern),
    toBeDefined: () => assert(found !== undefined),
    toMatchObject: (wanted) => {
      for (const [key, value] of Object.entries(wanted)) equal(found[key], value);
    },
    toBeUndefined: () => assert(found === undefined),
    toBeGreaterThan: (limit) => assert(found > limit),
    toBeGreaterThanOrEqual: (limit) => assert(found >= limit),
    toBeLessThan: (limit) => assert(found < limit),
    toBeLessThanOrEqual: (limit) => assert(found <= limit),
    toBeCloseTo: (wanted, digits = 2) => assert(Math.abs(found - wanted) < 10 ** -digits / 2),
    toHaveLength: (length) => assert(found.length === length),
    toThrow: (wanted) => throws(found, wanted),
  };
}

function opposite(check) {
  return (...args) => {
    try {
      check(...args);
    } catch {
      return;
    }
    assert.fail("holds, and should not");
  };
}

export function expect(found) {
  const all = matchers(found);
  const not = Object.fromEntries(Object.entries(all).map(([name, check]) => [name, opposite(check)]));
  return { ...all, not };
}
