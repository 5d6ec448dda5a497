/** The plans that are in the workbook: a list, and one of them to revise, compare or hand over. */
import { Button } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useCallback, useEffect, useState } from "react";
import { acrossTexts } from "../../core/text/across";
import { fill } from "../../core/text/language";
import { type VersionTexts, versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { errorSentence } from "../errorSentence";
import { Fold } from "../Fold";
import { countText } from "../numbers";
import { OpenFile } from "../papers/OpenFile";
import { AllPlans } from "./AllPlans";
import { PlanMeta } from "./PlanMeta";
import { PlanView } from "./PlanView";
import { type KeptPlan, plansOf } from "./plans";

type Found = { readonly plans: readonly KeptPlan[] } | { readonly problem: string } | undefined;

export function Revise() {
  const { state, language, workbook } = usePane();
  const [found, setFound] = useState<Found>();
  const words = versionTexts(language);

  const look = useCallback(async () => {
    try {
      setFound({ plans: await plansOf(workbook, language) });
    } catch (thrown) {
      setFound({ problem: fill(versionTexts(language).list.failed, { reason: errorSentence(thrown, language) }) });
    }
  }, [workbook, language]);
  useEffect(() => void look(), [look]);

  const plans = found !== undefined && "plans" in found ? found.plans : [];
  const chosen = plans.find(({ id }) => id === state.revising);
  if (chosen?.plan !== undefined) return <PlanView key={chosen.id} kept={chosen} plans={plans} onLook={look} />;
  return (
    <div className="cp-scroll">
      <div className="cp-content">
        <h1 className="cp-title" tabIndex={-1} data-field="plans">
          {words.list.title}
        </h1>
        {found === undefined ? (
          <p role="status" className="cp-text cp-lead">
            {words.list.looking}
          </p>
        ) : (
          <List found={found} words={words} />
        )}
        <div className="cp-buttons">
          <Button icon={<ArrowSync20Regular />} onClick={() => void look()}>
            {words.list.again}
          </Button>
        </div>
        <OpenFile />
      </div>
      {plans.length > 1 && <Together count={plans.length} />}
    </div>
  );
}

function Together({ count }: { readonly count: number }) {
  const { language } = usePane();
  const words = acrossTexts(language);
  const [open, setOpen] = useState(false);
  return (
    <Fold
      title={words.title}
      summary={fill(words.summary, { count: countText(count, language) })}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <AllPlans />
    </Fold>
  );
}

interface ListProps {
  readonly found: NonNullable<Found>;
  readonly words: VersionTexts;
}

function List({ found, words }: ListProps) {
  const { texts } = usePane();
  if ("problem" in found) {
    return (
      <p role="alert" className="cp-fault">
        {found.problem}
      </p>
    );
  }
  if (found.plans.length === 0) {
    return (
      <div className="cp-empty">
        <p className="cp-text">{words.list.none}</p>
        <p className="cp-hint">{fill(words.list.noneHint, { tab: texts.pane.plan })}</p>
      </div>
    );
  }
  return (
    <>
      <p className="cp-text cp-lead">{words.list.intro}</p>
      <ul className="cp-plans">
        {found.plans.map((kept) => (
          <PlanItem key={kept.id} kept={kept} words={words} />
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  readonly kept: KeptPlan;
  readonly words: VersionTexts;
}

function PlanItem({ kept, words }: ItemProps) {
  const { dispatch, focusOn } = usePane();
  const { id, plan, planSheet, fault } = kept;
  if (plan === undefined) {
    return (
      <li className="cp-plan">
        <p className="cp-section-title">{planSheet ?? id}</p>
        <p className="cp-fault">{fill(words.list.damaged, { fault: fault ?? "" })}</p>
      </li>
    );
  }
  const open = () => {
    dispatch({ type: "planRevised", plan: id });
    focusOn("planView");
  };
  return (
    <li>
      <button type="button" className="cp-plan cp-plan-button" onClick={open}>
        <span className="cp-section-title">{plan.name}</span>
        <PlanMeta kept={kept} />
        {planSheet === undefined && <span className="cp-warning">{words.list.gone}</span>}
      </button>
    </li>
  );
}
