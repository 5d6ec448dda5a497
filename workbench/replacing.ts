/**
 * Sheets that a write takes the place of. They step aside under spare names before anything is written and are deleted
 * with its last step; until then everything can be put back.
 */
import type { Model } from "@odoo/o-spreadsheet";
import type { Area } from "../core/sheets/model";
import { spareName } from "../core/sheets/standIn";
import { WorkbookError } from "../core/workbook";
import { areaOf, deleteSheet, pointName, renameSheet } from "./modelCommands";

interface Old {
  readonly id: string;
  readonly name: string;
  readonly spare: string;
}

interface OldName {
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
}

export class Replacing {
  readonly #model: Model;
  readonly #sheets: readonly Old[];
  readonly #names: readonly OldName[];
  #deleted = 0;

  /** @throws WorkbookError "notFound" for a tab that is not there */
  constructor(model: Model, tabs: readonly string[]) {
    this.#model = model;
    const { getters } = model;
    const ids = getters.getSheetIds();
    const taken = new Set(ids.map((id) => folded(getters.getSheetName(id))));
    this.#sheets = [...new Set(tabs.map(folded))].map((tab) => {
      const id = ids.find((one) => folded(getters.getSheetName(one)) === tab);
      if (id === undefined) throw new WorkbookError("notFound", tabs.find((one) => folded(one) === tab) ?? tab);
      const name = getters.getSheetName(id);
      const spare = spareName(name, taken);
      taken.add(folded(spare));
      return { id, name, spare };
    });
    const old = new Set(this.#sheets.map(({ id }) => id));
    this.#names = getters
      .getNamedRanges()
      .filter(({ range }) => old.has(range.sheetId))
      .map(({ name, range }) => ({ name, sheetId: range.sheetId, area: areaOf(range.zone) }));
  }

  /** What the new sheets may be called, in lower case. */
  get tabs(): ReadonlySet<string> {
    return new Set(this.#sheets.map(({ name }) => folded(name)));
  }

  /** Names of cells that go over to the new sheets, in lower case. */
  get names(): ReadonlySet<string> {
    return new Set(this.#names.map(({ name }) => folded(name)));
  }

  /** Where the first of them stands among the tabs; undefined where nothing is replaced. */
  get position(): number | undefined {
    const order = this.#model.getters.getSheetIds();
    const places = this.#sheets.map(({ id }) => order.indexOf(id));
    return places.length === 0 ? undefined : Math.min(...places);
  }

  /** Nothing can be put back any more. */
  get done(): boolean {
    return this.#deleted > 0;
  }

  /** One command each. */
  get stepAside(): readonly (() => void)[] {
    return this.#sheets.map(
      ({ id, spare }) =>
        () =>
          renameSheet(this.#model, id, spare),
    );
  }

  /** One command each: the engine takes the names along that are left on a sheet. */
  get remove(): readonly (() => void)[] {
    return this.#sheets.map(({ id }) => () => {
      deleteSheet(this.#model, id);
      this.#deleted += 1;
    });
  }

  /** What a failure between two of the deletions has left. */
  removeRest(): void {
    for (const { id } of this.#sheets) deleteSheet(this.#model, id);
  }

  /** Names that point at the new sheets; one that somebody has pointed elsewhere meanwhile stays there. */
  putNamesBack(made: ReadonlySet<string>): void {
    const now = new Map(this.#model.getters.getNamedRanges().map(({ name, range }) => [folded(name), range.sheetId]));
    for (const { name, sheetId, area } of this.#names) {
      if (made.has(now.get(folded(name)) ?? "")) pointName(this.#model, sheetId, name, area);
    }
  }

  /** Tabs that stepped aside; one that somebody has renamed or deleted meanwhile stays so. */
  putTabsBack(): void {
    for (const { id, name, spare } of this.#sheets) {
      if (this.#model.getters.tryGetSheetName(id) === spare) renameSheet(this.#model, id, name);
    }
  }
}

function folded(name: string): string {
  return name.toLowerCase();
}
