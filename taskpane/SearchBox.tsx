/** A search over a list, and how many it has found. */
import { Input } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { fill } from "../core/text/language";
import { usePane } from "./context";
import { countText } from "./numbers";

interface Props {
  readonly words: { readonly search: string; readonly none: string; readonly found: string; readonly foundOne: string };
  readonly query: string;
  readonly count: number;
  readonly onQuery: (query: string) => void;
}

export function SearchBox({ words, query, count, onQuery }: Props) {
  const { language } = usePane();
  const found = count === 1 ? words.foundOne : fill(words.found, { count: countText(count, language) });
  return (
    <>
      <Input
        type="search"
        className="cp-wide"
        value={query}
        aria-label={words.search}
        placeholder={words.search}
        contentBefore={<Search20Regular />}
        onChange={(_event, data) => onQuery(data.value)}
      />
      <p className="cp-hint cp-found" role="status">
        {count === 0 ? fill(words.none, { query: query.trim() }) : found}
      </p>
    </>
  );
}
