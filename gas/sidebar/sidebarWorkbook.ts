/** The Workbook port in the sidebar: asks the server, piece by piece where a write is long. */
import { type CancelToken, type Progress, type Workbook, WorkbookError, type WriteRequest } from "../../core/workbook";
import { frameOf, piecesOf, weightOf } from "../pieces";
import { type Server, server } from "./scriptRun";

/** @param ask the server; another one in tests */
export function sidebarWorkbook(ask: Server = server): Workbook {
  return {
    inventory: () => ask.readInventory(),
    places: () => ask.readPlaces(),
    write: (request, progress, cancel) => write(ask, request, progress, cancel),
    fill: async (request) => {
      await ask.fillCells(request);
    },
    put: async (requests) => {
      await ask.putCells(requests);
    },
    // Apps Script does not promise what becomes of a property that is undefined.
    read: ({ sheet, address }) => ask.readCells(address === undefined ? { sheet } : { sheet, address }),
    selection: () => ask.readSelection(),
    select: async (sheet, address) => {
      await ask.showCell(sheet, address ?? null);
    },
    settings: () => ask.readSettings(),
    saveSettings: async (settings) => {
      await ask.changeSettings(settings);
    },
  };
}

async function write(
  ask: Server,
  { sheets, settings, updates = [], names: pointed = [] }: WriteRequest,
  progress: (progress: Progress) => void = () => {},
  cancel: CancelToken = { cancelled: false },
) {
  const further = { updates, names: pointed };
  if (sheets.length === 0 && updates.length + pointed.length > 0) {
    stopIf(cancel);
    progress({ done: 0 });
    const result = await ask.updateSheets(further, settings);
    progress({ done: 1 });
    return result;
  }
  if (sheets.length === 0) {
    await ask.changeSettings(settings);
    return { sheets: [] };
  }
  const pieces = piecesOf(sheets);
  // The first and the last call are worth a look each.
  const total = pieces.reduce((sum, piece) => sum + weightOf(piece), 0) + 4000;
  let done = 2000;
  progress({ done: 0 });
  const id = await ask.beginWrite({
    sheets: sheets.map(frameOf),
    settings,
  });
  try {
    for (const piece of pieces) {
      stopIf(cancel);
      progress({ done: done / total, sheet: piece.sheet });
      await ask.writePiece(id, piece);
      done += weightOf(piece);
    }
    stopIf(cancel);
    progress({ done: done / total });
    const result = await ask.commitWrite(id, settings, further);
    progress({ done: 1 });
    return result;
  } catch (failure) {
    // The server has taken back what it could see fail; this is for a cancel and for answers that never arrived. If it
    // does not arrive either, the next write begins with it.
    await ask.rollbackWrite(id).catch(() => {});
    throw failure;
  }
}

function stopIf({ cancelled }: CancelToken): void {
  if (cancelled) throw new WorkbookError("cancelled", "");
}
