/** The state of a plan's payouts in the pane: OK, Look or Wrong with the reasons, and what is paid, in numbers. */
import { Link } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle24Filled } from "@fluentui/react-icons/svg/error-circle";
import { Eye24Filled } from "@fluentui/react-icons/svg/eye";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { State } from "../core/checks/severity";
import { isSentence } from "../core/checks/words";
import { isCurrency, minorUnitsOf } from "../core/plans/currencies";
import { prefixOnTabs, readState, type ShownReason, type ShownState } from "../core/sheets/readState";
import { checkTexts } from "../core/text/checks";
import { fill } from "../core/text/language";
import { usePane } from "./context";
import { errorSentence } from "./errorSentence";
import { countText, moneyText, plainText } from "./numbers";

/** Which plan: by what its names begin with, or by its tabs. */
type Props = { readonly prefix: string } | { readonly tabs: readonly string[] };

type Found = { readonly shown: ShownState | undefined } | { readonly problem: string } | undefined;

const ICONS: Readonly<Record<State, ReactNode>> = {
  ok: <CheckmarkCircle24Filled />,
  look: <Eye24Filled />,
  wrong: <ErrorCircle24Filled />,
};
const LOOKS: Readonly<Record<State, string>> = { ok: "cp-strong", look: "cp-warning", wrong: "cp-fault" };

export function PlanState(props: Props) {
  const { state: pane, language, workbook } = usePane();
  const { pane: words, states } = checkTexts(language);
  const [found, setFound] = useState<Found>();
  const given = "prefix" in props ? props.prefix : undefined;
  const tabs = "tabs" in props ? props.tabs : undefined;
  const look = useCallback(async () => {
    try {
      const prefix = given ?? prefixOnTabs(await workbook.places(), tabs ?? []);
      setFound({ shown: prefix === undefined ? undefined : await readState(workbook, prefix) });
    } catch (thrown) {
      setFound({ problem: fill(checkTexts(language).pane.failed, { reason: errorSentence(thrown, language) }) });
    }
  }, [workbook, given, tabs, language]);
  // What an action of the pane has just written, restored or activated is looked at again.
  const { replacing } = pane;
  useEffect(() => {
    if (!replacing) void look();
  }, [look, replacing]);

  if (found === undefined) {
    return (
      <p role="status" className="cp-hint">
        {words.reading}
      </p>
    );
  }
  if ("problem" in found) {
    return (
      <p role="alert" className="cp-fault">
        {found.problem}
      </p>
    );
  }
  const { shown } = found;
  if (shown === undefined) return <p className="cp-hint">{words.none}</p>;
  const open = async () => {
    try {
      await workbook.select(shown.sheet);
    } catch (thrown) {
      setFound({ problem: errorSentence(thrown, language) });
    }
  };
  const { state, currency } = shown;
  const money = (value: number) =>
    isCurrency(currency) ? moneyText(value, language, currency, minorUnitsOf(currency)) : plainText(value, language);
  const count = (value: number) => countText(value, language);
  return (
    <section className="cp-sum" aria-label={words.title} data-field="planState">
      {state === undefined ? (
        <p className="cp-hint">{words.notCalculated}</p>
      ) : (
        <p className={`cp-state ${LOOKS[state]}`}>
          <span aria-hidden="true">{ICONS[state]}</span>
          {states[state]}
        </p>
      )}
      {state !== undefined && (
        <>
          <p className="cp-text">
            {fill(words.numbers, {
              people: count(shown.people),
              deals: count(shown.deals),
              payable: shown.payable === undefined ? words.unknown : money(shown.payable),
            })}
          </p>
          <ul>
            {shown.reasons.map((reason) => (
              <li key={reason.label}>{reasonText(reason)}</li>
            ))}
          </ul>
        </>
      )}
      <div className="cp-row">
        <Link as="button" onClick={() => void open()}>
          {words.payouts}
        </Link>
        <Link as="button" onClick={() => void look()}>
          {words.again}
        </Link>
      </div>
    </section>
  );

  function reasonText({ label, count: times, amount, first }: ShownReason): string {
    if (isSentence(label)) return label;
    const reason = fill(first === undefined ? words.reason : words.reasonAt, {
      label,
      count: count(times),
      first: first ?? "",
    });
    return amount === undefined || amount === 0 ? reason : fill(words.withAmount, { reason, amount: money(amount) });
  }
}
