/** Takes the table of an export in: pasted, or the cells that are selected on the sheet. */
import { Button } from "@fluentui/react-components";
import { ClipboardPaste20Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { useState } from "react";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import type { Workbook } from "../../core/workbook";
import { usePane } from "../context";
import { errorSentence } from "../errorSentence";
import { countText } from "../numbers";
import { PasteBox } from "../PasteBox";
import { dealReader } from "./readerPart";
import { type DealSession, sessionOfSelection, sessionOfText } from "./session";

interface Props {
  readonly intro: string;
  readonly onRead: (session: DealSession) => void;
}

export function TakeTable({ intro, onRead }: Props) {
  const [pasting, setPasting] = useState(false);
  return pasting ? (
    <PasteDeals onRead={onRead} onClose={() => setPasting(false)} />
  ) : (
    <Ways intro={intro} onRead={onRead} onPaste={() => setPasting(true)} />
  );
}

/** 50,000 deals of 20 columns. */
const MOST_CELLS = 1_000_000;

/** What was said about these headings before; where the part cannot be loaded, its panel says so. */
async function withMemory(workbook: Workbook, session: DealSession): Promise<DealSession> {
  try {
    return await (await dealReader()).remembered(workbook, session);
  } catch {
    return session;
  }
}

function Ways({ intro, onRead, onPaste }: Props & { readonly onPaste: () => void }) {
  const { texts, language, workbook, focusOn } = usePane();
  const words = dealTexts(language).pane;
  const [taking, setTaking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const take = async () => {
    if (taking) return;
    setProblem(undefined);
    setTaking(true);
    try {
      const { values, address } = await workbook.selection();
      const cells = values.reduce((sum, row) => sum + row.length, 0);
      if (cells > MOST_CELLS) {
        const sizes = { cells: countText(cells, language), most: countText(MOST_CELLS, language) };
        setProblem(fill(texts.errors.selectionLarge, sizes));
      } else {
        onRead(await withMemory(workbook, sessionOfSelection(values, address)));
        focusOn("dealsOpen");
      }
    } catch (thrown) {
      setProblem(fill(texts.errors.selection, { reason: errorSentence(thrown, language) }));
    }
    setTaking(false);
  };
  return (
    <>
      <p className="cp-hint">{intro}</p>
      <div className="cp-buttons">
        <Button
          icon={<ClipboardPaste20Regular />}
          data-field="pasteDeals"
          onClick={() => {
            onPaste();
            focusOn("pastedDeals");
          }}
        >
          {words.paste}
        </Button>
        <Button icon={<Table20Regular />} onClick={() => void take()} disabledFocusable={taking}>
          {taking ? texts.people.taking : texts.people.take}
        </Button>
      </div>
      {problem !== undefined && (
        <p role="alert" className="cp-fault">
          {problem}
        </p>
      )}
    </>
  );
}

function PasteDeals({ onRead, onClose }: Pick<Props, "onRead"> & { readonly onClose: () => void }) {
  const { language, focusOn, workbook } = usePane();
  const words = dealTexts(language).pane;
  return (
    <PasteBox
      label={words.pasteLabel}
      hint={words.pasteHint}
      readLabel={words.read}
      field="pastedDeals"
      onRead={(table) => {
        void withMemory(workbook, sessionOfText(table)).then((session) => {
          onRead(session);
          focusOn("dealsOpen");
          onClose();
        });
      }}
      onCancel={() => {
        onClose();
        focusOn("pasteDeals");
      }}
    />
  );
}
