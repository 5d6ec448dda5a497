/** Inside the bundle: runs for each mutant the tests that reach it, fastest first, until one fails. */
import { tests } from "./vitest.mjs";

globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

export function work() {
  const reached = new Map();
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
  for (const [index, counts] of Object.entries(perTest)) {
    for (const [id, count] of Object.entries(counts)) {
      const list = reached.get(id) ?? [];
      list.push({ index: Number(index), count });
      reached.set(id, list);
    }
  }
  for (const list of reached.values()) list.sort((a, b) => times[a.index] - times[b.index]);

  process.on("message", (id) => {
    const list = reached.get(id);
    if (list === undefined) {
      process.send({ id, status: loading[id] ? "Static" : "NoCoverage" });
      return;
    }
    stryker.activeMutant = id;
    let killedBy;
    for (const { index, count } of list) {
      stryker.hitCount = 0;
      stryker.hitLimit = count * 100 + 1000;
      try {
        tests[index].body();
      } catch {
        killedBy = tests[index].name;
        break;
      }
    }
    stryker.activeMutant = undefined;
    process.send({ id, status: killedBy === undefined ? "Survived" : "Killed", killedBy });
  });
  process.send({ ready: true });
}
