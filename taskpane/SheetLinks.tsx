/** Sheets of the workbook to open with one press; one that cannot be shown says why. */
import { Link } from "@fluentui/react-components";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { useState } from "react";
import { fill } from "../core/text/language";
import { usePane } from "./context";
import { errorSentence } from "./errorSentence";

interface Props {
  readonly label: string;
  readonly sheets: readonly string[];
}

export function SheetLinks({ label, sheets }: Props) {
  const { texts, language, workbook } = usePane();
  const [problem, setProblem] = useState<string>();
  const words = texts.create;
  const open = async (sheet: string) => {
    try {
      setProblem(undefined);
      await workbook.select(sheet);
    } catch (thrown) {
      setProblem(fill(words.openFailed, { sheet, reason: errorSentence(thrown, language) }));
    }
  };
  return (
    <>
      <ul className="cp-sheets" aria-label={label}>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <Link
              as="button"
              className="cp-sheet"
              aria-label={fill(words.open, { sheet })}
              onClick={() => void open(sheet)}
            >
              <Table20Regular aria-hidden="true" />
              <span>{sheet}</span>
            </Link>
          </li>
        ))}
      </ul>
      {problem !== undefined && (
        <p role="alert" className="cp-fault">
          {problem}
        </p>
      )}
    </>
  );
}
