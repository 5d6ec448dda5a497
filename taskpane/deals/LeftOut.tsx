/** The rows that are not imported, to take along: copied, or saved as CSV with row, reason and sentence. */
import { Button } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { leftOutLabel } from "../../core/checks/leftOut";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { copyText } from "../copyText";
import { countText } from "../numbers";
import { saveText } from "../papers/saveText";
import { leftOutCsv } from "./leftOutCsv";
import type { DealReading } from "./reading";

export function LeftOut({ reading }: { readonly reading: DealReading }) {
  const { language } = usePane();
  const { pane: words } = dealTexts(language);
  const [said, setSaid] = useState<string>();
  const rows = reading.leftOut + reading.repeated;
  if (rows === 0) return null;
  const table = () => leftOutCsv(reading, language);
  return (
    <div className="cp-stack">
      <ul className="cp-hint" data-field="dealsReasons">
        {reading.reasons.map(({ key, count }) => (
          <li key={key}>
            {fill(words.reasonCount, { reason: leftOutLabel(key, language), count: countText(count, language) })}
          </li>
        ))}
      </ul>
      <div className="cp-buttons">
        <Button
          icon={<Copy20Regular />}
          onClick={() =>
            void copyText(table()).then((done) => setSaid(done ? words.leftOutCopied : words.leftOutByFile))
          }
        >
          {fill(words.copyLeftOut, { count: countText(rows, language) })}
        </Button>
        <Button onClick={() => saveText(words.leftOutFile, "text/csv", `\ufeff${table()}`)}>{words.saveLeftOut}</Button>
      </div>
      <p role="status" className="cp-hint">
        {said}
      </p>
    </div>
  );
}
