/** The deals of a plan out of a CRM export: taken in, looked at row by row, and imported; or nothing, until later. */
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
import { OnDemand } from "../OnDemand";
import { PasteBox } from "../PasteBox";
import { dealReader, dealsPanel } from "../parts";
import { Section } from "../plan/Section";
import type { PlanForm } from "../planForm";
import { type DealSession, sessionOfSelection, sessionOfText } from "./session";

/** 50,000 deals of 20 columns. */
const MOST_CELLS = 1_000_000;

export function Deals({ form }: { readonly form: PlanForm }) {
  const { state, deals, language } = usePane();
  const words = dealTexts(language).pane;
  const [pasting, setPasting] = useState(false);
  const session = state.deals;
  const summary =
    session === undefined
      ? words.none
      : session.accepted
        ? fill(words.count, { count: countText(deals?.taken ?? 0, language) })
        : words.open;
  return (
    <Section name="deals" title={words.title} summary={summary}>
      {session === undefined ? (
        pasting ? (
          <PasteDeals onClose={() => setPasting(false)} />
        ) : (
          <Ways onPaste={() => setPasting(true)} />
        )
      ) : session.accepted ? (
        <Accepted count={deals?.taken ?? 0} />
      ) : (
        <OnDemand load={dealsPanel} props={{ session, form }} />
      )}
    </Section>
  );
}

/** What was said about these headings before; where the part cannot be loaded, its panel says so. */
async function withMemory(workbook: Workbook, session: DealSession): Promise<DealSession> {
  try {
    return await (await dealReader()).remembered(workbook, session);
  } catch {
    return session;
  }
}

function Ways({ onPaste }: { readonly onPaste: () => void }) {
  const { dispatch, texts, language, workbook, focusOn } = usePane();
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
        dispatch({ type: "dealsRead", session: await withMemory(workbook, sessionOfSelection(values, address)) });
        focusOn("dealsOpen");
      }
    } catch (thrown) {
      setProblem(fill(texts.errors.selection, { reason: errorSentence(thrown, language) }));
    }
    setTaking(false);
  };
  return (
    <>
      <p className="cp-hint">{words.intro}</p>
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

function PasteDeals({ onClose }: { readonly onClose: () => void }) {
  const { dispatch, language, focusOn, workbook } = usePane();
  const words = dealTexts(language).pane;
  return (
    <PasteBox
      label={words.pasteLabel}
      hint={words.pasteHint}
      readLabel={words.read}
      field="pastedDeals"
      onRead={(table) => {
        void withMemory(workbook, sessionOfText(table)).then((session) => {
          dispatch({ type: "dealsRead", session });
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

function Accepted({ count }: { readonly count: number }) {
  const { dispatch, language, focusOn } = usePane();
  const words = dealTexts(language).pane;
  return (
    <div className="cp-stack">
      <p className="cp-text" tabIndex={-1} data-field="dealsAccepted" role="status">
        {fill(words.accepted, { count: countText(count, language) })}
      </p>
      <p className="cp-hint">{words.kept}</p>
      <div className="cp-buttons">
        <Button
          onClick={() => {
            dispatch({ type: "dealsAccepted", accepted: false });
            focusOn("dealsOpen");
          }}
        >
          {words.again}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            dispatch({ type: "dealsRemoved" });
            focusOn("pasteDeals");
          }}
        >
          {words.remove}
        </Button>
      </div>
    </div>
  );
}
