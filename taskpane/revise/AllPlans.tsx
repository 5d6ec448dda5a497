/** All plans of the workbook together: payable per person, and deals that two plans of one list credit, or none. */
import { Button } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useCallback, useEffect, useState } from "react";
import {
  type AcrossFault,
  type AcrossPlans,
  acrossPlans,
  amountsOf,
  type CurrencyAcross,
  type DealAcross,
  type ListAcross,
  type PlanShown,
} from "../../core/checks/acrossPlans";
import { readAcross } from "../../core/sheets/readAcross";
import { type AcrossTexts, acrossTexts } from "../../core/text/across";
import { checkTexts } from "../../core/text/checks";
import { fill, type Language } from "../../core/text/language";
import { usePane } from "../context";
import { copyText } from "../copyText";
import { errorSentence } from "../errorSentence";
import { countText, dateText, plainText } from "../numbers";
import { Pager } from "../Pager";
import { acrossTable, figure, planTitles } from "./acrossTable";

type Found = { readonly across: AcrossPlans; readonly missing: readonly string[] } | { readonly problem: string };

export function AllPlans() {
  const { language, workbook } = usePane();
  const words = acrossTexts(language);
  const [found, setFound] = useState<Found>();
  const look = useCallback(async () => {
    setFound(undefined);
    try {
      const { plans, missing } = await readAcross(workbook);
      setFound({ across: acrossPlans(plans), missing });
    } catch (thrown) {
      setFound({ problem: fill(acrossTexts(language).failed, { reason: errorSentence(thrown, language) }) });
    }
  }, [workbook, language]);
  useEffect(() => void look(), [look]);
  return (
    <div className="cp-stack" data-field="allPlans">
      {found === undefined ? (
        <p role="status" className="cp-hint">
          {words.reading}
        </p>
      ) : "problem" in found ? (
        <p role="alert" className="cp-fault">
          {found.problem}
        </p>
      ) : (
        <Across {...found} />
      )}
      <div className="cp-buttons">
        <Button disabledFocusable={found === undefined} onClick={() => void look()}>
          {words.again}
        </Button>
      </div>
    </div>
  );
}

function Across({ across, missing }: { readonly across: AcrossPlans; readonly missing: readonly string[] }) {
  const { language } = usePane();
  const words = acrossTexts(language);
  const { currencies, lists, faults } = across;
  const [copied, setCopied] = useState<string>();
  const copy = async () => setCopied((await copyText(acrossTable(across, language))) ? words.copied : words.byHand);
  const sentences = [
    ...missing.map((plan) => fill(words.missing, { plan })),
    ...faults.map((fault) => faultText(fault, words)),
  ];
  return (
    <>
      {sentences.slice(0, FAULTS).map((sentence) => (
        <p key={sentence} className="cp-fault">
          {sentence}
        </p>
      ))}
      {sentences.length > FAULTS && (
        <p className="cp-hint">{fill(words.moreFaults, { count: countText(sentences.length - FAULTS, language) })}</p>
      )}
      {currencies.map((one) => (
        <Payable key={one.currency.code} across={one} />
      ))}
      {lists.length === 0 ? (
        <p className="cp-hint">{words.noLists}</p>
      ) : (
        lists.map((list) => <List key={list.owner.prefix} list={list} />)
      )}
      {currencies.length > 0 && (
        <div className="cp-buttons">
          <Button icon={<Copy20Regular />} onClick={() => void copy()}>
            {words.copy}
          </Button>
        </div>
      )}
      <p role="status" className="cp-hint">
        {copied}
      </p>
    </>
  );
}

const FAULTS = 10;
const PAGE = 20;
const DEALS = 5;

function faultText(fault: AcrossFault, words: AcrossTexts): string {
  return fill(words[fault.kind], fault);
}

