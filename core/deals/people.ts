/**
 * Whose deals an export holds: every name of it is somebody on the plan, somebody new, left out, or still asked. Who
 * somebody is follows from ids and names as they stand; forms that only look alike are proposals that a person confirms.
 */
import { identityText, personKey } from "../identity";

/** A participant as far as an export can name one. Without an id the name stands for it. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

/** What a person says about a name of the export. */
export type PersonChoice =
  | { readonly is: "participant"; readonly id: string }
  | { readonly is: "new" }
  | { readonly is: "leftOut" }
  /** At an earlier import, when the name may have been nobody's. */
  | { readonly is: "leftOutBefore" };

export type Settlement = Exclude<PersonChoice, { readonly is: "leftOutBefore" }>;

/** Choices by the `personKey` of the name that they are about; kept for the next import. */
export type PersonChoices = ReadonlyMap<string, PersonChoice>;

/**
 * How a name was found among the participants. `id`, `name` and `lastFirst` ("Lee, Ann") settle it; e-mail addresses,
 * other orders of the words and other accents propose.
 */
export const MATCHES = ["id", "name", "lastFirst", "email", "order", "accents"] as const;
export type MatchedBy = (typeof MATCHES)[number];
const SETTLES: Readonly<Record<MatchedBy, boolean>> = {
  id: true,
  name: true,
  lastFirst: true,
  email: false,
  order: false,
  accents: false,
};

export interface PersonReading {
  /** As the export writes it the first time. */
  readonly name: string;
  readonly key: string;
  readonly rows: number;
  /** Participants that the name fits, by the closest form that fits anybody. */
  readonly candidates: readonly string[];
  readonly by: MatchedBy | undefined;
  /** What becomes of its rows; undefined while a person has to say it. */
  readonly settled: Settlement | undefined;
  /** A person said it, now or at an earlier import. */
  readonly chosen: boolean;
}

/**
 * Every name of an export once, in the order of the export, with what becomes of its rows.
 *
 * @param names one for each row; blank ones are nobody's and are left to the reading of rows
 * @param choices by `personKey`; one that points at somebody who is no longer on the plan is asked again
 * @example "Lee, Ann" on a plan with { id: "R-1", name: "Ann Lee" } is settled as R-1
 */
export function readPeople(
  names: Iterable<string>,
  known: readonly KnownPerson[],
  choices: PersonChoices = new Map(),
): readonly PersonReading[] {
  const rows = new Map<string, { readonly name: string; rows: number }>();
  for (const name of names) {
    const key = personKey(name);
    if (key === "") continue;
    const seen = rows.get(key);
    if (seen) seen.rows += 1;
    else rows.set(key, { name: identityText(name), rows: 1 });
  }
  const people = new PeopleIndex(known);
  return [...rows].map(([key, { name, rows: count }]) => {
    const { candidates, by } = people.find(name);
    const choice = choices.get(key);
    const [only] = candidates;
    const sure = candidates.length === 1 && only !== undefined && by !== undefined && SETTLES[by];
    // Who joined at an earlier import is on the plan by now; who was on it then may have gone.
    const stale = choice?.is === "new" ? sure : choice?.is === "participant" && !people.has(choice.id);
    const before = choice?.is === "leftOutBefore";
    const kept = stale ? undefined : before ? (sure ? undefined : ({ is: "leftOut" } as const)) : choice;
    const found = sure && !before ? ({ is: "participant", id: only } as const) : undefined;
    return { name, key, rows: count, candidates, by, settled: kept ?? found, chosen: kept !== undefined };
  });
}

/** The rows of an export under the ids of their participants, those that are left out, and those still asked about. */
export interface Assigned<T> {
  readonly taken: readonly T[];
  readonly leftOut: readonly T[];
  readonly asked: readonly T[];
  /** Names that become participants, as the export writes them. */
  readonly joining: readonly string[];
}

export function assignPeople<T extends { readonly participant: string }>(
  lines: readonly T[],
  people: readonly PersonReading[],
): Assigned<T> {
  const settled = new Map(people.map((person) => [person.key, person]));
  const taken: T[] = [];
  const leftOut: T[] = [];
  const asked: T[] = [];
  for (const line of lines) {
    const person = settled.get(personKey(line.participant));
    const choice = person?.settled;
    if (person === undefined || choice === undefined) asked.push(line);
    else if (choice.is === "leftOut") leftOut.push(line);
    else taken.push({ ...line, participant: choice.is === "participant" ? choice.id : person.name });
  }
  const joining = people.filter((person) => person.settled?.is === "new").map(({ name }) => name);
  return { taken, leftOut, asked, joining };
}

