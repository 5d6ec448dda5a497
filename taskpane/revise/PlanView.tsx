/** One plan of the workbook: what its sheets say now, and everything that can be done with it. */
import { Button, Link } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { diff } from "../../core/plans/diff";
import { nativeGaps } from "../../core/sheets/nativeGaps";
import { type PlanReading, readPlan } from "../../core/sheets/readPlan";
import { fill } from "../../core/text/language";
import { planTexts } from "../../core/text/plans";
import { refreshTexts } from "../../core/text/refresh";
import { sheetTexts } from "../../core/text/sheets";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { errorSentence } from "../errorSentence";
import { Fold } from "../Fold";
import { countText } from "../numbers";
import { PlanState } from "../PlanState";
import { Letter } from "../papers/Letter";
import { PlanFile } from "../papers/PlanFile";
import { AddDeals } from "./AddDeals";
import { Changes } from "./Changes";
import { Compare } from "./Compare";
import { Faults } from "./Faults";
import { Guard } from "./Guard";
import { History } from "./History";
import { Clone, NewVersion } from "./NewPlan";
import { PlanMeta } from "./PlanMeta";
import type { KeptPlan, Read } from "./plans";
import { Status } from "./Status";
import { UpdateSheets } from "./UpdateSheets";

interface Props {
  readonly kept: KeptPlan;
  readonly plans: readonly KeptPlan[];
  /** Looks for the plans of the workbook again. */
  readonly onLook: () => Promise<void>;
}

type Reading = PlanReading | { readonly problem: string } | undefined;

export function PlanView({ kept, plans, onLook }: Props) {
  const { state, dispatch, language, workbook, focusOn } = usePane();
  const { id } = kept;
  const [reading, setReading] = useState<Reading>();
  const words = versionTexts(language).plan;

  const read = useCallback(async () => {
    try {
      setReading(await readPlan(workbook, { prefix: id, language }));
    } catch (thrown) {
      setReading({ problem: fill(versionTexts(language).plan.failed, { reason: errorSentence(thrown, language) }) });
    }
  }, [workbook, id, language]);
  useEffect(() => void read(), [read]);

  const back = () => {
    dispatch({ type: "planRevised", plan: undefined });
    focusOn("plans");
  };
  const again = async () => {
    await read();
    focusOn("planView");
  };
  return (
    <div className="cp-scroll">
      <div className="cp-content cp-plan-view">
        <div className="cp-buttons">
          <Button
            appearance="subtle"
            size="small"
            className="cp-back"
            icon={<ArrowLeft20Regular />}
            disabledFocusable={state.replacing}
            onClick={back}
          >
            {words.back}
          </Button>
        </div>
        <h1 className="cp-title" tabIndex={-1} data-field="planView">
          {kept.plan?.name}
        </h1>
        <p className="cp-meta">
          <PlanMeta kept={kept} />
        </p>
        {reading === undefined ? (
          <p role="status" className="cp-text cp-lead">
            {words.reading}
          </p>
        ) : "problem" in reading ? (
          <>
            <p role="alert" className="cp-fault">
              {reading.problem}
            </p>
            <div className="cp-buttons">
              <Button onClick={() => void again()}>{words.again}</Button>
            </div>
          </>
        ) : "faults" in reading ? (
          <Faults title={words.faultsTitle} faults={reading.faults} onAgain={() => void again()} />
        ) : (
          <>
            <PlanState prefix={reading.prefix} />
            <Now read={reading} onAgain={() => void again()} />
          </>
        )}
      </div>
      {reading !== undefined && "plan" in reading ? (
        <Acts
          read={reading}
          plans={plans}
          onUpdated={async () => {
            await onLook();
            await read();
          }}
        />
      ) : (
        kept.plan !== undefined && (
          <>
            <GuardAct prefix={kept.id} />
            <Papers plan={kept.plan} />
          </>
        )
      )}
    </div>
  );
}

