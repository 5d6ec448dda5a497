/**
 * A list that is read from cells follows them in Excel and Google Sheets when their tab is renamed or a row is put in
 * between; o-spreadsheet adapts formulas of validations and forgets ranges. Import this before the first Model.
 */
import "./enginePrerequisites";
import { registries } from "@odoo/o-spreadsheet";

interface Rule {
  readonly criterion: { readonly type: string; readonly values: readonly (string | undefined)[] };
}

/** What the engine's plugin has besides its public types. */
interface Validations {
  readonly rules: Readonly<Record<string, readonly Rule[]>>;
  readonly history: { update(...path: unknown[]): void };
  adaptDVFormulas(adapters: { adaptFormulaString(sheetId: string, formula: string): string }): void;
}

const PLUGIN = "dataValidation";
const Engines = registries.corePluginRegistry.get(PLUGIN);
const own = Engines.prototype as unknown as Validations & { readonly followsRanges?: boolean };
const adaptFormulas = own.adaptDVFormulas;

if (own.followsRanges !== true) {
  Object.defineProperty(own, "followsRanges", { value: true });
  own.adaptDVFormulas = function (this: Validations, adapters) {
    adaptFormulas.call(this, adapters);
    for (const [sheetId, rules] of Object.entries(this.rules)) {
      rules.forEach(({ criterion }, index) => {
        const [range] = criterion.values;
        if (criterion.type !== "isValueInRange" || range === undefined) return;
        const adapted = adapters.adaptFormulaString(sheetId, `=${range}`).slice(1);
        if (adapted !== range) this.history.update("rules", sheetId, index, "criterion", "values", 0, adapted);
      });
    }
  };
}
