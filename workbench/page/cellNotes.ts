/**
 * Shows the notes of cells, which o-spreadsheet does not have: a corner mark in the grid, and the words while the
 * pointer is over the cell.
 */
import { helpers, type Model, registries, UIPlugin } from "@odoo/o-spreadsheet";
import { Component, xml } from "@odoo/owl";
import { addressOf } from "../../core/sheets/formula";
import { companionOf, sheetKey } from "../companion";
import { KEPT } from "../modelCommands";

type Getters = Model["getters"];

const MARK = "#E3A008";
const MARK_SIZE = 7;

class NoteCard extends Component<{ text: string; onClosed?: () => void }> {
  static override template = xml`<div class="workbench-note" t-esc="props.text"/>`;
}

function notesOf(getters: Getters, sheetId: string): Readonly<Record<string, string>> {
  const kept = companionOf({ getters }).getCompanion()[sheetKey(sheetId, KEPT.notes)];
  return kept === undefined ? {} : JSON.parse(kept);
}

class NoteMarksPlugin extends UIPlugin {
  static override readonly layers = ["Highlights"] as const;
  static override readonly getters = [] as const;

  override drawLayer({ ctx, viewports }: Parameters<UIPlugin["drawLayer"]>[0]): void {
    const sheetId = this.getters.getActiveSheetId();
    ctx.fillStyle = MARK;
    for (const address of Object.keys(notesOf(this.getters, sheetId))) {
      const { x, y, width, height } = viewports.getVisibleRect(sheetId, helpers.toZone(address));
      if (width <= MARK_SIZE || height <= MARK_SIZE) continue;
      ctx.beginPath();
      ctx.moveTo(x + width - MARK_SIZE, y);
      ctx.lineTo(x + width, y);
      ctx.lineTo(x + width, y + MARK_SIZE);
      ctx.fill();
    }
  }
}

/** Before the first model is made. */
export function showCellNotes(): void {
  if (registries.featurePluginRegistry.contains("NOTE_MARKS")) return;
  registries.featurePluginRegistry.add("NOTE_MARKS", NoteMarksPlugin);
  registries.cellPopoverRegistry.add("NoteCard", {
    onHover: ({ sheetId, col, row }, getters) => {
      const text = notesOf(getters, sheetId)[addressOf({ row, column: col })];
      if (text === undefined) return { isOpen: false };
      return { isOpen: true, props: { text }, Component: NoteCard, cellCorner: "top-right" };
    },
  });
}
