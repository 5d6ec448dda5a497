/** What an export does to the deals sheet of a plan: new, changed, unchanged, gone; then the update, all of it or nothing. */
import { Button, Checkbox, Field, Link, Radio, RadioGroup } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { leftOutLabel } from "../../core/checks/leftOut";
import { type PresentDeal, type RefreshedField, refreshDeals } from "../../core/deals/refresh";
import type { Deal } from "../../core/plans/model";
import { busiestPeriod } from "../../core/plans/periods";
import type { ReadFault } from "../../core/sheets/readCells";
import { dealUpdate, presentDeals, type SheetRefresh } from "../../core/sheets/refreshSheet";
import { rewritePlan } from "../../core/sheets/rewrite";
import { dealTexts } from "../../core/text/deals";
import { fill, type Language } from "../../core/text/language";
import { planTexts } from "../../core/text/plans";
import { type RefreshTexts, refreshTexts } from "../../core/text/refresh";
import { usePane } from "../context";
import { PeriodChoice } from "../deals/PeriodChoice";
import type { DealReading } from "../deals/reading";
import { remember } from "../deals/remembered";
import type { DealSession } from "../deals/session";
import { errorSentence, isCancelled } from "../errorSentence";
import { countText, dateText, percentText, plainText } from "../numbers";
import { Pager } from "../Pager";
import { PlanState } from "../PlanState";
import { Running } from "../Running";
import { Faults } from "./Faults";
import type { Read } from "./plans";

const PAGE = 6;
const NAMES_SHOWN = 3;

interface Props {
  readonly read: Read;
  readonly session: DealSession;
  readonly reading: DealReading;
  readonly onUpdated: () => Promise<void>;
  readonly onClose: () => void;
}

interface Done {
  readonly refresh: SheetRefresh;
  readonly removed: number;
  readonly joining: readonly string[];
}

type Step =
  | { readonly kind: "asking"; readonly said?: string }
  | { readonly kind: "faults"; readonly faults: readonly ReadFault[] }
  | { readonly kind: "running"; readonly done: number; readonly sheet: string | undefined; readonly stopping: boolean }
  | { readonly kind: "done"; readonly done: Done };

type Gone = "keep" | "remove" | "choose" | undefined;

