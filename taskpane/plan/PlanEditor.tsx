/** One plan being made: its steps, the bar with the one act they lead to, and what came of it. */
import { Button } from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { OnDemand } from "../OnDemand";
import { deals, formulas, papers } from "../parts";
import { ActionBar } from "./ActionBar";
import { Basics } from "./Basics";
import { Done, Message } from "./Outcome";
import { Pay } from "./Pay";
import { People } from "./People";
import { Preview } from "./Preview";
import { Section } from "./Section";
import { StartOver } from "./StartOver";
import { useCreate } from "./useCreate";

export function PlanEditor() {
  const { state, dispatch, texts, check, focusOn } = usePane();
  const create = useCreate();
  const { form, work } = state;
  if (form === undefined) return null;
  if (work.kind === "done") return <Done {...work} />;
  const running = work.kind === "running";
  const ask = () => {
    dispatch({ type: "startOverAsked", asking: true });
    focusOn("startOver");
  };
  return (
    <>
      <div className="cp-scroll">
        <div className="cp-plan-head">
          <h1 className="cp-title" tabIndex={-1} data-field="editor">
            {form.name.trim() || texts.editor.untitled}
          </h1>
          {!state.askingStartOver && !running && (
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowReset20Regular />}
              data-field="startOverButton"
              onClick={ask}
            >
              {texts.editor.startOver}
            </Button>
          )}
        </div>
        {state.askingStartOver && <StartOver />}
        <Message onCreate={create.start} onNames={create.startWithNewNames} />
        {state.migratedFrom !== undefined && (
          <p role="status" className="cp-sum cp-notice">
            {fill(texts.editor.migrated, { format: state.migratedFrom })}
          </p>
        )}
        <div inert={running}>
          <Basics form={form} />
          <Pay form={form} />
          <Preview form={form} />
          <People form={form} />
          <OnDemand load={deals} props={{ form }} />
          <PlanPapers />
          {form.revises === undefined && <OnDemand load={formulas} props={{ plan: check.plan }} />}
        </div>
      </div>
      <ActionBar onCreate={create.start} onStop={create.stop} />
    </>
  );
}

/** Letter and file, once the plan has no faults. */
function PlanPapers() {
  const { texts, check } = usePane();
  const words = texts.editor;
  return (
    <Section name="papers" title={words.papers} summary={words.papersSummary}>
      {check.plan === undefined ? (
        <p className="cp-hint">{words.papersWaiting}</p>
      ) : (
        <OnDemand load={papers} props={{ plan: check.plan }} />
      )}
    </Section>
  );
}
