/**
 * When a field says what is wrong: once it has been left, or once creating was tried. While a first value is being
 * typed, half of it is not a mistake.
 */
import { useState } from "react";
import { afterPress } from "../afterPress";
import { usePane } from "../context";

export interface FieldState {
  /** The sentence to show now. */
  readonly sentence: string | undefined;
  readonly onBlur: () => void;
}

export function useFault(field: string): FieldState {
  const { check, state } = usePane();
  const [left, setLeft] = useState(false);
  const fault = left || state.insisted ? check.faults.find((candidate) => candidate.field === field) : undefined;
  return { sentence: fault?.sentence, onBlur: () => afterPress(() => setLeft(true)) };
}
