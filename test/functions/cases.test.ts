/** Every worked figure of the project, through core. */
import { describe, expect, it } from "vitest";
import { catalogue } from "../../core/functions/catalogue";
import { runFunction } from "../../core/functions/run";
import { cases } from "../cases/all";

describe("worked figures", () => {
  for (const declared of catalogue) {
    describe(declared.id, () => {
      const own = cases.filter((candidate) => candidate.id === declared.id);
      it("has at least two of them", () => {
        expect(own.length).toBeGreaterThanOrEqual(2);
      });
      own.forEach(({ args, result, source, note }, index) => {
        it(`pays figure ${index + 1} as its source says${note ? `: ${note}` : ""} (${source})`, () => {
          expect(runFunction(declared.id, args, "en")).toEqual(result);
        });
      });
    });
  }
});
