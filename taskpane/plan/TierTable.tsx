/** The tier table as it is edited: a row per tier, percentages in the language's way, faults under their row. */
import { Button, Input } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useId } from "react";
import { fill } from "../../core/text/language";
import { rateWarning } from "../check";
import { usePane } from "../context";
import { tidied } from "../numbers";
import type { TierEntry } from "../planForm";
import { useFault } from "./useFault";

interface TableProps {
  readonly component: number;
  readonly tiers: readonly TierEntry[];
}

export function TierTable({ component, tiers }: TableProps) {
  const { state, dispatch, texts, focusOn } = usePane();
  const id = useId();
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
        <span>{texts.pay.tierValue}</span>
      </div>
      {tiers.map((tier, index) => (
        <TierRow key={tier.key} component={component} tier={tier} row={index + 1} onRemove={() => remove(tier.key)} />
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
  readonly onRemove: () => void;
}

function TierRow({ component, tier, row, onRemove }: RowProps) {
  const { dispatch, texts, language } = usePane();
  const id = useId();
  const field = `components.${component}.tiers.${tier.key}`;
  const from = useFault(`${field}.from`);
  const value = useFault(`${field}.value`);
  const warning = value.sentence === undefined ? rateWarning(tier.value, language) : undefined;
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
      contentAfter={<span className="cp-unit">%</span>}
      onChange={(_event, data) => edit(part, data.value)}
      onBlur={() => {
        fault.onBlur();
        edit(part, tidied(tier[part], language, "percent"));
      }}
    />
  );
  return (
    <div className="cp-tier">
      {input("from", from, texts.pay.tierFromNamed)}
      {input("value", value, texts.pay.tierValueNamed)}
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={fill(texts.pay.tierRemove, { row })}
        title={fill(texts.pay.tierRemove, { row })}
        onClick={onRemove}
      />
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