function Payable({ across }: { readonly across: CurrencyAcross }) {
  const { language } = usePane();
  const words = acrossTexts(language);
  const { currency, plans, people, totals, total } = across;
  const [page, setPage] = useState(0);
  const caption = fill(words.caption, { currency: currency.code });
  const titles = planTitles(across, words);
  const periods = new Set(plans.map(({ period }) => `${period?.from} ${period?.to}`));
  return (
    <>
      <ul className="cp-lines">
        {plans.map((plan, at) => (
          <li key={plan.prefix} className={plan.state === "ok" ? "cp-text" : "cp-warning"}>
            {planLine(plan, titles[at]!, language)}
          </li>
        ))}
      </ul>
      {periods.size > 1 && <p className="cp-warning">{words.periods}</p>}
      {people.length === 0 ? (
        <p className="cp-hint">{words.nobody}</p>
      ) : (
        // A wide table is pushed sideways: by keyboard, too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
        <section className="cp-wide-table" aria-label={caption} tabIndex={0}>
          <table className="cp-table">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.person}</th>
                {titles.map((title, at) => (
                  <th key={plans[at]!.prefix} scope="col">
                    {title}
                  </th>
                ))}
                <th scope="col">{words.total}</th>
              </tr>
            </thead>
            <tbody>
              {people.slice(page * PAGE, (page + 1) * PAGE).map((person) => (
                <tr key={person.id}>
                  <th scope="row">{person.name === "" ? person.id : person.name}</th>
                  {person.payable.map((value, at) => (
                    <td key={plans[at]!.prefix}>{figure(value, across, language)}</td>
                  ))}
                  <td className="cp-strong">{figure(person.total, across, language)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.total}</th>
                {totals.map((value, at) => (
                  <td key={plans[at]!.prefix} className="cp-strong">
                    {figure(value, across, language)}
                  </td>
                ))}
                <td className="cp-strong">{figure(total, across, language)}</td>
              </tr>
            </tfoot>
          </table>
        </section>
      )}
      <Pager page={page} size={PAGE} count={people.length} onPage={setPage} />
    </>
  );
}

function planLine({ period, state }: PlanShown, plan: string, language: Language): string {
  const words = acrossTexts(language);
  const word = state === undefined ? words.notCalculated : checkTexts(language).states[state];
  if (period === undefined) return fill(words.planNoPeriod, { plan, state: word });
  const [from, to] = [dateText(period.from, language), dateText(period.to, language)];
  return fill(words.planLine, { plan, from, to, state: word });
}

function List({ list: { owner, plans, twice, none } }: { readonly list: ListAcross }) {
  const { language } = usePane();
  const words = acrossTexts(language);
  return (
    <>
      <h3 className="cp-subhead">{fill(words.listTitle, { owner: owner.name })}</h3>
      <p className="cp-hint">{fill(words.listPlans, { plans: plans.map(({ name }) => name).join(", ") })}</p>
      <DealLines deals={twice} title={words.twice} nothing={words.noTwice} />
      <DealLines deals={none} title={words.none} nothing={words.noNone} />
    </>
  );
}

interface DealLinesProps {
  readonly deals: readonly DealAcross[];
  readonly title: string;
  readonly nothing: string;
}

function DealLines({ deals, title, nothing }: DealLinesProps) {
  const { language } = usePane();
  const words = acrossTexts(language);
  if (deals.length === 0) return <p className="cp-text">{nothing}</p>;
  const amount = (value: number | undefined) => (value === undefined ? words.notFigure : plainText(value, language));
  const line = ({ line: at, id, participant, amount: sold, currency, plans }: DealAcross) => {
    const named = id === "" ? fill(words.noDealId, { line: countText(at, language) }) : id;
    const deal = fill(words.deal, { id: named, participant, amount: amount(sold), currency });
    return plans.length === 0 ? deal : fill(words.dealBy, { deal, plans: plans.join(", ") });
  };
  return (
    <>
      <p className="cp-strong">{fill(title, { count: countText(deals.length, language) })}</p>
      {amountsOf(deals).map(({ currency, sum }) => (
        <p key={currency} className="cp-text">
          {fill(words.sum, { currency, sum: amount(sum) })}
        </p>
      ))}
      <ul className="cp-lines">
        {deals.slice(0, DEALS).map((deal) => (
          <li key={deal.line}>{line(deal)}</li>
        ))}
      </ul>
      {deals.length > DEALS && (
        <p className="cp-hint">{fill(words.more, { count: countText(deals.length - DEALS, language) })}</p>
      )}
    </>
  );
}
