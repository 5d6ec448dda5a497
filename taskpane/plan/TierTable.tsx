/** The tier table as it is edited: a row per tier, percentages in the language's way, faults under their row. */
import { Button, Checkbox, Input } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useId } from "react";
import { fill } from "../../core/text/language";
import { rateWarning } from "../check";
import { usePane } from "../context";
import { type NumberUse, tidied } from "../numbers";
import type { TierEntry } from "../planForm";
import { useFault } from "./useFault";

interface TableProps {
  readonly component: number;
  readonly tiers: readonly TierEntry[];
  /** percent: rates; money: amounts per point or unit. */
  readonly use: NumberUse;
}

export function TierTable({ component, tiers, use }: TableProps) {
  const { state, dispatch, texts, focusOn } = usePane();
  const id = useId();
  const flagged = tiers.some((tier) => tier.retroactive !== undefined);
  const table = useFault(`components.${component}.tiers`);
  const addField = `components.${component}.addTier`;
  const add = () => {
    focusOn(`components.${component}.tiers.${state.form?.nextKey}.from`);
    dispatch({ type: "tierAdded", component });
  };
  const remove = (key: number) => {
    dispatch({ type: "tierRemoved", component, key });
    focusOn(addField);
  };
  return (
    <fieldset aria-labelledby={`${id}title`} aria-describedby={`${id}hint`} className="cp-tiers">
      <div id={`${id}title`} className="cp-label">
        {texts.pay.tiers}
      </div>
      <div id={`${id}hint`} className="cp-hint">
        {texts.pay.tiersHint}
      </div>
      <div className="cp-tier-heads" aria-hidden="true">
        <span>{texts.pay.tierFrom}</span>
        <span>{use === "percent" ? texts.pay.tierValue : texts.pay.tierAmount}</span>
      </div>
      {tiers.map((tier, index) => (
        <TierRow
          key={tier.key}
          component={component}
          tier={tier}
          row={index + 1}
          use={use}
          flagged={flagged}
          onRemove={() => remove(tier.key)}
        />
      ))}
      {table.sentence !== undefined && (
        <p role="alert" className="cp-fault">
          {table.sentence}
        </p>
      )}
      <Button
        appearance="subtle"
        icon={<Add20Regular />}
        data-field={addField}
        className="cp-add"
        onClick={add}
        onBlur={table.onBlur}
      >
        {texts.pay.tierAdd}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly component: number;
  readonly tier: TierEntry;
  readonly row: number;
  readonly use: NumberUse;
  /** Some tier pays on everything, whatever the plan's method. */
  readonly flagged: boolean;
  readonly onRemove: () => void;
}

function TierRow({ component, tier, row, use, flagged, onRemove }: RowProps) {
  const { state, dispatch, texts, language } = usePane();
  const id = useId();
  const field = `components.${component}.tiers.${tier.key}`;
  const from = useFault(`${field}.from`);
  const value = useFault(`${field}.value`);
  const warning = value.sentence === undefined && use === "percent" ? rateWarning(tier.value, language) : undefined;
  const edit = (part: "from" | "value", text: string) => {
    if (text !== tier[part]) dispatch({ type: "tierEdited", component, key: tier.key, part, text });
  };
  const input = (part: "from" | "value", fault: typeof from, label: string) => (
    <Input
      value={tier[part]}
      data-field={`${field}.${part}`}
      aria-label={fill(label, { row })}
      aria-invalid={fault.sentence !== undefined}
      aria-describedby={fault.sentence === undefined ? undefined : `${id}${part}`}
      className={fault.sentence === undefined ? "cp-numeric" : "cp-numeric cp-invalid"}
      inputMode="decimal"
      autoComplete="off"
      contentAfter={
        <span className="cp-unit">{part === "from" || use === "percent" ? "%" : state.form?.currency}</span>
      }
      onChange={(_event, data) => edit(part, data.value)}
      onBlur={() => {
        fault.onBlur();
        edit(part, tidied(tier[part], language, part === "from" ? "percent" : use));
      }}
    />
  );
  return (
    <div className="cp-tier">
      {input("from", from, texts.pay.tierFromNamed)}
      {input("value", value, use === "percent" ? texts.pay.tierValueNamed : texts.pay.tierAmountNamed)}
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={fill(texts.pay.tierRemove, { row })}
        title={fill(texts.pay.tierRemove, { row })}
        onClick={onRemove}
      />
      {flagged && (
        <Checkbox
          className="cp-tier-flag"
          label={`${fill(texts.reading.tierRow, { row, sentence: texts.terms.flag })}`}
          checked={tier.retroactive === true}
          onChange={(_event, data) =>
            dispatch({ type: "tierFlagged", component, key: tier.key, retroactive: data.checked === true })
          }
        />
      )}
      {from.sentence !== undefined && (
        <p id={`${id}from`} role="alert" className="cp-fault">
          {from.sentence}
        </p>
      )}
      {value.sentence !== undefined && (
        <p id={`${id}value`} role="alert" className="cp-fault">
          {value.sentence}
        </p>
      )}
      {warning !== undefined && (
        <p role="status" className="cp-warning">
          {warning}
        </p>
      )}
    </div>
  );
}
