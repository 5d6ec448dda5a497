/**
 * Inside the bundle: runs for each mutant the tests that reach it, fastest first, until one fails. A process that was
 * started for one mutant has it switched on from the beginning, so that nothing was computed and kept without it.
 */
import { tests } from "./vitest.mjs";

globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

/** @returns the test that fails, of some that reach the active mutant */
function killer(list) {
  for (const { index, count } of list) {
    stryker.hitCount = count === undefined ? undefined : 0;
    stryker.hitLimit = count === undefined ? undefined : count * 100 + 1000;
    try {
      tests[index].body();
    } catch {
      return index;
    }
  }
  return undefined;
}

/** What a killed mutant leaves behind (a figure kept in a cache) must not kill the next one. */
function leavesNothing(index) {
  try {
    tests[index].body();
    return true;
  } catch {
    return false;
  }
}

/** Simulations of many thousand periods take half a minute when instrumented: they are left to `npm test`. */
const SLOW = 10_000;

/** Runs all tests without a mutant. @returns which of them reach each mutant, fastest first */
function survey() {
  const times = tests.map(({ name, body }, index) => {
    stryker.currentTestId = String(index);
    const started = performance.now();
    try {
      body();
    } catch (failure) {
      throw new Error(`"${name}" fails without a mutant: ${failure.message}`);
    }
    return performance.now() - started;
  });
  stryker.currentTestId = undefined;
  const { perTest, static: loading } = stryker.mutantCoverage;
  const reached = {};
  for (const [index, counts] of Object.entries(perTest)) {
    if (times[index] > SLOW) continue;
    for (const [id, count] of Object.entries(counts)) {
      reached[id] ??= [];
      reached[id].push({ index: Number(index), count, time: times[index] });
    }
  }
  const faster = (a, b) => a.time - b.time;
  for (const list of Object.values(reached)) list.sort(faster);
  const all = times.map((time, index) => ({ index, time })).filter(({ time }) => time <= SLOW);
  return { reached, loading: Object.keys(loading), all: all.sort(faster) };
}

export function work() {
  const isSwitchedOn = process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined;
  process.on("message", ({ id, list }) => {
    stryker.activeMutant = id;
    const index = killer(list);
    stryker.activeMutant = undefined;
    if (index === undefined) process.send({ status: "Survived" });
    else {
      const status = isSwitchedOn || leavesNothing(index) ? "Killed" : "Doubtful";
      process.send({ status, killedBy: tests[index].name });
    }
  });
  process.send({ ready: true, found: process.env.MUTATION_SURVEY ? survey() : undefined });
}
