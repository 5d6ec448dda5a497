/**
 * Whose the rows of an export are, as one more kind of question: a name that fits nobody on the plan for certain is asked
 * about, and nothing is imported meanwhile. Answers have the id `person.` and the name's key: the id of a participant,
 * "+" for a new one, "-" for rows that are left out.
 */
import { personKey } from "../identity";
import type { Line } from "./dealLines";
import { assignPeople, type KnownPerson, type PersonReading, readPeople, type Settlement } from "./people";
import { personChoices, personId } from "./personChoices";
import { type Choices, NEW_PERSON, NONE, type Option, type Question } from "./questions";
import type { ExportReading } from "./readExport";

export interface OwnedReading extends ExportReading {
  /** Every name of the rows that can be read, in the order of the export. */
  readonly people: readonly PersonReading[];
  /** The participants whose deals these can be. */
  readonly known: readonly KnownPerson[];
  /** Names that become participants, as the export writes them. */
  readonly joining: readonly string[];
}

/**
 * A reading with the participants of a plan in the place of the export's names.
 *
 * @param known participants of the plan; a name that is one's id, name or "Last, First" is settled without asking
 */
export function withOwners(reading: ExportReading, known: readonly KnownPerson[], choices: Choices): OwnedReading {
  const taken = reading.lines.flatMap((line) => (line.kind === "taken" ? [line] : []));
  const names = taken.map(({ read }) => read.deal.participant);
  const { said, invalid } = personChoices(choices, known);
  const people = readPeople(names, known, said);
  const { joining } = assignPeople([], people);
  const byKey = new Map(people.map((person) => [person.key, person]));
  const lines = reading.lines.map((line) => (line.kind === "taken" ? owned(line, byKey) : line));
  const questions = people.flatMap((person) => questionOf(person, known));
  const open = reading.open + questions.filter(({ answer }) => answer === undefined).length;
  const kept = lines.flatMap((line) => (line.kind === "taken" ? [line.read.deal] : []));
  return {
    ...reading,
    people,
    known,
    joining,
    lines,
    questions: [...reading.questions, ...questions],
    open,
    invalid: [...reading.invalid, ...invalid],
    deals: open > 0 ? [] : kept,
    readable: kept.length,
  };
}

type Taken = Extract<Line, { kind: "taken" }>;

function owned(line: Taken, people: ReadonlyMap<string, PersonReading>): Line {
  const { row, read } = line;
  const name = read.deal.participant;
  const person = people.get(personKey(name));
  switch (person?.settled?.is) {
    case "participant":
      return { ...line, read: { ...read, deal: { ...read.deal, participant: person.settled.id } } };
    case "new":
      // However its other rows write it, the new participant has one name.
      return { ...line, read: { ...read, deal: { ...read.deal, participant: person.name } } };
    case "leftOut":
      return { kind: "leftOut", row, problems: [{ row, field: "participant", key: "personLeftOut", found: name }] };
    default:
      return line;
  }
}

function questionOf(person: PersonReading, known: readonly KnownPerson[]): readonly Question[] {
  if (person.settled !== undefined && !person.chosen) return [];
  const candidates = person.candidates.map((id): Option => {
    const name = known.find((one) => personKey(one.id === "" ? one.name : one.id) === personKey(id))?.name ?? id;
    return { value: id, label: { kind: "person", id, name } };
  });
  const [only] = person.candidates.length === 1 ? person.candidates : [];
  return [
    {
      id: personId(person.name),
      key: "person",
      field: "participant",
      found: person.name,
      count: person.rows,
      options: [
        ...candidates,
        { value: NEW_PERSON, label: { kind: "word", word: "newPerson" } },
        { value: NONE, label: { kind: "word", word: "leaveOut" } },
      ],
      ...(only === undefined ? {} : { preferred: only }),
      answer: person.settled && choiceValue(person.settled),
    },
  ];
}

function choiceValue(choice: Settlement): string {
  switch (choice.is) {
    case "participant":
      return choice.id;
    case "new":
      return NEW_PERSON;
    case "leftOut":
      return NONE;
  }
}
