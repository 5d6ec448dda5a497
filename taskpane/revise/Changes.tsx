/** Differences of two plans in words, grouped by what they are about, a page at a time. */
import { useState } from "react";
import type { Change, ChangeTopic } from "../../core/plans/diff";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { Pager } from "../Pager";

const PAGE = 20;

export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { language } = usePane();
  const { topics } = versionTexts(language).compare;
  const [page, setPage] = useState(0);
  const at = Math.min(page, Math.max(0, Math.ceil(changes.length / PAGE) - 1));
  const shown = changes.slice(at * PAGE, (at + 1) * PAGE);
  const order = [...new Set(shown.map(({ topic }) => topic))];
  const heading = (topic: ChangeTopic) => topics[topic];
  return (
    <>
      {order.map((topic) => (
        <div key={topic} className="cp-changes">
          <h3 className="cp-category">{heading(topic)}</h3>
          <ul className="cp-lines">
            {shown
              .filter((change) => change.topic === topic)
              .map((change) => (
                <li key={`${change.kind} ${change.path}`}>{change.sentence}</li>
              ))}
          </ul>
        </div>
      ))}
      {changes.length > PAGE && <Pager page={at} size={PAGE} count={changes.length} onPage={setPage} />}
    </>
  );
}