/** Participants by every form in which an export may name them. */
class PeopleIndex {
  readonly #ids = new Set<string>();
  readonly #forms: Readonly<Record<MatchedBy, Map<string, Set<string>>>> = {
    id: new Map(),
    name: new Map(),
    lastFirst: new Map(),
    email: new Map(),
    order: new Map(),
    accents: new Map(),
  };

  constructor(known: readonly KnownPerson[]) {
    for (const { id, name } of known) {
      const handle = identityText(id) === "" ? identityText(name) : identityText(id);
      if (handle === "") continue;
      this.#ids.add(personKey(handle));
      if (identityText(id) !== "") this.#put("id", personKey(id), handle);
      for (const form of ["name", "lastFirst", "order", "accents"] as const) {
        for (const key of FORMS[form](name)) this.#put(form, key, handle);
      }
      // An address names somebody by the words of the name, or by an id that is the part before the @.
      for (const key of [...FORMS.order(name), ...FORMS.email(id)]) this.#put("email", key, handle);
      if (!id.includes("@")) this.#put("email", personKey(id), handle);
    }
  }

  has(id: string): boolean {
    return this.#ids.has(personKey(id));
  }

  find(name: string): { readonly candidates: readonly string[]; readonly by: MatchedBy | undefined } {
    const asId = this.#forms.id.get(personKey(name));
    const asName = this.#forms.name.get(personKey(name));
    // The id of one person and the name of another: only a person can tell.
    const both = new Set([...(asId ?? []), ...(asName ?? [])]);
    if (both.size > 0) return { candidates: [...both], by: asId ? "id" : "name" };
    for (const by of MATCHES.slice(2)) {
      const found = new Set(FORMS[by](name).flatMap((key) => [...(this.#forms[by].get(key) ?? [])]));
      if (found.size > 0) return { candidates: [...found], by };
    }
    return { candidates: [], by: undefined };
  }

  #put(form: MatchedBy, key: string, handle: string): void {
    if (key === "") return;
    const found = this.#forms[form].get(key);
    if (found) found.add(handle);
    else this.#forms[form].set(key, new Set([handle]));
  }
}

/** Of no more signs than an address can have, so that a cell of a page is not searched from each of its signs. */
const ADDRESS = /[^\s<>@,;]{1,64}@[^\s<>@,;]{1,255}/u;

/** The keys of a name in each form; none where the name has not that form. */
const FORMS: Readonly<Record<MatchedBy, (name: string) => string[]>> = {
  id: (name) => [personKey(name)],
  name: (name) => [personKey(name)],
  lastFirst: (name) => [personKey(inOrder(name))],
  order: (name) => (ADDRESS.test(name) ? [] : keyOfWords(name)),
  accents: (name) => [withoutAccents(personKey(inOrder(name)))].filter((key) => key !== ""),
  email: (name) => {
    const address = ADDRESS.exec(name)?.[0];
    if (address === undefined) return [];
    const local = address.slice(0, address.indexOf("@"));
    return [personKey(local), ...keyOfWords(local.replace(/[._+-]+|\d+/g, " "))];
  },
};

/** "Lee, Ann" is Ann Lee; with two commas it is no such name. */
export function inOrder(name: string): string {
  const [last = "", first = "", ...more] = name.replace(ADDRESS, "").replace(/[<>]/g, " ").split(",");
  return first.trim() === "" || more.length > 0 ? `${last} ${[first, ...more].join(",")}` : `${first} ${last}`;
}

/** The words of a name in any order: "DUPONT Jean" and "Jean Dupont". A single word has no order. */
function keyOfWords(name: string): string[] {
  const words = withoutAccents(personKey(name.replace(/,/g, " ")))
    .split(" ")
    .filter((word) => word !== "");
  return words.length < 2 ? [] : [words.sort().join(" ")];
}

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
};

/** For proposals only: José and Jose are two people until somebody says that they are one. */
function withoutAccents(key: string): string {
  return key
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøæœłđðþ]/g, (letter) => LETTERS[letter] ?? letter);
}
