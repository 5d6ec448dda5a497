/** Deals for the plan in the editor: what was read out of an export, and the step that takes them in. */
import { Button } from "@fluentui/react-components";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText } from "../numbers";
import type { PlanForm } from "../planForm";
import { PeriodChoice } from "./PeriodChoice";
import { ReadTable } from "./ReadTable";
import { remember } from "./remembered";
import type { DealSession } from "./session";
import { tableTitle } from "./tableTitle";

interface Props {
  readonly session: DealSession;
  readonly form: PlanForm;
}

export function DealsPanel({ session, form }: Props) {
  const { state, dispatch, check, deals: reading, texts, language, focusOn, workbook } = usePane();
  const words = dealTexts(language).pane;
  const done = () => {
    const people = (reading?.joining ?? []).map((name) => ({ id: "", name, role: "", quotas: {} }));
    if (people.length > 0) dispatch({ type: "peopleImported", people, replace: false });
    dispatch({ type: "dealsAccepted", accepted: true });
    void remember(workbook, session);
    focusOn("dealsAccepted");
  };
  return (
    <div className="cp-stack">
      <h3 className="cp-subhead" tabIndex={-1} data-field="dealsOpen">
        {tableTitle(session, language)}
      </h3>
      {state.insisted && (
        <p role="alert" className="cp-fault">
          {words.notYet}
        </p>
      )}
      {reading !== undefined && (
        <ReadTable
          session={session}
          reading={reading}
          currency={form.currency}
          onChange={(change) => dispatch({ type: "dealsChanged", change })}
        />
      )}
      {reading !== undefined && reading.taken > 0 && check.plan !== undefined && (
        <PeriodChoice
          plan={check.plan}
          deals={reading.deals}
          chosen={session.period}
          onChoose={(period) => dispatch({ type: "dealsChanged", change: { kind: "period", period } })}
        />
      )}
      <div className="cp-buttons">
        {reading !== undefined && reading.taken > 0 && (
          <Button appearance="primary" onClick={done}>
            {fill(words.import, { count: countText(reading.taken, language) })}
          </Button>
        )}
        <Button
          onClick={() => {
            dispatch({ type: "dealsRemoved" });
            focusOn("pasteDeals");
          }}
        >
          {texts.people.cancel}
        </Button>
      </div>
    </div>
  );
}
