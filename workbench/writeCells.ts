/**
 * Adds one command to o-spreadsheet: write many cells at once. The engine checks every single UPDATE_CELL against some
 * sixty plugins, which costs more than writing it; one command for a block halves the time and is one step of undo.
 */
import "./enginePrerequisites";
import {
  type CoreCommand,
  CorePlugin,
  coreTypes,
  type DispatchResult,
  type Model,
  registries,
  type Style,
} from "@odoo/o-spreadsheet";

/** What one cell becomes; what is left out stays as it is. `content` is what a user would type, in English. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content?: string;
  readonly style?: Style;
  readonly format?: string;
}

interface WriteCellsCommand {
  readonly type: typeof COMMAND;
  readonly sheetId: string;
  readonly cells: readonly CellWrite[];
}

const COMMAND = "WRITE_CELLS";

class WriteCellsPlugin extends CorePlugin {
  static override readonly getters = [] as const;

  override allowDispatch(command: CoreCommand) {
    const given = command as unknown as WriteCellsCommand;
    if (given.type !== COMMAND) return super.allowDispatch(command);
    const sheet = this.getters.tryGetSheet(given.sheetId);
    if (!sheet) return "InvalidSheetId" as never;
    const { numberOfRows, numberOfCols } = this.getters.getSheetSize(given.sheetId);
    const inside = given.cells.every(
      ({ row, column }) => row >= 0 && column >= 0 && row < numberOfRows && column < numberOfCols,
    );
    return (inside ? "Success" : "TargetOutOfSheet") as never;
  }

  override handle(command: CoreCommand): void {
    const given = command as unknown as WriteCellsCommand;
    if (given.type !== COMMAND) return;
    const { sheetId } = given;
    for (const { row, column, ...change } of given.cells) {
      const before = this.getters.getCell({ sheetId, col: column, row });
      const literal = before === undefined || before.isFormula ? undefined : before.content;
      this.dispatch("UPDATE_CELL", {
        sheetId,
        col: column,
        row,
        ...change,
        ...asText(change, before?.format, literal),
      });
    }
  }
}

/** The number format of a text, in which whatever is typed is a text. */
const TEXT = "@";

/**
 * In a cell with the format of texts the engine shows the apostrophe that says "a text follows", and such a text is no
 * longer the id that was meant. There it is left out; only a text like "=A1" needs it, and does without the format.
 */
function asText(
  { content, format }: Pick<CellWrite, "content" | "format">,
  formatBefore: string | undefined,
  contentBefore: string | undefined,
): Pick<CellWrite, "content" | "format"> {
  const marked = content ?? contentBefore;
  const becomesText = (format ?? formatBefore) === TEXT && (content !== undefined || formatBefore !== TEXT);
  if (!becomesText || !marked?.startsWith("'")) return {};
  return marked.startsWith("'=") ? { format: "" } : { content: marked.slice(1) };
}

if (!registries.corePluginRegistry.contains(COMMAND)) {
  registries.corePluginRegistry.add(COMMAND, WriteCellsPlugin);
  (coreTypes as Set<string>).add(COMMAND);
  registries.inverseCommandRegistry.add(COMMAND, (command) => [command]);
}

/** Only for models that were created after this module was loaded. */
export function writeCells(model: Model, sheetId: string, cells: readonly CellWrite[]): DispatchResult {
  const dispatch = model.dispatch as unknown as (type: string, payload: object) => DispatchResult;
  return dispatch(COMMAND, { sheetId, cells });
}
