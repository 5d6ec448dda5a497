/** Deals added to a plan of the workbook: read from an export, compared with its deals sheet, and written at one go. */
import { Button } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { personKey } from "../../core/identity";
import { fill } from "../../core/text/language";
import { readingTexts } from "../../core/text/reading";
import { refreshTexts } from "../../core/text/refresh";
import { usePane } from "../context";
import { ReadTable } from "../deals/ReadTable";
import { TakeTable } from "../deals/TakeTable";
import { tableTitle } from "../deals/tableTitle";
import { useDealReader } from "../deals/useDealReader";
import type { Read } from "./plans";
import { RefreshDeals } from "./RefreshDeals";

interface Props {
  readonly read: Read;
  readonly onUpdated: () => Promise<void>;
}

export function AddDeals({ read, onUpdated }: Props) {
  const { state, dispatch, texts, language, focusOn } = usePane();
  const words = refreshTexts(language);
  const session = state.adding?.plan === read.prefix ? state.adding.session : undefined;
  const settled = useDeferredValue(session);
  const reader = useDealReader(session !== undefined);
  const { participants, currency } = read.plan;
  // People of other plans over the same list have their deals in it, too.
  const known = useMemo(() => {
    const own = new Set(participants.map(({ id }) => personKey(id)));
    const others = new Map(read.peers.people.map((one) => [personKey(one.id), one]));
    return [...participants, ...[...others].flatMap(([key, one]) => (own.has(key) ? [] : [one]))];
  }, [participants, read.peers.people]);
  const reading = useMemo(
    () => settled && reader?.readDeals(settled, currency.code, language, known),
    [settled, reader, currency.code, language, known],
  );
  if (read.deals !== undefined) return <KeptElsewhere plan={read.plan.name} link={read.deals} />;
  if (session === undefined) {
    return (
      <div className="cp-stack" data-field="addDeals">
        <TakeTable
          intro={words.intro}
          onRead={(taken) => {
            dispatch({ type: "addingRead", plan: read.prefix, session: taken });
          }}
        />
      </div>
    );
  }
  const close = () => {
    dispatch({ type: "addingRemoved" });
    focusOn("pasteDeals");
  };
  return (
    <div className="cp-stack">
      <h3 className="cp-subhead" tabIndex={-1} data-field="dealsOpen">
        {tableTitle(session, language)}
      </h3>
      {reading !== undefined && (
        <>
          <ReadTable
            session={session}
            reading={reading}
            currency={currency.code}
            onChange={(change) => dispatch({ type: "addingChanged", change })}
          />
          {(reading.taken > 0 || (reading.open === 0 && reading.leftOut > 0)) && (
            <RefreshDeals read={read} session={session} reading={reading} onUpdated={onUpdated} onClose={close} />
          )}
        </>
      )}
      <div className="cp-buttons">
        <Button onClick={close}>{texts.people.cancel}</Button>
      </div>
    </div>
  );
}

/** Deals that stand on another plan's sheet are added there. */
function KeptElsewhere({ plan, link }: { readonly plan: string; readonly link: NonNullable<Read["deals"]> }) {
  const { dispatch, language, focusOn } = usePane();
  const words = refreshTexts(language);
  const { source, gone } = link;
  const values = { plan, other: source.plan };
  if (gone) {
    return (
      <p role="alert" className="cp-fault">
        {fill(readingTexts(language).dealsGone, values)}
      </p>
    );
  }
  const go = () => {
    dispatch({ type: "planRevised", plan: source.prefix });
    focusOn("planView");
  };
  return (
    <div className="cp-stack" data-field="dealsElsewhere">
      <p className="cp-text">{fill(words.keptElsewhere, values)}</p>
      <div className="cp-buttons">
        <Button onClick={go}>{fill(words.goThere, values)}</Button>
      </div>
    </div>
  );
}
