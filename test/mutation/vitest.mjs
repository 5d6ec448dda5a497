/** The little of Vitest that the tests of the arithmetic rooms use, for runs of a thousand mutants in one process. */
import assert from "node:assert";

export const tests = [];

export function describe(_name, body) {
  body();
}

export function it(name, body) {
  tests.push({ name, body });
}
it.skipIf = (skip) => (skip ? () => undefined : it);

export const vi = { mock: () => undefined, fn: (body) => body };

function matchers(found) {
  return {
    toBe: (wanted) => assert(Object.is(found, wanted), `${found} is not ${wanted}`),
    toEqual: (wanted) => assert.deepStrictEqual(found, wanted),
    toBeNaN: () => assert(Number.isNaN(found)),
    toBeDefined: () => assert(found !== undefined),
    toMatchObject: (wanted) => {
      for (const [key, value] of Object.entries(wanted)) assert.deepStrictEqual(found[key], value);
    },
    toBeUndefined: () => assert(found === undefined),
    toBeGreaterThan: (limit) => assert(found > limit),
    toBeGreaterThanOrEqual: (limit) => assert(found >= limit),
    toBeLessThan: (limit) => assert(found < limit),
    toBeLessThanOrEqual: (limit) => assert(found <= limit),
    toBeCloseTo: (wanted, digits = 2) => assert(Math.abs(found - wanted) < 10 ** -digits / 2),
    toHaveLength: (length) => assert(found.length === length),
    toThrow: (wanted) => assert.throws(found, typeof wanted === "string" ? { message: wanted } : wanted),
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
