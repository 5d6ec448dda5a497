/** Whatever a program hands to the library: it answers, or throws a RangeError with a sentence. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as library from "../../core/library";

const {
  call,
  catalogue,
  importDeals,
  importPlan,
  payouts,
  planFromTemplate,
  readPlan,
  templates,
  validateDeals,
  validatePlan,
  worksheets,
} = library;

type Mutable = Record<string, unknown>;

/** Leaves of JSON, and what JSON cannot say but a program can. */
const leaf = fc.constantFrom<unknown>(
  null,
  undefined,
  true,
  false,
  0,
  -1,
  0.1,
  1e308,
  -0,
  1e15,
  Number.POSITIVE_INFINITY,
  3,
  2026,
  "",
  " ",
  "x",
  "2026-02-30",
  "2026-03-31",
  "USD",
  "constructor",
  "__proto__",
  "toString",
  "length",
  "=1+1",
  "\ud800",
  "a\udc00",
  "é".repeat(200),
  "x".repeat(40_000),
  "retention-commission",
  "marginal",
  "en",
  "de",
  new Date(Number.NaN),
  Symbol("s"),
  10n,
  () => 1,
  { code: 1 },
  { code: "#N/A", message: "" },
  new Map(),
  Object.create(null),
);
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.array(leaf, { maxLength: 3 }), { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom("id", "name", "from", "tiers", "__proto__", "constructor", "sheets"),
      leaf,
      {
        maxKeys: 3,
      },
    ),
  },
);

/** A plan, deal or argument with some of its places spoilt. */
function spoilt(value: unknown, changes: readonly (readonly [number, unknown])[]): unknown {
  const copy = structuredClone(value) as Mutable;
  const places: [Mutable, string][] = [];
  const visit = (node: unknown) => {
    if (typeof node !== "object" || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Mutable, key]);
      visit((node as Mutable)[key]);
    }
  };
  visit(copy);
  for (const [at, other] of changes) {
    const [node, key] = places[at % places.length]!;
    node[key] = other;
  }
  return copy;
}

const DEAL = { date: "2026-02-03", id: "D-1", participant: "R1", account: "A", type: "renewal", amount: 100_000 };
const plans = templates.map((id) => {
  const plan = planFromTemplate(id);
  return { ...plan, participants: [{ id: "R1", name: "Ada", start: "2026-01-15", quotas: {} }] };
});
const changes = fc.array(fc.tuple(fc.nat(500), hostile), { minLength: 0, maxLength: 3 });
const anyPlan = fc.tuple(fc.nat(plans.length - 1), changes).map(([index, some]) => spoilt(plans[index], some));
const anyDeals = fc.oneof(
  hostile,
  changes.map((some) => spoilt([DEAL, DEAL], some)),
);

