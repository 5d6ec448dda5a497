/** The formula guard: looks whether every calculated cell of a plan holds its formula, and puts back what does not. */
import { Button, Link } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useRef, useState } from "react";
import { addressOf } from "../../core/sheets/formula";
import {
  checkFormulas,
  findingArea,
  type GuardFinding,
  type GuardReport,
  restoreFormulas,
} from "../../core/sheets/guard/guard";
import type { ReadFault } from "../../core/sheets/readCells";
import { fill } from "../../core/text/language";
import { type VersionTexts, versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { errorSentence, isCancelled } from "../errorSentence";
import { countText } from "../numbers";
import { Running } from "../Running";
import { Faults } from "./Faults";

/** More than these are a list that nobody reads; all of them can be restored at once. */
const SHOWN = 50;
/** Characters of a formula that say which one it is. */
const LONGEST = 160;

type Step =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly sheet: string | undefined; readonly stopping: boolean }
  | { readonly kind: "faults"; readonly faults: readonly ReadFault[] }
  | { readonly kind: "found"; readonly report: GuardReport };

interface Props {
  /** What the names of the plan's cells start with. */
  readonly prefix: string;
}

export function Guard({ prefix }: Props) {
  const { dispatch, language, workbook, focusOn } = usePane();
  const words = versionTexts(language).guard;
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const [restoring, setRestoring] = useState(false);
  const token = useRef({ cancelled: false });

  const check = async () => {
    const cancel = { cancelled: false };
    token.current = cancel;
    setSaid("");
    setProblem("");
    setStep({ kind: "running", done: 0, sheet: undefined, stopping: false });
    focusOn("stop");
    try {
      const report = await checkFormulas(workbook, prefix, {
        language,
        cancel,
        progress: ({ done, sheet }) =>
          setStep((now) => (now.kind === "running" ? { ...now, done: Math.max(now.done, done), sheet } : now)),
      });
      setStep("faults" in report ? { kind: "faults", faults: report.faults } : { kind: "found", report });
      focusOn("faults" in report ? "faults" : "guardFound");
    } catch (thrown) {
      setStep({ kind: "idle" });
      if (isCancelled(thrown)) setSaid(words.cancelled);
      else setProblem(errorSentence(thrown, language));
      focusOn("checkFormulas");
    }
  };

  const stop = () => {
    token.current.cancelled = true;
    setStep((now) => (now.kind === "running" ? { ...now, stopping: true } : now));
  };

  const restore = async (chosen: readonly GuardFinding[], report: GuardReport) => {
    setRestoring(true);
    setProblem("");
    setSaid("");
    dispatch({ type: "replacing", on: true });
    try {
      await restoreFormulas(workbook, chosen);
      const gone = new Set(chosen);
      setStep({ kind: "found", report: { ...report, findings: report.findings.filter((one) => !gone.has(one)) } });
      const count = chosen.reduce((sum, { cells }) => sum + cells, 0);
      setSaid(count === 1 ? words.restoredOne : fill(words.restored, { count: countText(count, language) }));
    } catch (thrown) {
      setProblem(fill(words.failed, { reason: errorSentence(thrown, language) }));
    }
    dispatch({ type: "replacing", on: false });
    setRestoring(false);
    focusOn("guardFound");
  };

  if (step.kind === "running") return <Running {...step} onStop={stop} words={words} />;
  if (step.kind === "faults") {
    return <Faults title={versionTexts(language).plan.faultsTitle} faults={step.faults} onAgain={() => void check()} />;
  }
  const findings = step.kind === "found" ? step.report.findings : [];
  const curable = findings.filter(({ repair }) => repair.length > 0);
  const leave = () => {
    setStep({ kind: "idle" });
    setSaid("");
    focusOn("checkFormulas");
  };
  return (
    <div className="cp-stack">
      {step.kind === "idle" && <p className="cp-hint">{words.intro}</p>}
      {step.kind === "found" && findings.length === 0 && (
        <div className="cp-done-head">
          <span className="cp-done-icon" aria-hidden="true">
            <CheckmarkCircle24Filled />
          </span>
          <h3 className="cp-subhead" tabIndex={-1} data-field="guardFound">
            {fill(words.clean, { count: countText(step.report.checked, language) })}
          </h3>
        </div>
      )}
      {said !== "" && (
        <p role="status" className="cp-text">
          {said}
        </p>
      )}
      {problem !== "" && (
        <p role="alert" className="cp-fault">
          {problem}
        </p>
      )}
      {step.kind === "found" && findings.length > 0 && (
        <>
          <h3 className="cp-subhead" tabIndex={-1} data-field="guardFound">
            {words.foundTitle}
          </h3>
          <p className="cp-hint">
            {findings.length === 1
              ? words.foundOne
              : fill(words.found, { count: countText(findings.length, language) })}
          </p>
          <Findings
            findings={findings.slice(0, SHOWN)}
            restoring={restoring}
            onRestore={(one) => void restore([one], step.report)}
            onProblem={setProblem}
          />
          {findings.length > SHOWN && (
            <p className="cp-hint">{fill(words.more, { count: countText(findings.length - SHOWN, language) })}</p>
          )}
          <div className="cp-buttons">
            {curable.length > 0 && (
              <Button
                appearance="primary"
                disabledFocusable={restoring}
                onClick={() => void restore(curable, step.report)}
              >
                {restoring ? words.restoring : words.restoreAll}
              </Button>
            )}
            <Button disabledFocusable={restoring} onClick={leave}>
              {words.leave}
            </Button>
          </div>
        </>
      )}
      <div className="cp-buttons">
        <Button
          appearance={step.kind === "idle" ? "primary" : "secondary"}
          data-field="checkFormulas"
          disabledFocusable={restoring}
          onClick={() => void check()}
        >
          {step.kind === "idle" ? words.check : words.again}
        </Button>
      </div>
    </div>
  );
}

