/** Every case of the project: the tables of this folder and the worked examples of the catalogue. */
import { catalogue } from "../../core/functions/catalogue";
import type { Case } from "./case";

const tables = import.meta.glob<readonly Case[]>(["./*.ts", "!./all.ts", "!./case.ts"], {
  eager: true,
  import: "default",
});

export const cases: readonly Case[] = [
  ...Object.values(tables).flat(),
  ...catalogue.flatMap((declared) =>
    declared.examples.map((example) => ({ id: declared.id, ...example, note: "example of the reference" })),
  ),
];
