/** Every path a person can take through the pane, without a page. */
import { describe, expect, it } from "vitest";
import { planFromTemplate } from "../../core/plans/templates";
import { checkForm, previewOf, rateWarning } from "../../taskpane/check";
import { sourceOfText } from "../../taskpane/importParticipants";
import { type Action, initialState, reduce, type State } from "../../taskpane/state";

const through = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const chosen = (language: "en" | "fr" | "it" = "en") =>
  through(
    initialState(language),
    { type: "draftLooked", form: undefined },
    { type: "planChosen", plan: planFromTemplate("retention-commission", { language, today: "2026-11-22" }) },
  );
const tiersOf = (state: State) => state.form?.components[0]?.tiers ?? [];
const sentences = (state: State) => checkForm(state.form!, state.language).faults.map((fault) => fault.sentence);

describe("the form of a plan", () => {
  it("a chosen template is a complete plan at once", () => {
    const { plan, faults } = checkForm(chosen().form!, "en");
    expect(faults).toEqual([]);
    expect(plan?.components[0]?.quota).toBe(300_000);
    expect(plan?.effective).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });

  it("shows its figures as the language writes them", () => {
    expect(tiersOf(chosen("fr")).map((tier) => `${tier.from} ${tier.value}`)).toEqual(["0 7,5", "100 12,5", "150 15"]);
    expect(chosen("it").form?.components[0]?.quota).toBe("300.000");
  });

  it("every edit reaches the plan", () => {
    const key = tiersOf(chosen())[1]!.key;
    const state = through(
      chosen(),
      { type: "textEdited", field: "name", text: "  EMEA retention " },
      { type: "textEdited", field: "currency", text: "JPY" },
      { type: "periodChosen", period: "month" },
      { type: "methodChosen", method: "retroactive" },
      { type: "edgeChosen", edge: "to" },
      { type: "quotaEdited", component: 0, text: "250'000" },
      { type: "tierEdited", component: 0, key, part: "value", text: "13" },
      { type: "personAdded" },
    );
    const person = state.form!.participants[0]!.key;
    const { plan } = checkForm(
      through(
        state,
        { type: "personEdited", key: person, part: "name", text: "Ada" },
        { type: "personEdited", key: person, part: "quota", text: "200000" },
      ).form!,
      "en",
    );
    expect(plan).toMatchObject({
      name: "EMEA retention",
      currency: { code: "JPY", minorUnits: 0 },
      period: "month",
      terms: { method: "retroactive", edge: "to" },
      participants: [{ id: "Ada", name: "Ada", quotas: { netRevenue: 200_000 } }],
    });
    expect(plan?.components[0]).toMatchObject({ quota: 250_000 });
    expect(plan?.components[0]?.rule).toMatchObject({ tiers: { 1: { from: 1, value: 0.13 } } });
  });

  it("percentages become their exact fractions: 7.1 % is 0.071", () => {
    const key = tiersOf(chosen())[0]!.key;
    const state = through(chosen(), { type: "tierEdited", component: 0, key, part: "value", text: "7.1" });
    expect(checkForm(state.form!, "en").plan?.components[0]?.rule).toMatchObject({ tiers: { 0: { value: 0.071 } } });
  });

  it("a new tier goes on in the steps of the last two", () => {
    const state = through(chosen(), { type: "tierAdded", component: 0 });
    expect(tiersOf(state)[3]).toMatchObject({ from: "200", value: "" });
    const empty = tiersOf(chosen()).reduce(
      (before, tier) => through(before, { type: "tierRemoved", component: 0, key: tier.key }),
      chosen(),
    );
    expect(tiersOf(through(empty, { type: "tierAdded", component: 0 }))[0]).toMatchObject({ from: "0" });
  });

  it("rows keep their keys when others go, so that a fault stays with its row", () => {
    const [first, second] = tiersOf(chosen());
    const state = through(
      chosen(),
      { type: "tierEdited", component: 0, key: second!.key, part: "from", text: "abc" },
      { type: "tierRemoved", component: 0, key: first!.key },
    );
    expect(checkForm(state.form!, "en").faults.map((fault) => fault.field)).toEqual([
      `components.0.tiers.${second!.key}.from`,
    ]);
    expect(sentences(state)).toEqual(["Tier 1: “abc” is not a number. Write it like 12.5%."]);
  });
});