interface FindingsProps {
  readonly findings: readonly GuardFinding[];
  readonly restoring: boolean;
  readonly onRestore: (finding: GuardFinding) => void;
  readonly onProblem: (problem: string) => void;
}

/** By sheet, each with what stands there, what belongs there, a way to the cell and one to put it back. */
function Findings({ findings, restoring, onRestore, onProblem }: FindingsProps) {
  const { language, workbook } = usePane();
  const words = versionTexts(language).guard;
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  const show = async (finding: GuardFinding) => {
    const area = findingArea(finding);
    try {
      onProblem("");
      await (area === undefined ? workbook.select(finding.sheet) : workbook.select(finding.sheet, addressOf(area)));
    } catch (thrown) {
      onProblem(errorSentence(thrown, language));
    }
  };
  return sheets.map((sheet) => (
    <section key={sheet} className="cp-stack" aria-label={sheet}>
      <h4 className="cp-strong">{sheet}</h4>
      <ul className="cp-fault-list">
        {findings
          .filter((one) => one.sheet === sheet)
          .map((finding) => (
            <li key={`${finding.kind} ${finding.address}`}>
              <p className="cp-fault">{findingText(finding, words, countText(finding.cells, language))}</p>
              {finding.belongs !== "" && (
                <p className="cp-hint">{fill(words.belongs, { formula: short(finding.belongs) })}</p>
              )}
              <div className="cp-row">
                <Link as="button" inline onClick={() => void show(finding)}>
                  {fill(words.show, { place: finding.kind === "name" ? sheet : finding.address })}
                </Link>
                {finding.repair.length > 0 && (
                  <Link as="button" inline disabled={restoring} onClick={() => onRestore(finding)}>
                    {fill(words.restore, { place: finding.address })}
                  </Link>
                )}
              </div>
            </li>
          ))}
      </ul>
    </section>
  ));
}

function findingText(
  { kind, address, cells, found }: GuardFinding,
  words: VersionTexts["guard"],
  count: string,
): string {
  const several = cells > 1 && kind !== "row";
  const place = several ? fill(words.cells, { place: address, count }) : address;
  return fill(words[kind], { place, found: short(found) });
}

function short(formula: string): string {
  return formula.length <= LONGEST ? formula : `${formula.slice(0, LONGEST)}…`;
}
