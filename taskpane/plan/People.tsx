/** Who is on the plan: none, one or thousands; typed, pasted, or taken from the sheet. */
import { Button } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ClipboardPaste20Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { useState } from "react";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { errorSentence } from "../errorSentence";
import { quotaMeasures, sourceOfSelection, sourceOfText } from "../importParticipants";
import { countText } from "../numbers";
import { PasteBox } from "../PasteBox";
import { isBlankEntry, type PlanForm } from "../planForm";
import { ImportPanel } from "./ImportPanel";
import { PeopleList } from "./PeopleList";
import { Section } from "./Section";

/** A column of a whole sheet selected by its head would be a million cells. */
const MOST_CELLS = 200_000;

export function People({ form }: { readonly form: PlanForm }) {
  const { state, dispatch, texts, language, workbook, focusOn } = usePane();
  const words = texts.people;
  const [pasting, setPasting] = useState(false);
  const [taking, setTaking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const count = form.participants.filter((entry) => !isBlankEntry(entry)).length;
  const summary =
    count === 0 ? words.none : count === 1 ? words.one : fill(words.many, { count: countText(count, language) });

  const add = () => {
    focusOn(`participants.${form.nextKey}.name`);
    dispatch({ type: "personAdded" });
  };
  const paste = () => {
    setProblem(undefined);
    setPasting(true);
    focusOn("pasted");
  };
  const take = async () => {
    if (taking) return;
    setPasting(false);
    setProblem(undefined);
    setTaking(true);
    try {
      const { values, address } = await workbook.selection();
      const cells = values.reduce((sum, row) => sum + row.length, 0);
      if (cells > MOST_CELLS) {
        const sizes = { cells: countText(cells, language), most: countText(MOST_CELLS, language) };
        setProblem(fill(texts.errors.selectionLarge, sizes));
      } else {
        dispatch({
          type: "importOpened",
          source: sourceOfSelection(values, address, language, quotaMeasures(form.base)),
        });
        focusOn("imported");
      }
    } catch (thrown) {
      setProblem(fill(texts.errors.selection, { reason: errorSentence(thrown, language) }));
    }
    setTaking(false);
  };

  return (
    <Section name="people" title={words.title} summary={summary}>
      {state.importing !== undefined ? (
        <ImportPanel source={state.importing} form={form} />
      ) : pasting ? (
        <PasteList form={form} onClose={() => setPasting(false)} />
      ) : (
        <>
          <p className="cp-hint">{words.intro}</p>
          <div className="cp-buttons">
            <Button icon={<Add20Regular />} data-field="addPerson" onClick={add}>
              {words.add}
            </Button>
            <Button icon={<ClipboardPaste20Regular />} data-field="pasteList" onClick={paste}>
              {words.paste}
            </Button>
            <Button icon={<Table20Regular />} onClick={() => void take()} disabledFocusable={taking}>
              {taking ? words.taking : words.take}
            </Button>
          </div>
          {state.removedPeople.length > 0 && (
            <Button
              appearance="subtle"
              className="cp-add"
              onClick={() => {
                dispatch({ type: "peopleBroughtBack" });
                focusOn("addPerson");
              }}
            >
              {words.undo}
            </Button>
          )}
          {problem !== undefined && (
            <p role="alert" className="cp-fault">
              {problem}
            </p>
          )}
          {form.participants.length > 0 && <PeopleList entries={form.participants} />}
        </>
      )}
    </Section>
  );
}

function PasteList({ form, onClose }: { readonly form: PlanForm; readonly onClose: () => void }) {
  const { dispatch, texts, language, focusOn } = usePane();
  const words = texts.people;
  return (
    <PasteBox
      label={words.pasteLabel}
      hint={words.pasteHint}
      readLabel={words.read}
      field="pasted"
      onRead={(list) => {
        dispatch({ type: "importOpened", source: sourceOfText(list, language, quotaMeasures(form.base)) });
        focusOn("imported");
        onClose();
      }}
      onCancel={() => {
        onClose();
        focusOn("pasteList");
      }}
    />
  );
}
