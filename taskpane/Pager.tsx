/** Turns the pages of a long list, so that five thousand rows cost no more than twenty. */
import { Button } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { fill } from "../core/text/language";
import { usePane } from "./context";
import { countText } from "./numbers";

interface Props {
  readonly page: number;
  readonly size: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ page, size, count, onPage }: Props) {
  const { texts, language } = usePane();
  if (count <= size) return null;
  const last = Math.ceil(count / size) - 1;
  const range = fill(texts.people.range, {
    from: countText(page * size + 1, language),
    to: countText(Math.min(count, (page + 1) * size), language),
    count: countText(count, language),
  });
  return (
    <div className="cp-pager">
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={texts.people.previous}
        title={texts.people.previous}
        disabledFocusable={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <span role="status">{range}</span>
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={texts.people.next}
        title={texts.people.next}
        disabledFocusable={page === last}
        onClick={() => onPage(page + 1)}
      />
    </div>
  );
}
