/**
 * A field that is left by pressing a button must not grow a sentence before the button is released: the button would
 * move away under the pointer, and the click would be lost.
 */
import { useEffect } from "react";

let pressed = false;
const waiting: (() => void)[] = [];

/** Runs now, or, while a pointer is pressed, right after the click that it becomes. */
export function afterPress(act: () => void): void {
  if (pressed) waiting.push(act);
  else act();
}

/** Watches the pointer for as long as the pane is on the page. */
export function usePressWatch(): void {
  useEffect(() => {
    const down = () => {
      pressed = true;
    };
    const up = () => {
      pressed = false;
      // The click comes with the release, in the same turn; what waited comes in the next.
      setTimeout(() => {
        for (const act of waiting.splice(0)) act();
      }, 0);
    };
    window.addEventListener("pointerdown", down, true);
    window.addEventListener("pointerup", up, true);
    window.addEventListener("pointercancel", up, true);
    return () => {
      window.removeEventListener("pointerdown", down, true);
      window.removeEventListener("pointerup", up, true);
      window.removeEventListener("pointercancel", up, true);
      pressed = false;
      waiting.length = 0;
    };
  }, []);
}
