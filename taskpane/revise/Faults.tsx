/** Cells that stand in the way, each with its cure and a way to it. */
import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadFault } from "../../core/sheets/readCells";
import { fill } from "../../core/text/language";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { errorSentence } from "../errorSentence";
import { countText } from "../numbers";

/** More than these are corrected in turns. */
const SHOWN = 20;

interface Props {
  readonly title: string;
  readonly faults: readonly ReadFault[];
  readonly onAgain: () => void;
}

export function Faults({ title, faults, onAgain }: Props) {
  const { language, workbook } = usePane();
  const words = versionTexts(language).plan;
  const [problem, setProblem] = useState<string>();
  const show = async ({ sheet, address }: ReadFault) => {
    try {
      setProblem(undefined);
      await (address === "" ? workbook.select(sheet) : workbook.select(sheet, address));
    } catch (thrown) {
      setProblem(errorSentence(thrown, language));
    }
  };
  return (
    <div className="cp-stack">
      <h2 className="cp-subhead" tabIndex={-1} data-field="faults">
        {title}
      </h2>
      <p className="cp-hint">{words.faultsIntro}</p>
      <ul className="cp-fault-list">
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.sheet} ${fault.address} ${fault.sentence}`}>
            <p className="cp-fault">{fault.sentence}</p>
            {fault.sheet !== "" && (
              <Link as="button" inline onClick={() => void show(fault)}>
                {fill(words.show, { place: fault.address === "" ? fault.sheet : fault.address })}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN && (
        <p className="cp-hint">{fill(words.faultsMore, { count: countText(faults.length - SHOWN, language) })}</p>
      )}
      {problem !== undefined && (
        <p role="alert" className="cp-fault">
          {problem}
        </p>
      )}
      <div className="cp-buttons">
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
    </div>
  );
}
