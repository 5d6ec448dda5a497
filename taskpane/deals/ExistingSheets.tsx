/** Offers the deals sheets that are in the workbook already: the deals can go there instead of into a new plan. */
import { Button, Link } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Deal } from "../../core/plans/model";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { errorSentence } from "../errorSentence";
import { countText } from "../numbers";
import { addDeals, type DealsSheet, dealsSheets } from "./existing";
import type { DealReading } from "./reading";

interface Props {
  readonly reading: DealReading;
  readonly currency: string;
}

/** Of these deals only: other rows are another offer. */
type Outcome = { readonly deals: readonly Deal[]; readonly sheet: string } & (
  | { readonly kind: "adding" }
  | { readonly kind: "said"; readonly sentence: string; readonly good: boolean }
);

export function ExistingSheets({ reading, currency }: Props) {
  const { texts, language, workbook, focusOn } = usePane();
  const words = dealTexts(language).pane;
  const [sheets, setSheets] = useState<readonly DealsSheet[]>([]);
  const [last, setLast] = useState<Outcome>();
  const outcome = last?.deals === reading.deals ? last : undefined;
  useEffect(() => {
    let shown = true;
    // Where the workbook cannot be asked, nothing is offered; creating worksheets will say why.
    void dealsSheets(workbook)
      .catch(() => [])
      .then((found) => {
        if (shown) setSheets(found);
      });
    return () => {
      shown = false;
    };
  }, [workbook]);
  if (sheets.length === 0) return null;
  const count = countText(reading.taken, language);

  const add = async (sheet: DealsSheet) => {
    if (last?.kind === "adding") return;
    const { name } = sheet;
    const { deals } = reading;
    const say = (sentence: string, good = false) => setLast({ kind: "said", deals, sheet: name, sentence, good });
    setLast({ kind: "adding", deals, sheet: name });
    try {
      const result = await addDeals(workbook, sheet, deals);
      if (result.kind === "added") {
        const rows = { from: countText(result.from, language), to: countText(result.to, language) };
        say(fill(words.added, { sheet: name, count, ...rows }), true);
      } else if (result.kind === "noRoom") {
        say(fill(words.noRoom, { sheet: name, count, free: countText(result.free, language) }));
      } else say(fill(words.otherSheet, { sheet: name }));
    } catch (thrown) {
      say(fill(words.addFailed, { sheet: name, reason: errorSentence(thrown, language) }));
    }
    focusOn("dealsAdded");
  };

  const open = async (sheet: string) => {
    try {
      await workbook.select(sheet);
    } catch (thrown) {
      const reason = errorSentence(thrown, language);
      const sentence = fill(texts.create.openFailed, { sheet, reason });
      setLast({ kind: "said", deals: reading.deals, sheet, sentence, good: false });
    }
  };

  return (
    <div className="cp-stack">
      <h3 className="cp-subhead">{words.existingTitle}</h3>
      {sheets.map((sheet) =>
        sheet.currency === currency ? (
          <Button
            key={sheet.name}
            disabledFocusable={last?.kind === "adding" || (outcome?.kind === "said" && outcome.good)}
            onClick={() => void add(sheet)}
          >
            {outcome?.kind === "adding" && outcome.sheet === sheet.name
              ? fill(words.adding, { sheet: sheet.name })
              : fill(words.add, { count, sheet: sheet.name })}
          </Button>
        ) : (
          <p key={sheet.name} className="cp-hint">
            {fill(words.otherCurrency, { sheet: sheet.name, currency: sheet.currency })}
          </p>
        ),
      )}
      {outcome?.kind === "said" && (
        <p role="status" tabIndex={-1} data-field="dealsAdded" className={outcome.good ? "cp-strong" : "cp-fault"}>
          {outcome.sentence}
        </p>
      )}
      {outcome?.kind === "said" && outcome.good && (
        <Link as="button" onClick={() => void open(outcome.sheet)}>
          {fill(words.showSheet, { sheet: outcome.sheet })}
        </Link>
      )}
    </div>
  );
}
