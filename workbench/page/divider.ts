/** The bar between spreadsheet and pane: dragged with the pointer, or moved with the arrow keys. */

export const NARROWEST_PANE = 300;
export const WIDEST_PANE = 720;
const STEP = 24;

export function makeDivider(label: string, width: number, changed: (width: number) => void): HTMLElement {
  const divider = document.createElement("div");
  divider.className = "divider";
  divider.tabIndex = 0;
  divider.setAttribute("role", "separator");
  divider.setAttribute("aria-orientation", "vertical");
  divider.setAttribute("aria-label", label);
  divider.setAttribute("aria-valuemin", String(NARROWEST_PANE));
  divider.setAttribute("aria-valuemax", String(WIDEST_PANE));
  let current = width;
  const set = (wanted: number) => {
    current = Math.round(Math.min(WIDEST_PANE, Math.max(NARROWEST_PANE, wanted)));
    divider.setAttribute("aria-valuenow", String(current));
    changed(current);
  };
  divider.addEventListener("pointerdown", (down) => {
    divider.setPointerCapture(down.pointerId);
    const start = current;
    const move = (event: PointerEvent) => set(start + down.clientX - event.clientX);
    divider.addEventListener("pointermove", move);
    divider.addEventListener("pointerup", () => divider.removeEventListener("pointermove", move), { once: true });
    down.preventDefault();
  });
  divider.addEventListener("keydown", (event) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: current + STEP,
      ArrowRight: current - STEP,
      Home: WIDEST_PANE,
      End: NARROWEST_PANE,
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  });
  set(width);
  return divider;
}
