/**
 * Lets the engine calculate once after a long write instead of after each of its steps: with every step it would work
 * through all formulas again, and tens of thousands of deals would never come to an end. The engine's own evaluation is
 * extended through its registry; while it is held, what changes is only remembered as "everything".
 */
import "./enginePrerequisites";
import { type Command, type Model, registries } from "@odoo/o-spreadsheet";

interface Evaluation {
  shouldRebuildDependenciesGraph: boolean;
  handle(command: Command): void;
  finalize(): void;
}
type EvaluationClass = (new (
  // biome-ignore lint/suspicious/noExplicitAny: a class that extends another unknown one takes any arguments
  ...given: any[]
) => Evaluation) & { readonly getters: readonly string[] };

const PLUGIN = "evaluation";
const registry = registries.coreViewsPluginRegistry;
const Engine = registry.get(PLUGIN) as unknown as EvaluationClass;

class HeldEvaluation extends Engine {
  static override readonly getters = [...Engine.getters, "holdEvaluation"];
  #held = false;

  holdEvaluation(held: boolean): void {
    this.#held = held;
  }

  override handle(command: Command): void {
    if (this.#held) {
      this.shouldRebuildDependenciesGraph = true;
      if (command.type === "EVALUATE_CELLS") return;
    }
    super.handle(command);
  }

  override finalize(): void {
    if (!this.#held) super.finalize();
  }
}

if (!Engine.getters.includes("holdEvaluation")) registry.replace(PLUGIN, HeldEvaluation as never);

/** From the next command on; released, the next command calculates everything that was held. Only for models made later. */
export function holdEvaluation(model: Model, held: boolean): void {
  (model.getters as unknown as { holdEvaluation(held: boolean): void }).holdEvaluation(held);
}