describe("what is wrong with a plan", () => {
  it("a number with two readings names both and how to write them", () => {
    const state = through(chosen(), { type: "quotaEdited", component: 0, text: "300.000" });
    expect(sentences(state)).toEqual(["“300.000” can mean 300 or 300,000. Write 300 or 300000."]);
  });

  it("core's own judgement stands at the field, with the row and percentages instead of paths and fractions", () => {
    const third = tiersOf(chosen())[2]!;
    const state = through(chosen(), { type: "tierEdited", component: 0, key: third.key, part: "from", text: "90" });
    const { faults } = checkForm(state.form!, "en");
    expect(faults[0]?.field).toBe(`components.0.tiers.${third.key}.from`);
    expect(faults[0]?.sentence).toMatch(/^Tier 3, from % of quota: 90% does not lie above 100%/);
    expect(faults[0]?.section).toBe("pay");
  });

  it("no sentence ever shows a path of the file format", () => {
    for (const language of ["en", "fr", "it"] as const) {
      const start = chosen(language);
      const [first] = tiersOf(start);
      const state = through(
        start,
        { type: "textEdited", field: "name", text: " " },
        { type: "textEdited", field: "from", text: "" },
        { type: "textEdited", field: "to", text: "2020-01-01" },
        { type: "textEdited", field: "currency", text: "euro" },
        { type: "quotaEdited", component: 0, text: "0" },
        { type: "tierEdited", component: 0, key: first!.key, part: "from", text: "-10" },
        { type: "tierEdited", component: 0, key: first!.key, part: "value", text: "" },
        { type: "personAdded" },
        { type: "personAdded" },
      );
      const [one, two] = state.form!.participants;
      const crowded = through(
        state,
        { type: "personEdited", key: one!.key, part: "quota", text: "5" },
        { type: "personEdited", key: two!.key, part: "name", text: "=A1" },
      );
      const { faults } = checkForm(crowded.form!, language);
      const fields = faults.map((fault) => fault.field);
      expect(fields).toEqual(
        expect.arrayContaining(["name", "from", "currency", "components.0.quota", `participants.${two!.key}.name`]),
      );
      for (const { sentence } of faults) {
        expect(sentence).not.toMatch(/components|participants\[|effective|rule\.|\{|undefined/);
        expect(sentence.trim().length).toBeGreaterThan(10);
      }
    }
  });

  it("two people with one name are refused where the second stands", () => {
    const state = through(chosen(), {
      type: "peopleImported",
      replace: false,
      people: [
        { id: "", name: "Ada", role: "", quotas: {} },
        { id: "", name: "ada", role: "", quotas: {} },
      ],
    });
    const { faults } = checkForm(state.form!, "en");
    expect(faults.map((fault) => fault.field)).toEqual([`participants.${state.form!.participants[1]!.key}.name`]);
  });

  it("a year typed as 9999 or 0001 is told at its field, and freezes nothing", () => {
    for (const [field, text] of [
      ["to", "9999-12-31"],
      ["from", "0001-01-01"],
    ] as const) {
      const state = through(chosen(), { type: "textEdited", field, text });
      const { plan, faults } = checkForm(state.form!, "en");
      expect(plan).toBeUndefined();
      expect(faults.map((fault) => fault.field)).toEqual([field]);
      expect(faults[0]?.sentence).toContain("Correct the year.");
    }
  });

  it("blank rows hold no one and are no fault", () => {
    const state = through(chosen(), { type: "personAdded" }, { type: "personAdded" });
    expect(checkForm(state.form!, "en").plan?.participants).toEqual([]);
  });

  it("a rate that hardly was meant is asked about, not refused", () => {
    expect(rateWarning("750", "en")).toBe("750% pays more than the whole amount. Was 7.5% meant?");
    expect(rateWarning("0.075", "en")).toBe("0.075% is very little. Was 7.5% meant?");
    expect(rateWarning("12.5", "en")).toBeUndefined();
    expect(rateWarning("0", "en")).toBeUndefined();
  });
});

describe("payouts before anything is written", () => {
  it("the founding plan pays 18,000, 22,500 and 30,000 at 80, 100 and 120 %", () => {
    expect(previewOf(chosen().form!, "en")?.rows).toEqual([
      { attainment: 0.8, credited: 240_000, payout: 18_000 },
      { attainment: 1, credited: 300_000, payout: 22_500 },
      { attainment: 1.2, credited: 360_000, payout: 30_000 },
    ]);
  });

  it("retroactive pays 45,000 at 120 %, and its curve jumps at the threshold", () => {
    const preview = previewOf(through(chosen(), { type: "methodChosen", method: "retroactive" }).form!, "en")!;
    expect(preview.rows.map((row) => row.payout)).toEqual([18_000, 37_500, 45_000]);
    const at = preview.curve.findIndex((point) => point.attainment === 1);
    expect(preview.curve[at]!.payout - preview.curve[at - 1]!.payout).toBeGreaterThan(14_000);
  });

  it("show what the whole plan is warned of: a rate of 750 %, in the language of the pane", () => {
    const typed = (text: string, language: "en" | "fr") => {
      const key = tiersOf(chosen(language))[0]!.key;
      const edited = through(chosen(language), { type: "tierEdited", component: 0, key, part: "value", text });
      return previewOf(edited.form!, language)?.warnings;
    };
    expect(typed("7.5", "en")).toEqual([]);
    expect(typed("750", "en")).toEqual([
      expect.stringMatching(/750% pays more than the whole amount\. Was 7\.5% meant/),
    ]);
    expect(typed("750", "fr")).toEqual([expect.stringContaining("Vouliez-vous dire 7,5")]);
  });

  it("a missing name or a wrong date does not hide them; unreadable tiers do", () => {
    const unnamed = through(
      chosen(),
      { type: "textEdited", field: "name", text: "" },
      { type: "textEdited", field: "to", text: "" },
    );
    expect(previewOf(unnamed.form!, "en")?.rows[2]?.payout).toBe(30_000);
    const unread = through(chosen(), { type: "quotaEdited", component: 0, text: "300.000" });
    expect(previewOf(unread.form!, "en")).toBeUndefined();
  });
});

describe("the pane's state", () => {
  it("another language rewrites the figures and the template's own names, and keeps what a person named", () => {
    const french = through(chosen(), { type: "languageChanged", language: "fr" });
    expect(tiersOf(french).map((tier) => tier.value)).toEqual(["7,5", "12,5", "15"]);
    expect(french.form?.name).toBe(planFromTemplate("retention-commission", { language: "fr" }).name);
    expect(checkForm(french.form!, "fr").plan).toMatchObject({ language: "fr" });
    const named = through(
      chosen(),
      { type: "textEdited", field: "name", text: "Mine" },
      { type: "quotaEdited", component: 0, text: "about 5" },
      { type: "languageChanged", language: "it" },
    );
    expect(named.form).toMatchObject({ name: "Mine", components: [{ quota: "about 5" }] });
  });

  it("creating runs from progress to a result; progress never goes back, and late progress changes nothing", () => {
    const running = through(
      chosen(),
      { type: "started" },
      { type: "progressed", done: 0.5, sheet: "Plan" },
      { type: "progressed", done: 0.3, sheet: "Deals" },
    );
    expect(running.work).toEqual({ kind: "running", done: 0.5, sheet: "Deals", stopping: false });
    const done = through(
      running,
      { type: "created", planName: "P", sheets: ["A"] },
      { type: "progressed", done: 1, sheet: undefined },
      { type: "stopAsked" },
    );
    expect(done.work).toEqual({ kind: "done", planName: "P", sheets: ["A"], notes: [] });
  });

  it("an edit clears an old error, and a running work cannot be dismissed", () => {
    const failed = through(chosen(), { type: "started" }, { type: "failed", sentence: "No." });
    expect(through(failed, { type: "periodChosen", period: "year" }).work).toEqual({ kind: "idle" });
    const running = through(chosen(), { type: "started" }, { type: "dismissed" });
    expect(running.work.kind).toBe("running");
  });

  it("creating with faults opens the sections that hold them", () => {
    const state = through(chosen(), { type: "insisted", sections: ["pay", "people"] });
    expect(state.open).toMatchObject({ pay: true, people: true });
    expect(state.insisted).toBe(true);
  });

  it("starting over forgets the plan and goes back to the library", () => {
    const state = through(chosen(), { type: "startOverAsked", asking: true }, { type: "startedOver" });
    expect(state).toMatchObject({ form: undefined, askingStartOver: false, ready: true, tab: "plan" });
  });

  it("all participants can be removed and brought back", () => {
    const people = [{ id: "E-1", name: "Ada", role: "AE", quotas: {} }];
    const cleared = through(chosen(), { type: "peopleImported", people, replace: false }, { type: "peopleCleared" });
    expect(cleared.form?.participants).toEqual([]);
    expect(through(cleared, { type: "peopleBroughtBack" }).form?.participants.map((entry) => entry.name)).toEqual([
      "Ada",
    ]);
  });

  it("an import closes when its rows are in, and can replace the list", () => {
    const source = sourceOfText("Ada", "en", []);
    const person = (name: string) => ({ id: "", name, role: "AE", quotas: {} });
    const state = through(
      chosen(),
      { type: "importOpened", source },
      { type: "peopleImported", people: [person("Ada")], replace: false },
      { type: "importOpened", source },
      { type: "peopleImported", people: [person("Grace")], replace: true },
    );
    expect(state.importing).toBeUndefined();
    expect(checkForm(state.form!, "en").plan?.participants).toEqual([{ id: "Grace", name: "Grace", role: "AE" }]);
  });

  it("a plan that was chosen while the workbook was asked wins over the draft", () => {
    const draft = chosen("fr").form!;
    const state = through(
      initialState("en"),
      { type: "planChosen", plan: planFromTemplate("retention-commission", { language: "en" }) },
      { type: "draftLooked", form: draft },
    );
    expect(state.form?.base.language).toBe("en");
  });
});
