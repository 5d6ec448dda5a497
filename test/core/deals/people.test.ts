/** Whose deals an export holds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignPeople, type PersonChoice, readPeople } from "../../../core/deals/people";
import { personKey } from "../../../core/identity";

const KNOWN = [
  { id: "R-1", name: "Ann Lee" },
  { id: "R-2", name: "José Núñez" },
  { id: "R-3", name: "Jean-Luc Dupont" },
  { id: "bea.ross@acme.example", name: "Bea Ross" },
  { id: "", name: "Zoë" },
];

const one = (name: string, known = KNOWN) => {
  const [person] = readPeople([name], known);
  return person!;
};

describe("people of an export", () => {
  it.each([
    ["R-1", "R-1", "id"],
    [" r-1\u00a0", "R-1", "id"],
    ["ANN LEE", "R-1", "name"],
    ["Ann\u00a0 Lee", "R-1", "name"],
    ["Lee, Ann", "R-1", "lastFirst"],
    ["DUPONT, Jean-Luc", "R-3", "lastFirst"],
    ["bea.ross@acme.example", "bea.ross@acme.example", "id"],
    ["zoë", "Zoë", "name"],
    // Written with a combining accent, as some systems export it.
    ["Jose\u0301 Nu\u0301n\u0303ez", "R-2", "name"],
  ] as const)("%j is settled as %s by its %s", (name, id, by) => {
    expect(one(name)).toMatchObject({ candidates: [id], by, settled: { is: "participant", id } });
  });

  it.each([
    ["ann.lee@acme.example", "R-1", "email"],
    ["Ann Lee <ann.lee@acme.example>", "R-1", "lastFirst"],
    ["a.lee+crm@acme.example", undefined, undefined],
    ["Lee Ann", "R-1", "order"],
    ["Jose Nunez", "R-2", "order"],
    ["Zoe", "Zoë", "accents"],
  ] as const)("%j is a proposal only as far as it looks like %s", (name, id, by) => {
    const person = one(name);
    expect(person.by).toBe(by);
    expect(person.candidates).toEqual(id === undefined ? [] : [id]);
    if (by !== "lastFirst") expect(person.settled).toBeUndefined();
  });

  it("asks where two people have the same name, and where a name is another person's id", () => {
    const twins = [
      { id: "1", name: "Ann Lee" },
      { id: "2", name: "Ann Lee" },
      { id: "Ann", name: "Bob" },
      { id: "3", name: "Ann" },
    ];
    expect(one("ann lee", twins)).toMatchObject({ candidates: ["1", "2"], settled: undefined });
    expect(one("Lee, Ann", twins)).toMatchObject({ candidates: ["1", "2"], settled: undefined });
    expect(one("Ann", twins)).toMatchObject({ candidates: ["Ann", "3"], settled: undefined });
  });

  it("keeps José and Jose apart, though the one is proposed for the other", () => {
    const known = [{ id: "R-2", name: "José" }];
    expect(one("Jose", known)).toMatchObject({ candidates: ["R-2"], by: "accents", settled: undefined });
    const both = [...known, { id: "R-9", name: "Jose" }];
    expect(one("Jose", both).settled).toEqual({ is: "participant", id: "R-9" });
    expect(one("José", both).settled).toEqual({ is: "participant", id: "R-2" });
  });

  it("remembers what was said, and asks again when that participant has gone", () => {
    const choices = new Map<string, PersonChoice>([
      [personKey("Sales Team"), { is: "leftOut" }],
      [personKey("New One"), { is: "new" }],
      [personKey("Annie"), { is: "participant", id: "R-1" }],
      [personKey("Old"), { is: "participant", id: "R-77" }],
    ]);
    const people = readPeople(["sales team", "New  One", "ANNIE", "Old"], KNOWN, choices);
    expect(people.map(({ settled }) => settled)).toEqual([
      { is: "leftOut" },
      { is: "new" },
      { is: "participant", id: "R-1" },
      undefined,
    ]);
    expect(people.map(({ chosen }) => chosen)).toEqual([true, true, true, false]);
  });

  it("takes who joined at an earlier import for the participant that they are by now", () => {
    const joined = new Map<string, PersonChoice>([["cleo", { is: "new" }]]);
    expect(readPeople(["Cleo"], [{ id: "Cleo", name: "Cleo" }], joined)[0]!.settled).toEqual({
      is: "participant",
      id: "Cleo",
    });
    expect(readPeople(["Cleo"], KNOWN, joined)[0]!.settled).toEqual({ is: "new" });
  });

  it("gives every row to exactly one place, with the participant's own id", () => {
    const lines = ["Lee, Ann", "R-1", "Sales Team", "Nobody", "New One"].map((participant, row) => ({
      participant,
      row,
    }));
    const people = readPeople(
      lines.map(({ participant }) => participant),
      KNOWN,
      new Map<string, PersonChoice>([
        ["sales team", { is: "leftOut" }],
        ["new one", { is: "new" }],
      ]),
    );
    const { taken, leftOut, asked, joining } = assignPeople(lines, people);
    expect(taken).toEqual([
      { participant: "R-1", row: 0 },
      { participant: "R-1", row: 1 },
      { participant: "New One", row: 4 },
    ]);
    expect(leftOut.map(({ row }) => row)).toEqual([2]);
    expect(asked.map(({ row }) => row)).toEqual([3]);
    expect(joining).toEqual(["New One"]);
  });

  it.each(["constructor", "__proto__", "toString"])("takes %s for a name like any other", (name) => {
    expect(one(name)).toMatchObject({ candidates: [], settled: undefined });
    expect(one(name, [{ id: name, name: "Eve" }]).settled).toEqual({ is: "participant", id: name });
  });

  it("never settles a name as somebody whose id, name and 'Last, First' it is not", () => {
    const word = fc.constantFrom("Ann", "ann", "Ånn", "José", "Jose", "Lee", "Léé", "R-1", "R-2", "o'Neil");
    const text = fc
      .array(word, { minLength: 1, maxLength: 3 })
      .chain((words) => fc.constantFrom(" ", ", ", "\u00a0").map((by) => words.join(by)));
    fc.assert(
      fc.property(fc.array(fc.record({ id: word, name: text }), { maxLength: 5 }), text, (known, name) => {
        const { settled } = one(name, known);
        if (settled?.is !== "participant") return;
        const somebody = known.find(({ id }) => personKey(id) === personKey(settled.id))!;
        const [last = "", first] = name.split(", ");
        const names = [name, first === undefined ? last : `${first} ${last}`].map(personKey);
        const theirs = known
          .filter(({ id }) => personKey(id) === personKey(somebody.id))
          .flatMap(({ id, name: called }) => {
            const [behind = "", before] = called.split(", ");
            return [id, called, before === undefined ? called : `${before} ${behind}`].map(personKey);
          });
        expect(names.some((form) => theirs.includes(form))).toBe(true);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});
