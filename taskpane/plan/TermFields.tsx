/** The terms of a plan as they are edited, each by the description of its field. */
import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useId } from "react";
import type { ScalarField } from "../../core/plans/ruleFields";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { tidied } from "../numbers";
import type { PlanForm } from "../planForm";
import { numberUse, type RowEntry, type Term, type TermGroup, type Terms, type TermTable } from "../terms";
import { choiceWord, columnLabel, fieldWord, tableLabel, termLabel } from "../termWords";
import { Entry } from "./Entry";
import { useFault } from "./useFault";

export function TermList({ form, terms, tables }: { readonly form: PlanForm } & Terms) {
  const columns = terms.filter(({ path }) => path.includes(".columns."));
  return (
    <>
      {terms
        .filter((term) => !columns.includes(term))
        .map((term) => (
          <TermEntry key={term.path} form={form} term={term} />
        ))}
      {columns.length > 0 && (
        <div className="cp-pair">
          {columns.map((term) => (
            <TermEntry key={term.path} form={form} term={term} />
          ))}
        </div>
      )}
      {tables.map((table) => (
        <Table key={table.path} form={form} table={table} />
      ))}
    </>
  );
}

export function TermEntry({ form, term }: { readonly form: PlanForm; readonly term: Term }) {
  const { dispatch, texts, language } = usePane();
  const { path, field } = term;
  const label = termLabel(term, form, language);
  const value = form.fields[path] ?? "";
  const edit = (text: string) => {
    if (text !== value) dispatch({ type: "termEdited", path, text });
  };
  if (field.kind === "flag") {
    return (
      <Checkbox
        label={label}
        checked={value === "true"}
        data-field={path}
        onChange={(_event, data) => edit(String(data.checked === true))}
      />
    );
  }
  if (field.kind === "choice" || field.kind === "by") {
    const names = [
      ...form.base.figures.map(({ id, name }) => [id, name] as const),
      ...form.base.components.map(({ id, name }) => [id, fill(texts.terms.attainmentOf, { name })] as const),
    ];
    const options =
      field.kind === "by" ? names : (field.choices ?? []).map((one) => [one, choiceWord(one, language)] as const);
    return (
      <Field label={label}>
        <Select value={value} data-field={path} onChange={(_event, data) => edit(data.value)}>
          {field.optional && <option value="">{texts.terms.none}</option>}
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  const use = numberUse(field, path, form.base, form.fields);
  const unit = use === "percent" ? "%" : field.kind === "money" || field.kind === "pay" ? form.currency : undefined;
  return (
    <Entry
      field={path}
      label={label}
      {...(field.optional ? { hint: texts.terms.optional } : {})}
      {...(field.key === "usual" ? { hint: texts.terms.usualHint } : {})}
      value={value}
      numeric
      {...(unit === undefined ? {} : { after: <span className="cp-unit">{unit}</span> })}
      onText={edit}
      onLeave={() => use !== undefined && edit(tidied(value, language, use))}
    />
  );
}

/** A group that can be switched off; what was typed in it comes back with it. */
export function Group({ form, group }: { readonly form: PlanForm; readonly group: TermGroup }) {
  const { dispatch, language } = usePane();
  const { path, key, terms, tables } = group;
  const on = form.fields[path] === "on";
  return (
    <div className={on ? "cp-group cp-stack" : ""}>
      <Checkbox
        label={fieldWord(key, language)}
        checked={on}
        data-field={path}
        onChange={(_event, data) => dispatch({ type: "termEdited", path, text: data.checked === true ? "on" : "off" })}
      />
      {on && <TermList form={form} terms={terms} tables={tables} />}
    </div>
  );
}

function Table({ form, table }: { readonly form: PlanForm; readonly table: TermTable }) {
  const { dispatch, texts, language, focusOn } = usePane();
  const id = useId();
  const fault = useFault(table.path);
  const rows = form.tables[table.path] ?? [];
  const columns = table.columns.filter(({ kind }) => kind !== "id");
  const addField = `${table.path}.add`;
  const style = { gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr)) 32px` };
  return (
    <fieldset aria-labelledby={`${id}title`} className="cp-tiers">
      <div id={`${id}title`} className="cp-label">
        {tableLabel(table, language)}
      </div>
      {table.grid && <div className="cp-hint">{texts.terms.matrixHint}</div>}
      <div className="cp-tier-heads" style={style} aria-hidden="true">
        {columns.map((column) => (
          <span key={column.key}>{columnLabel(table, column, language)}</span>
        ))}
      </div>
      {rows.map((row, index) => (
        <Row key={row.key} form={form} table={table} columns={columns} row={row} number={index + 1} style={style} />
      ))}
      {fault.sentence !== undefined && (
        <p role="alert" className="cp-fault">
          {fault.sentence}
        </p>
      )}
      <Button
        appearance="subtle"
        icon={<Add20Regular />}
        data-field={addField}
        className="cp-add"
        onClick={() => {
          focusOn(`${table.path}.${form.nextKey}.${columns[0]?.key}`);
          dispatch({ type: "rowAdded", table: table.path });
        }}
        onBlur={fault.onBlur}
      >
        {texts.terms.rowAdd}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly form: PlanForm;
  readonly table: TermTable;
  readonly columns: readonly ScalarField[];
  readonly row: RowEntry;
  readonly number: number;
  readonly style: { readonly gridTemplateColumns: string };
}

function Row({ form, table, columns, row, number, style }: RowProps) {
  const { dispatch, texts, language, focusOn } = usePane();
  const remove = fill(texts.terms.rowRemove, { table: tableLabel(table, language), row: number });
  return (
    <div className="cp-tier" style={style}>
      {columns.map((column) => (
        <Cell key={column.key} form={form} table={table} column={column} row={row} number={number} />
      ))}
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={remove}
        title={remove}
        onClick={() => {
          dispatch({ type: "rowRemoved", table: table.path, key: row.key });
          focusOn(`${table.path}.add`);
        }}
      />
    </div>
  );
}

function Cell({ form, table, column, row, number }: Omit<RowProps, "columns" | "style"> & { column: ScalarField }) {
  const { dispatch, texts, language } = usePane();
  const field = `${table.path}.${row.key}.${column.key}`;
  const fault = useFault(field);
  const value = row.cells[column.key] ?? "";
  const use = numberUse(column, table.path, form.base, form.fields);
  const faulty = fault.sentence !== undefined;
  const label = fill(texts.terms.cell, {
    table: tableLabel(table, language),
    row: number,
    column: columnLabel(table, column, language),
  });
  const edit = (text: string) => {
    if (text !== value) dispatch({ type: "rowEdited", table: table.path, key: row.key, column: column.key, text });
  };
  // The sentence stands under its row, across all columns: a grid places it there.
  return (
    <>
      <Input
        value={value}
        data-field={field}
        aria-label={label}
        title={use === undefined ? value : ""}
        aria-invalid={faulty}
        aria-describedby={faulty ? `${field}.fault` : undefined}
        className={`${use === undefined ? "" : "cp-numeric"}${faulty ? " cp-invalid" : ""}`}
        {...(use === undefined ? {} : { inputMode: "decimal" })}
        {...(use === "percent" && !table.grid ? { contentAfter: <span className="cp-unit">%</span> } : {})}
        autoComplete="off"
        onChange={(_event, data) => edit(data.value)}
        onBlur={() => {
          fault.onBlur();
          if (use !== undefined) edit(tidied(value, language, use));
        }}
      />
      {faulty && (
        <p id={`${field}.fault`} role="alert" className="cp-fault">
          {fault.sentence}
        </p>
      )}
    </>
  );
}
