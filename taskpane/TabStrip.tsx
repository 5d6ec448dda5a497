/**
 * Tabs after the pattern of the ARIA guide: arrow keys move, Home and End jump. Fluent's own TabList brings a
 * keyboard library of 20 KB that nothing else in the pane needs.
 */
import { type KeyboardEvent, useRef } from "react";

interface Props<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  /** While something runs that must not be left. */
  readonly disabled: boolean;
  readonly onChoose: (id: T) => void;
}

export function TabStrip<T extends string>({ label, tabs, chosen, disabled, onChoose }: Props<T>) {
  const buttons = useRef(new Map<T, HTMLButtonElement>());
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || disabled) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length]!;
    onChoose(next.id);
    buttons.current.get(next.id)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className="cp-tabs" onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          ref={(button) => {
            if (button) buttons.current.set(tab.id, button);
          }}
          type="button"
          role="tab"
          id={`cp-tab-${tab.id}`}
          aria-selected={tab.id === chosen}
          aria-controls={tab.id === chosen ? `cp-panel-${tab.id}` : undefined}
          tabIndex={tab.id === chosen ? 0 : -1}
          className="cp-tab"
          aria-disabled={disabled}
          onClick={() => disabled || onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
