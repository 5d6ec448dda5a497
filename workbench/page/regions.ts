/**
 * F6 goes from the bar to the spreadsheet to the pane, as it does in office programs: a spreadsheet keeps Tab and the
 * arrow keys for its cells, so without it nobody would get from the grid to the pane with the keyboard.
 */
const FOCUSABLE =
  'button:not(:disabled), select:not(:disabled), input:not(:disabled), a[href], [tabindex]:not([tabindex="-1"])';

export interface Region {
  readonly element: HTMLElement;
  /** What takes the focus; the first thing that can, where it is left out. */
  readonly target?: string;
}

export function focusRegion({ element, target = FOCUSABLE }: Region): boolean {
  const focusable = [...element.querySelectorAll<HTMLElement>(target)].find((candidate) => candidate.checkVisibility());
  focusable?.focus();
  return focusable !== undefined;
}

export function moveBetween(regions: readonly Region[]): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      event.stopPropagation();
      const here = regions.findIndex(({ element }) => element.contains(document.activeElement));
      const step = event.shiftKey ? regions.length - 1 : 1;
      for (let tried = 1; tried <= regions.length; tried += 1) {
        const next = regions[(Math.max(here, 0) + tried * step) % regions.length]!;
        if (next.element.checkVisibility() && focusRegion(next)) return;
      }
    },
    { capture: true },
  );
}
