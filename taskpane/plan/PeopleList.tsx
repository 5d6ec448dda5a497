/** The participants, a page at a time, each row open for correction. */

import { Button, Checkbox, Input } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useId, useState } from "react";
import { ownEntry } from "../../core/identity";
import type { Component } from "../../core/plans/model";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText, tidied } from "../numbers";
import { Pager } from "../Pager";
import { type ParticipantEntry, quotaComponents, quotaUse } from "../planForm";
import { useFault } from "./useFault";

const PAGE = 20;

interface Numbered {
  readonly entry: ParticipantEntry;
  readonly row: number;
}

export function PeopleList({ entries }: { readonly entries: readonly ParticipantEntry[] }) {
  const { dispatch, texts, language, focusWanted, focusOn } = usePane();
  const words = texts.people;
  const [query, setQuery] = useState("");
  const [chosenPage, setPage] = useState(0);
  const [withIds, setWithIds] = useState(() => entries.some((entry) => entry.id !== ""));

  const wanted = wantedRow(focusWanted, entries);
  // A row that is asked for must not be hidden by a search.
  if (wanted >= 0 && query !== "") setQuery("");
  const numbered = entries.map((entry, index): Numbered => ({ entry, row: index + 1 }));
  const needle = query.trim().toLowerCase();
  const found =
    needle === ""
      ? numbered
      : numbered.filter(({ entry }) => `${entry.name} ${entry.id}`.toLowerCase().includes(needle));
  const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
  const page = Math.min(chosenPage, last);
  const wantedPage = Math.floor(wanted / PAGE);
  if (wanted >= 0 && query === "" && wantedPage !== chosenPage) setPage(wantedPage);
  if (focusWanted?.endsWith(".id") && wanted >= 0 && !withIds) setWithIds(true);

  const remove = (key: number) => {
    dispatch({ type: "personRemoved", key });
    focusOn("addPerson");
  };
  return (
    <div className="cp-stack">
      {entries.length > PAGE && (
        <Input
          type="search"
          value={query}
          aria-label={words.find}
          placeholder={words.find}
          contentBefore={<Search20Regular />}
          onChange={(_event, data) => {
            setQuery(data.value);
            setPage(0);
          }}
        />
      )}
      {needle !== "" && (
        <p role="status" className="cp-hint">
          {fill(words.found, { count: countText(found.length, language) })}
        </p>
      )}
      <div className={withIds ? "cp-people cp-with-ids" : "cp-people"}>
        <div className="cp-person-heads" aria-hidden="true">
          <span>{words.name}</span>
          <span>{words.quota}</span>
        </div>
        <ul className="cp-rows">
          {found.slice(page * PAGE, (page + 1) * PAGE).map(({ entry, row }) => (
            <PersonRow key={entry.key} entry={entry} row={row} withIds={withIds} onRemove={() => remove(entry.key)} />
          ))}
        </ul>
      </div>
      <Pager page={page} size={PAGE} count={found.length} onPage={setPage} />
      <div className="cp-people-foot">
        <Checkbox
          label={words.withIds}
          checked={withIds}
          onChange={(_event, data) => setWithIds(data.checked === true)}
        />
        <Button
          appearance="subtle"
          onClick={() => {
            dispatch({ type: "peopleCleared" });
            focusOn("addPerson");
          }}
        >
          {words.clear}
        </Button>
      </div>
    </div>
  );
}

/** Position of the row whose field is waiting for the focus, or -1. */
function wantedRow(field: string | undefined, entries: readonly ParticipantEntry[]): number {
  const key = /^participants\.(\d+)\./.exec(field ?? "")?.[1];
  return key === undefined ? -1 : entries.findIndex((entry) => entry.key === Number(key));
}

interface RowProps {
  readonly entry: ParticipantEntry;
  readonly row: number;
  readonly withIds: boolean;
  readonly onRemove: () => void;
}

function PersonRow({ entry, row, withIds, onRemove }: RowProps) {
  const { state, dispatch, texts, language } = usePane();
  const words = texts.people;
  const [first, ...others] = state.form === undefined ? [] : quotaComponents(state.form.base);
  const prefix = `participants.${entry.key}`;
  const faults = {
    name: useFault(`${prefix}.name`),
    id: useFault(`${prefix}.id`),
    quota: useFault(`${prefix}.quota`),
  };
  const id = useId();
  const input = (part: "name" | "id" | "quota", label: string) => {
    const { sentence, onBlur } = faults[part];
    return (
      <Input
        value={entry[part]}
        data-field={`${prefix}.${part}`}
        aria-label={fill(label, { row })}
        aria-invalid={sentence !== undefined}
        aria-describedby={sentence === undefined ? undefined : `${id}${part}`}
        autoComplete="off"
        className={`cp-person-${part}${part === "quota" ? " cp-numeric" : ""}${sentence === undefined ? "" : " cp-invalid"}`}
        placeholder={
          { name: words.name, id: words.id, quota: others.length > 0 ? first?.name : words.quotaPlaceholder }[part]
        }
        {...(part === "quota" ? { inputMode: "decimal" } : {})}
        onChange={(_event, data) => dispatch({ type: "personEdited", key: entry.key, part, text: data.value })}
        onBlur={() => {
          onBlur();
          const text = part === "quota" ? tidied(entry.quota, language, quotaUse(first)) : entry[part];
          if (text !== entry[part]) dispatch({ type: "personEdited", key: entry.key, part, text });
        }}
      />
    );
  };
  const remove = entry.name === "" ? fill(words.removeRow, { row }) : fill(words.remove, { name: entry.name });
  return (
    <li className="cp-person">
      {input("name", words.nameOf)}
      {withIds && input("id", words.idOf)}
      {first !== undefined && input("quota", others.length > 0 ? `${words.quotaOf}, ${first.name}` : words.quotaOf)}
      <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={remove} title={remove} onClick={onRemove} />
      {others.map((component) => (
        <OwnQuota key={component.id} entry={entry} component={component} row={row} />
      ))}
      {(["name", "id", "quota"] as const).map(
        (part) =>
          faults[part].sentence !== undefined && (
            <p key={part} id={`${id}${part}`} role="alert" className="cp-fault">
              {faults[part].sentence}
            </p>
          ),
      )}
    </li>
  );
}

/** The own quota in one of the further components; blank, the plan's holds. */
function OwnQuota({ entry, component, row }: Pick<RowProps, "entry" | "row"> & { readonly component: Component }) {
  const { dispatch, texts, language } = usePane();
  const field = `participants.${entry.key}.quota.${component.id}`;
  const { sentence, onBlur } = useFault(field);
  const text = ownEntry(entry.more, component.id) ?? "";
  const edit = (typed: string) => {
    if (typed !== text) {
      dispatch({ type: "personQuotaEdited", key: entry.key, component: component.id, text: typed });
    }
  };
  return (
    <div className="cp-person-more">
      <Input
        value={text}
        data-field={field}
        aria-label={`${fill(texts.people.quotaOf, { row })}, ${component.name}`}
        aria-invalid={sentence !== undefined}
        autoComplete="off"
        inputMode="decimal"
        className={sentence === undefined ? "cp-numeric" : "cp-numeric cp-invalid"}
        placeholder={component.name}
        onChange={(_event, data) => edit(data.value)}
        onBlur={() => {
          onBlur();
          edit(tidied(text, language, quotaUse(component)));
        }}
      />
      {sentence !== undefined && (
        <p role="alert" className="cp-fault">
          {sentence}
        </p>
      )}
    </div>
  );
}