/** What was changed on the sheets since they were made. */
function Now({ read, onAgain }: { readonly read: Read; readonly onAgain: () => void }) {
  const { language, workbook } = usePane();
  const words = versionTexts(language).plan;
  const [problem, setProblem] = useState<string>();
  const changes = diff(read.written, read.plan, language);
  const show = async () => {
    try {
      setProblem(undefined);
      await workbook.select(read.planSheet);
    } catch (thrown) {
      setProblem(errorSentence(thrown, language));
    }
  };
  const count = countText(changes.length, language);
  return (
    <>
      {changes.length === 0 ? (
        <p className="cp-text cp-lead">{words.same}</p>
      ) : (
        <div className="cp-sum">
          <h2 className="cp-subhead">{words.changedTitle}</h2>
          <p className="cp-hint">{changes.length === 1 ? words.changedOne : fill(words.changed, { count })}</p>
          <Changes changes={changes} />
        </div>
      )}
      <div className="cp-row">
        <Link as="button" onClick={() => void show()}>
          {words.showSheet}
        </Link>
        <Link as="button" onClick={onAgain}>
          {words.again}
        </Link>
      </div>
      {problem !== undefined && (
        <p role="alert" className="cp-fault">
          {problem}
        </p>
      )}
    </>
  );
}

interface ActsProps {
  readonly read: Read;
  readonly plans: readonly KeptPlan[];
  readonly onUpdated: () => Promise<void>;
}

function Acts({ read, plans, onUpdated }: ActsProps) {
  const { language } = usePane();
  const words = versionTexts(language);
  const { plan } = read;
  const entries = plan.history.length;
  const counted =
    entries === 1 ? words.history.one : fill(words.history.count, { count: countText(entries, language) });
  return (
    <>
      <Act title={refreshTexts(language).title} summary={refreshTexts(language).summary}>
        <AddDeals read={read} onUpdated={onUpdated} />
      </Act>
      <Act title={words.update.title} summary={words.update.summary}>
        <UpdateSheets read={read} onUpdated={onUpdated} />
      </Act>
      <FunctionsAct read={read} onUpdated={onUpdated} />
      <GuardAct prefix={read.prefix} />
      <Act title={words.status.title} summary={planTexts(language).statuses[plan.status]}>
        <Status read={read} plans={plans} onUpdated={onUpdated} />
      </Act>
      <Act title={words.version.title} summary={words.version.summary}>
        <NewVersion read={read} plans={plans} />
      </Act>
      <Act title={words.clone.title} summary={words.clone.summary}>
        <Clone plan={plan} plans={plans} />
      </Act>
      <Act title={words.compare.title} summary={words.compare.summary}>
        <Compare read={read} plans={plans} />
      </Act>
      <Act title={words.history.title} summary={entries === 0 ? words.history.none : counted}>
        <History plan={plan} />
      </Act>
      <Papers plan={plan} />
    </>
  );
}

/** Writes the sheets without the functions of the add-in, or with them again. */
function FunctionsAct({ read, onUpdated }: Pick<ActsProps, "read" | "onUpdated">) {
  const { language } = usePane();
  const words = sheetTexts(language).native.pane;
  const toNative = read.functions === "addIn";
  const change = {
    functions: toNative ? ("native" as const) : ("addIn" as const),
    intro: `${toNative ? words.toNativeIntro : words.toAddInIntro} ${toNative ? words.nativeHint : words.addInHint}`,
    prepare: toNative ? words.toNative : words.toAddIn,
    gaps: toNative ? nativeGaps(read.plan, language) : [],
  };
  return (
    <Act title={words.formulas} summary={fill(words.now, { formulas: words[read.functions] })}>
      <UpdateSheets read={read} onUpdated={onUpdated} change={change} />
    </Act>
  );
}

function GuardAct({ prefix }: { readonly prefix: string }) {
  const { language } = usePane();
  const words = versionTexts(language).guard;
  return (
    <Act title={words.title} summary={words.summary}>
      <Guard prefix={prefix} />
    </Act>
  );
}

function Papers({ plan }: { readonly plan: Read["plan"] }) {
  const { language } = usePane();
  const words = versionTexts(language);
  return (
    <>
      <Act title={words.letter.title} summary={words.letter.summary}>
        <Letter plan={plan} />
      </Act>
      <Act title={words.file.title} summary={words.file.summary}>
        <PlanFile plan={plan} />
      </Act>
    </>
  );
}

interface ActProps {
  readonly title: string;
  readonly summary: string;
  readonly children: ReactNode;
}

function Act({ title, summary, children }: ActProps) {
  const [open, setOpen] = useState(false);
  return (
    <Fold title={title} summary={summary} open={open} onToggle={() => setOpen(!open)}>
      {children}
    </Fold>
  );
}