/** Pieces of exports, put together anyhow. */
const anyExport = fc
  .array(
    fc.constantFrom(
      ...["Deal ID", "Close date", "Owner", "Type", "Amount", "Stage", "D-1", "2026-02-10", "Ann", "Renewal", "100"],
      ...[
        "Closed Won",
        "USD",
        ",",
        ",",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r\n",
        '"',
        '""',
        "\u0000",
        "\ufeff",
        "\u202e",
        "<b>",
      ],
      ...["constructor", "__proto__", "\ud800", "=1+1", "#REF!", "1e308", "-", "%"],
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

const as = <T>(value: unknown) => value as T;
const attempts: Readonly<Record<string, fc.Arbitrary<() => unknown>>> = {
  call: fc
    .tuple(
      fc.oneof(fc.constantFrom(...catalogue.map(({ id }) => id)), leaf),
      fc.array(hostile, { maxLength: 8 }),
      leaf,
      fc.boolean(),
    )
    .map(
      ([id, args, language, known]) =>
        () =>
          call(as(id), as(args), as(known ? undefined : language)),
    ),
  example: fc
    .tuple(
      fc.constantFrom(...catalogue.flatMap(({ id, examples }) => examples.map(({ args }) => ({ id, args })))),
      changes,
    )
    .map(
      ([{ id, args }, some]) =>
        () =>
          call(id, as(spoilt(args, some))),
    ),
  planFromTemplate: fc.tuple(fc.oneof(fc.constantFrom(...templates), leaf), hostile).map(
    ([id, options]) =>
      () =>
        planFromTemplate(as(id), as(options)),
  ),
  validatePlan: fc.oneof(hostile, anyPlan).map((plan) => () => validatePlan(plan)),
  validateDeals: fc.tuple(anyDeals, fc.oneof(hostile, fc.constant(plans[0]))).map(
    ([deals, plan]) =>
      () =>
        validateDeals(deals, as(plan)),
  ),
  payouts: fc
    .tuple(anyPlan, anyDeals, fc.oneof(fc.constant(undefined), hostile), fc.oneof(fc.constant({}), hostile))
    .map(
      ([plan, deals, period, typed]) =>
        () =>
          payouts(as(plan), as(deals), as(period), as(typed)),
    ),
  importPlan: fc
    .tuple(
      fc.oneof(
        leaf,
        anyPlan.map((plan) => JSON.stringify(plan, (_, value) => (typeof value === "bigint" ? "10" : value))),
      ),
      leaf,
    )
    .map(
      ([text, language]) =>
        () =>
          importPlan(as(text), as(language)),
    ),
  importDeals: fc
    .tuple(
      fc.oneof(leaf, anyExport),
      fc.oneof(hostile, anyPlan),
      fc.oneof(
        hostile,
        fc.dictionary(
          fc.constantFrom("column.amount", "type.x", "rate.USD", "person.ann", "__proto__", "headings"),
          leaf,
        ),
      ),
    )
    .map(
      ([text, plan, choices]) =>
        () =>
          importDeals(as(text), as(plan), as(choices)),
    ),
  papers: fc.tuple(anyPlan, hostile).map(([plan, other]) => () => [
    library.planWarnings(as(plan)),
    library.exportPlan(as(plan)),
    library.letterText(library.planLetter(as(plan), as(other))),
    library.clonePlan(as(plan), as(other)),
    library.newVersion(as(plan), as(other)),
    library.diff(as(plan), plans[0]!, as(other)),
  ]),
  texts: fc.tuple(hostile, leaf).map(([some, language]) => () => [
    library.planFaultSentence(as(some), as(language)),
    library.planWarningSentence(as(some), as(language)),
    library.letterText(as(some)),
  ]),
};

/** What no sentence for a person holds. */
const LEAKS = /\[object|undefined|\bNaN\b|\n\s+at /;

function attempted(work: () => unknown): unknown {
  try {
    return work();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(RangeError);
    const { message } = thrown as RangeError;
    expect(message).not.toMatch(LEAKS);
    expect(message).toMatch(/\S.*\S/);
    return undefined;
  }
}

/** Sentences of faults that were answered instead of thrown. */
function sentencesIn(result: unknown): string[] {
  return (
    JSON.stringify(result ?? null, (_, value) =>
      typeof value === "bigint" || typeof value === "symbol" ? "" : value,
    ).match(/"(?:message|sentence)":"(?:[^"\\]|\\.)*"/g) ?? []
  );
}

describe("the library, given anything", () => {
  // 20,000 in all; most of what cells and files can hold, fewer of what takes a whole plan.
  const RUNS: Readonly<Record<keyof typeof attempts, number>> = {
    call: 9000,
    example: 4000,
    planFromTemplate: 1000,
    validatePlan: 2000,
    validateDeals: 2000,
    payouts: 300,
    importPlan: 1000,
    importDeals: 2000,
    papers: 200,
    texts: 500,
  };

  it.each(Object.entries(attempts))("%s answers, or throws a RangeError with a sentence", (name, attempt) => {
    fc.assert(
      fc.property(attempt, (work) => {
        for (const sentence of sentencesIn(attempted(work))) expect(sentence).not.toMatch(LEAKS);
      }),
      { seed: 8, numRuns: RUNS[name]! },
    );
  });

  it("calls a figure that is no number by its name, wherever a program hands it in", () => {
    const plan = plans[0]!;
    const deal = {
      date: plan.effective.from,
      id: "D",
      participant: "R-1",
      account: "",
      type: "renewal",
      amount: Number.NaN,
    };
    const answers = [
      ...catalogue.flatMap(({ id, args }) =>
        args.map((_, place) => () => call(id, as(args.map((__, at) => (at === place ? Number.NaN : 1))))),
      ),
      () => validatePlan({ ...plan, components: plan.components.map((one) => ({ ...one, quota: Number.NaN })) }),
      () => validateDeals([deal], plan),
      () => payouts(plan, as([deal])),
      () => planFromTemplate("spiff", { language: as(Number.NaN) }),
    ];
    for (const answer of answers) {
      let result: unknown;
      try {
        result = answer();
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(RangeError);
        result = { sentence: (thrown as RangeError).message };
      }
      // It is named as what was found; nothing else in the sentence leaks.
      for (const sentence of sentencesIn(result)) expect(sentence.replace(/\bNaN\b/, "it")).not.toMatch(LEAKS);
    }
  });

  it("is not overthrown by lists nested 100,000 deep", () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    for (const { id, args } of catalogue) attempted(() => call(id, as(args.map(() => deep))));
    attempted(() => validatePlan(deep));
    attempted(() => validatePlan({ ...plans[0]!, notes: deep, components: deep }));
    attempted(() => payouts(plans[0]!, as(deep), as(deep), as(deep)));
    expect(importPlan("[".repeat(100_000) + "]".repeat(100_000))).toHaveProperty("faults");
  });

  it("hands out nothing that changes what comes after", () => {
    for (const id of templates) {
      const first = planFromTemplate(id);
      const text = JSON.stringify(first);
      const spoil = (node: unknown): void => {
        if (typeof node !== "object" || node === null) return;
        for (const entry of Object.values(node)) spoil(entry);
        for (const key of Object.keys(node)) (node as Mutable)[key] = "spoilt";
      };
      spoil(first);
      expect(JSON.stringify(planFromTemplate(id))).toBe(text);
    }
    const open = (node: unknown): boolean =>
      typeof node === "object" && node !== null && (!Object.isFrozen(node) || Object.values(node).some(open));
    expect(open(catalogue)).toBe(false);
    expect(open(templates)).toBe(false);
  });

  it("speaks English where no language is given, and names the languages where another is asked for", () => {
    expect(importPlan("")).toEqual({ faults: [{ path: "", sentence: expect.stringContaining("The file is empty") }] });
    const plan = () => planFromTemplate("spiff", { language: as("de") });
    expect(plan).toThrow(RangeError);
    expect(plan).toThrow('A language is en, fr, it, not "de".');
  });

  it("refuses halves of characters, and texts that no cell of Excel holds, with the number", () => {
    const plan = plans[0]!;
    expect(validatePlan({ ...plan, name: "A\ud800" })).toMatchObject({
      faults: [{ path: "name", key: "halfCharacter" }],
    });
    const long = validatePlan({ ...plan, notes: "x".repeat(32_768) });
    expect(long).toMatchObject({ faults: [{ path: "notes", key: "longText", values: { most: 32_767 } }] });
    expect(validatePlan({ ...plan, notes: "x".repeat(32_767), name: "Ada 😀" })).toHaveProperty("plan");
  });
});

describe("a workbook that a plan is read from", () => {
  it("and what is asked of it are said in a sentence where they are none", async () => {
    const empty = {
      settings: async () => ({}),
      places: async () => [],
      read: async () => expect.fail("nothing to read"),
    };
    await expect(readPlan(empty)).resolves.toMatchObject({ faults: [{ sheet: "" }] });
    const refused = async (workbook: unknown, options?: unknown) =>
      expect(readPlan(workbook as never, options as never)).rejects.toThrow(RangeError);
    for (const none of [null, undefined, 5, "plan", {}, { ...empty, places: null }]) await refused(none);
    for (const wrong of [null, 5, { language: "de" }, { prefix: 7 }, { planSheet: {} }]) await refused(empty, wrong);
  });
});

describe("a plan of very many tiers", () => {
  const tiersOf = (count: number) => Array.from({ length: count }, (_, index) => ({ from: index / 10, value: 0.01 }));
  const withTiers = (count: number, components = 1) => {
    const plan = planFromTemplate("retention-commission");
    const rule = { ...plan.components[0]!.rule, tiers: tiersOf(count) };
    return {
      ...plan,
      components: Array.from({ length: components }, (_, index) => ({ ...plan.components[0]!, id: `c${index}`, rule })),
    };
  };

  it("is refused with the number of its rows, by table and in all", () => {
    expect(validatePlan(withTiers(250, 4))).toHaveProperty("plan");
    for (const [plan, path, found, most] of [
      [withTiers(251), "components[0].rule.tiers", 251, 250],
      [withTiers(250, 5), "components", 1250, 1000],
    ] as const) {
      expect(validatePlan(plan)).toEqual({ faults: [{ path, key: "tooManyRows", values: { found, most } }] });
      expect(() => worksheets(as(plan))).toThrow(`${path} has ${found} rows; a plan has ${most} at most.`);
    }
  });

  it("is simulated by halving its tiers, and counts in the limit of the simulation", () => {
    const many = Array.from({ length: 3000 }, (_, index) => [index / 1000, 0.01]);
    const few = [[0, 0.01]];
    const cost = (tiers: number[][], spread: number, runs = 200) =>
      call("PLAN_COST_SIMULATION", [[[300_000], [200_000]], tiers, 1.2, spread, runs, 7]);
    expect(cost(many, 0)).toEqual(cost(few, 0));
    expect(cost(many, 0.3)).toEqual(cost(few, 0.3));
    const quotas = Array.from({ length: 20_000 }, () => [300_000]);
    const refused = (tiers: number[][]) => call("PLAN_COST_SIMULATION", [quotas, tiers, 1, 0.2, 1001]);
    expect(refused(few)).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("1000") });
    expect(refused(many)).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("500") });
  });
});

