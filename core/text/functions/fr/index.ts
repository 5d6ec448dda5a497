/** All help texts of the functions in French. */
import { bonuses } from "./bonuses";
import { crediting } from "./crediting";
import { modifiers } from "./modifiers";
import { payment } from "./payment";
import { planning } from "./planning";
import { retention } from "./retention";
import { tiers } from "./tiers";

export const fr = { ...tiers, ...retention, ...modifiers, ...bonuses, ...payment, ...crediting, ...planning };
