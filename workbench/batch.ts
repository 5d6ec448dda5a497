/**
 * Runs several commands as one: one recalculation, one redraw, one step of undo.
 */
import "./enginePrerequisites";
import { type Command, type DispatchResult, type Model, registries, UIPlugin } from "@odoo/o-spreadsheet";

interface BatchCommand {
  readonly type: typeof COMMAND;
  readonly run: () => void;
}

const COMMAND = "RUN_BATCH";

class BatchPlugin extends UIPlugin {
  static override readonly getters = [] as const;

  override handle(command: Command): void {
    const given = command as unknown as BatchCommand;
    if (given.type === COMMAND) given.run();
  }
}

if (!registries.featurePluginRegistry.contains(COMMAND)) registries.featurePluginRegistry.add(COMMAND, BatchPlugin);

/**
 * Commands that `run` dispatches belong to one revision. What it throws is thrown here, once the model has finished:
 * an exception that crossed the model would leave it busy for ever. What was done before it stays done.
 */
export function batch(model: Model, run: () => void): void {
  let failure: { readonly thrown: unknown } | undefined;
  const dispatch = model.dispatch as unknown as (type: string, payload: object) => DispatchResult;
  dispatch(COMMAND, {
    run: () => {
      try {
        run();
      } catch (thrown) {
        failure = { thrown };
      }
    },
  });
  if (failure) throw failure.thrown;
}