describe("ids that every object inherits", () => {
  const INHERITED = ["constructor", "toString", "valueOf", "hasOwnProperty", "length", "name"];

  it.each(INHERITED)("%s is a participant, a component and a figure like any other", (id) => {
    const template = planFromTemplate("retention-commission");
    const component = template.components[0]!;
    const typedOne = { ...component, id, measure: { ...component.measure, source: "typed" as const } };
    const at = (one: string, typed: string) => ({
      ...template,
      components: [
        { ...component, id: typed === "a" ? "b" : "b" },
        { ...typedOne, id: typed },
      ],
      participants: [
        { id: one, name: "Ada", quotas: { [typed]: 150_000 } },
        { id: "R2", name: "Bob" },
      ],
    });
    const deals = (one: string) => [{ ...DEAL, type: "renewal" as const, participant: one }];
    const pay = (one: string, typed: string, figures: Record<string, Record<string, number>>) => {
      const result = payouts(as(at(one, typed)), as(deals(one)), undefined, figures);
      // The ids themselves differ; everything else is the same.
      const ids = ["participant", "id", "component"];
      return result.participants.map((person) =>
        JSON.stringify(person, (key, value: unknown) => (ids.includes(key) ? "" : value)),
      );
    };
    expect(pay(id, id, {})).toEqual(pay("R1", "a", {}));
    expect(pay(id, id, { [id]: { [id]: 200_000 } })).toEqual(pay("R1", "a", { R1: { a: 200_000 } }));
    const sheets = (one: string, typed: string) => {
      const text = JSON.stringify(worksheets(as(at(one, typed)), { deals: as(deals(one)) }));
      return text.match(/150000/g)?.length;
    };
    expect(sheets(id, id)).toBe(sheets("R1", "a"));
    const letter = (one: string, typed: string) =>
      library.letterText(library.planLetter(as(at(one, typed)), { participant: one }));
    expect(letter(id, id)).toContain("Your quota is $150,000 per quarter.");
    const again = validatePlan(JSON.parse(JSON.stringify(at(id, id))));
    expect(again).toMatchObject({ plan: { participants: [{ quotas: { [id]: 150_000 } }, {}] } });
  });
});