export function RefreshDeals({ read, session, reading, onUpdated, onClose }: Props) {
  const { dispatch, language, workbook, focusOn } = usePane();
  const words = refreshTexts(language);
  const { prefix, plan } = read;
  const [present, setPresent] = useState<readonly PresentDeal<number>[] | { readonly problem: string }>();
  const [gone, setGone] = useState<Gone>();
  const [off, setOff] = useState<ReadonlySet<number>>(new Set());
  const [step, setStep] = useState<Step>({ kind: "asking" });
  const token = useRef({ cancelled: false });

  const compare = useCallback(async () => {
    setPresent(undefined);
    try {
      setPresent(await presentDeals(workbook, prefix));
    } catch (thrown) {
      setPresent({ problem: fill(refreshTexts(language).failed, { reason: errorSentence(thrown, language) }) });
    }
  }, [workbook, prefix, language]);
  useEffect(() => void compare(), [compare]);

  const refresh = useMemo(
    () => (present === undefined || "problem" in present ? undefined : refreshDeals(present, reading.deals, reading)),
    [present, reading],
  );
  if (step.kind === "running") {
    const stop = () => {
      token.current.cancelled = true;
      setStep({ ...step, stopping: true });
    };
    return <Running {...step} onStop={stop} />;
  }
  if (step.kind === "done") return <Updated done={step.done} read={read} onClose={onClose} />;
  if (step.kind === "faults") {
    const again = () => {
      setStep({ kind: "asking" });
      void compare();
    };
    return <Faults title={words.faultsTitle} faults={step.faults} onAgain={again} />;
  }
  if (present === undefined) {
    return (
      <p role="status" className="cp-hint">
        {words.comparing}
      </p>
    );
  }
  if (refresh === undefined) {
    return (
      <>
        <p role="alert" className="cp-fault">
          {"problem" in present ? present.problem : ""}
        </p>
        <Button onClick={() => void compare()}>{words.again}</Button>
      </>
    );
  }

  const removed = removedOf(refresh, gone, off);
  const changes = refresh.added.length + refresh.changed.length + removed.size + reading.joining.length;
  // Where nothing is taken, the payouts go on showing the period that they show.
  const period = session.period ?? (reading.deals.length === 0 ? undefined : busiestPeriod(plan, reading.deals).from);
  const apply = async () => {
    const cancel = { cancelled: false };
    token.current = cancel;
    dispatch({ type: "replacing", on: true });
    setStep({ kind: "running", done: 0, sheet: undefined, stopping: false });
    focusOn("stop");
    let focus = "refreshSaid";
    try {
      // The sheet may have changed while the question stood there.
      const now = refreshDeals(await presentDeals(workbook, prefix), reading.deals, reading);
      if (JSON.stringify(now) !== JSON.stringify(refresh)) {
        await compare();
        setStep({ kind: "asking" });
        focus = "refreshTitle";
      } else {
        const update = dealUpdate({ incoming: reading.deals, exported: reading, removed, joining: reading.joining });
        const made = await rewritePlan(workbook, prefix, {
          ...{ language, ...update },
          ...(period === undefined ? {} : { period }),
        });
        if ("faults" in made) {
          setStep({ kind: "faults", faults: made.faults });
          focus = "faults";
        } else {
          await workbook.write(
            made.request,
            ({ done, sheet }) =>
              setStep((last) => (last.kind === "running" ? { ...last, done: Math.max(last.done, done), sheet } : last)),
            cancel,
          );
          setStep({ kind: "done", done: { refresh, removed: removed.size, joining: reading.joining } });
          await remember(workbook, session);
          await onUpdated();
        }
      }
    } catch (thrown) {
      const reason = errorSentence(thrown, language);
      setStep({ kind: "asking", said: isCancelled(thrown) ? words.cancelled : fill(words.notDone, { reason }) });
    }
    dispatch({ type: "replacing", on: false });
    focusOn(focus);
  };

  return (
    <section className="cp-stack">
      <h3 className="cp-subhead" tabIndex={-1} data-field="refreshTitle">
        {words.previewTitle}
      </h3>
      <Counts refresh={refresh} words={words} />
      <Changed refresh={refresh} />
      <GoneDeals refresh={refresh} read={read} gone={gone} off={off} onGone={setGone} onOff={setOff} />
      <PeriodChoice
        plan={plan}
        deals={reading.deals}
        chosen={session.period}
        onChoose={(chosen) => dispatch({ type: "addingChanged", change: { kind: "period", period: chosen } })}
      />
      {step.said !== undefined && (
        <p role="alert" tabIndex={-1} data-field="refreshSaid" className="cp-fault">
          {step.said}
        </p>
      )}
      {changes === 0 && (refresh.gone.length === 0 || gone !== undefined) && (
        <p className="cp-text">{words.applyNothing}</p>
      )}
      <div className="cp-buttons">
        <Button
          appearance="primary"
          data-field="refreshApply"
          disabledFocusable={refresh.gone.length > 0 && gone === undefined}
          onClick={() => void apply()}
        >
          {changes === 0 ? words.applyPeriod : fill(words.apply, { count: countText(changes, language) })}
        </Button>
        <Button onClick={() => void compare()}>{words.again}</Button>
      </div>
    </section>
  );
}

function removedOf({ gone }: SheetRefresh, answer: Gone, off: ReadonlySet<number>): ReadonlySet<number> {
  if (answer === "remove") return new Set(gone.map(({ at }) => at));
  return answer === "choose" ? new Set(gone.map(({ at }) => at).filter((at) => off.has(at))) : new Set();
}

/** They add up: every deal of the export and of the sheet is in one of them. */
function Counts({ refresh, words }: { readonly refresh: SheetRefresh; readonly words: RefreshTexts }) {
  const { language } = usePane();
  const kinds = ["added", "changed", "unchanged", "gone", "outside"] as const;
  return (
    <ul className="cp-sum" data-field="refreshCounts">
      {kinds
        .filter((kind, index) => index < 3 || refresh[kind].length > 0)
        .map((kind) => (
          <li key={kind} className={kind === "gone" ? "cp-warning" : ""}>
            {fill(words[kind], { count: countText(refresh[kind].length, language) })}
          </li>
        ))}
    </ul>
  );
}

function Changed({ refresh }: { readonly refresh: SheetRefresh }) {
  const { language } = usePane();
  const words = refreshTexts(language);
  const { fields: names } = dealTexts(language);
  const [page, setPage] = useState(0);
  const { changed } = refresh;
  if (changed.length === 0) return null;
  const at = Math.min(page, Math.ceil(changed.length / PAGE) - 1);
  return (
    <>
      <h4 className="cp-subhead">{words.changedTitle}</h4>
      <ul className="cp-lines">
        {changed.slice(at * PAGE, (at + 1) * PAGE).map(({ at: row, before, after, fields }) => (
          <li key={row}>
            <span className="cp-strong">{after.id}</span>{" "}
            {fields
              .map((field) =>
                fill(words.change, {
                  field: names[field],
                  before: shown(field, before, language, words),
                  after: shown(field, after, language, words),
                }),
              )
              .join("; ")}
          </li>
        ))}
      </ul>
      <Pager page={at} size={PAGE} count={changed.length} onPage={setPage} />
    </>
  );
}

