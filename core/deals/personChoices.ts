/** What a person said about the names of an export, and who each name is after it. */
import { personKey } from "../identity";
import { inOrder, type KnownPerson, type PersonChoice, readPeople } from "./people";
import { type Choices, LEFT_OUT_BEFORE, NEW_PERSON, NONE } from "./questions";

const PERSON = "person.";

/** The id of the question about a name. */
export function personId(name: string): string {
  return PERSON + personKey(name);
}

export function personChoices(choices: Choices, known: readonly KnownPerson[]) {
  const ids = new Set(known.map(({ id, name }) => personKey(id.trim() === "" ? name : id)));
  const said = new Map<string, PersonChoice>();
  const invalid: { readonly id: string; readonly value: string }[] = [];
  for (const [id, choice] of Object.entries(choices)) {
    if (!id.startsWith(PERSON)) continue;
    const value = String(choice);
    const key = personKey(id.slice(PERSON.length));
    if (value === NEW_PERSON) said.set(key, { is: "new" });
    else if (value === NONE) said.set(key, { is: "leftOut" });
    else if (value === LEFT_OUT_BEFORE) said.set(key, { is: "leftOutBefore" });
    else if (ids.has(personKey(value))) said.set(key, { is: "participant", id: value });
    else invalid.push({ id, value });
  }
  return { said, invalid };
}

/** Tells by a key who a name is: "R-1", "Ann Smith" and "Smith, Ann" are one, as far as that is settled. */
export type WhoIs = (name: string) => string;

export function whoIs(names: Iterable<string>, known: readonly KnownPerson[], choices: Choices): WhoIs {
  const people = readPeople(names, known, personChoices(choices, known).said);
  const ids = new Map(
    people.flatMap(({ key, settled }) => (settled?.is === "participant" ? [[key, personKey(settled.id)]] : [])),
  );
  return (name) => ids.get(personKey(name)) ?? personKey(inOrder(name));
}
