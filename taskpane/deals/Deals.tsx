/** The deals of a plan out of a CRM export: taken in, looked at row by row, and imported; or nothing, until later. */
import { Button } from "@fluentui/react-components";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText } from "../numbers";
import { OnDemand } from "../OnDemand";
import { Section } from "../plan/Section";
import type { PlanForm } from "../planForm";
import { DealsSource } from "./DealsSource";
import { dealsPanel } from "./parts";
import { TakeTable } from "./TakeTable";

export function Deals({ form }: { readonly form: PlanForm }) {
  const { state, dispatch, check, deals, texts, language } = usePane();
  const words = dealTexts(language).pane;
  const session = state.deals;
  const summary =
    session === undefined
      ? state.dealsFrom === undefined
        ? words.none
        : words.elsewhereKept
      : session.accepted
        ? fill(words.count, { count: countText(deals?.taken ?? 0, language) })
        : words.open;
  return (
    <Section name="deals" title={words.title} summary={summary}>
      {session === undefined ? (
        <div className="cp-stack">
          {form.revises === undefined && <DealsSource plan={check.plan} />}
          {state.dealsFrom === undefined && (
            <TakeTable
              intro={`${words.intro} ${fill(words.elsewhere, { tab: texts.pane.revise })}`}
              onRead={(read) => dispatch({ type: "dealsRead", session: read })}
            />
          )}
        </div>
      ) : session.accepted ? (
        <Accepted count={deals?.taken ?? 0} />
      ) : (
        <OnDemand load={dealsPanel} props={{ session, form }} />
      )}
    </Section>
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