function shown(field: RefreshedField, deal: Deal, language: Language, words: RefreshTexts): string {
  const value = deal[field];
  if (value === undefined || value === "" || Number.isNaN(value)) return words.nothing;
  switch (field) {
    case "date":
      return dateText(deal.date, language);
    case "type":
      return planTexts(language).dealTypes[deal.type];
    case "split":
      return percentText(deal.split ?? 1, language);
    case "amount":
    case "fx":
      return plainText(Number(value), language);
    case "participant":
    case "account":
    case "currency":
      return String(value);
  }
}

interface GoneProps {
  readonly refresh: SheetRefresh;
  readonly read: Read;
  readonly gone: Gone;
  readonly off: ReadonlySet<number>;
  readonly onGone: (gone: Gone) => void;
  readonly onOff: (off: ReadonlySet<number>) => void;
}

function GoneDeals({ refresh, gone, off, onGone, onOff }: GoneProps) {
  const { language } = usePane();
  const words = refreshTexts(language);
  const [page, setPage] = useState(0);
  const deals = refresh.gone;
  if (deals.length === 0) return null;
  const dates = deals.flatMap(({ deal, reason }) => (reason === undefined ? [deal.date] : [])).sort();
  const dated = (index: number) => dateText(dates[index] ?? "", language);
  const at = Math.min(page, Math.ceil(deals.length / PAGE) - 1);
  const answers: readonly [Exclude<Gone, undefined>, string][] = [
    ["keep", words.goneKeep],
    ["remove", words.goneRemove],
    ["choose", words.goneChoose],
  ];
  return (
    <>
      <Field
        label={words.goneTitle}
        hint={[
          ...(dates.length === deals.length ? [] : [words.goneNamed]),
          ...(dates.length === 0 ? [] : [fill(words.goneHint, { from: dated(0), to: dated(dates.length - 1) })]),
          words.goneUntil,
        ].join(" ")}
      >
        <RadioGroup
          data-field="refreshGone"
          value={gone ?? ""}
          onChange={(_event, data) => onGone(answers.find(([answer]) => answer === data.value)?.[0])}
        >
          {answers.map(([answer, label]) => (
            <Radio key={answer} value={answer} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <ul className="cp-lines">
        {deals.slice(at * PAGE, (at + 1) * PAGE).map(({ at: row, deal, reason }) => {
          const values = {
            id: deal.id,
            date: dateText(deal.date, language),
            participant: deal.participant,
            amount: plainText(deal.amount, language),
          };
          const why = reason === undefined ? "" : ` (${leftOutLabel(reason, language)})`;
          return (
            <li key={row}>
              {gone === "choose" ? (
                <Checkbox
                  label={fill(words.goneOne, values) + why}
                  checked={off.has(row)}
                  onChange={(_event, data) => {
                    const next = new Set(off);
                    if (data.checked === true) next.add(row);
                    else next.delete(row);
                    onOff(next);
                  }}
                />
              ) : (
                [values.id, values.date, values.participant, values.amount].join(" · ") + why
              )}
            </li>
          );
        })}
      </ul>
      <Pager page={at} size={PAGE} count={deals.length} onPage={setPage} />
    </>
  );
}

interface UpdatedProps {
  readonly done: Done;
  readonly read: Read;
  readonly onClose: () => void;
}

function Updated({ done: { refresh, removed, joining }, read, onClose }: UpdatedProps) {
  const { language } = usePane();
  const words = refreshTexts(language);
  const count = (list: readonly unknown[]) => countText(list.length, language);
  return (
    <div className="cp-stack">
      <div className="cp-done-head">
        <span className="cp-done-icon" aria-hidden="true">
          <CheckmarkCircle24Filled />
        </span>
        <h3 className="cp-subhead" tabIndex={-1} data-field="refreshSaid">
          {words.doneTitle}
        </h3>
      </div>
      <p className="cp-text">
        {fill(words.done, {
          added: count(refresh.added),
          changed: count(refresh.changed),
          removed: countText(removed, language),
          unchanged: count(refresh.unchanged),
        })}
      </p>
      {joining.length > 0 && (
        <p className="cp-text">
          {fill(words.joined, {
            names: joining.slice(0, NAMES_SHOWN).join(", ") + (joining.length > NAMES_SHOWN ? ", …" : ""),
          })}
        </p>
      )}
      <PlanState prefix={read.prefix} />
      <div className="cp-row">
        <Link as="button" onClick={onClose}>
          {words.more}
        </Link>
      </div>
    </div>
  );
}
