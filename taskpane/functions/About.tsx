/** What the product is, where the data stay, and whose libraries are in it. */
import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { Fold } from "../Fold";
import { LIBRARIES } from "./libraries";

export function About() {
  const { texts, helpUrl } = usePane();
  const words = texts.about;
  const [open, setOpen] = useState(false);
  return (
    <Fold title={words.title} summary={words.summary} open={open} field="about" onToggle={() => setOpen(!open)}>
      <p className="cp-text">{words.data}</p>
      <p className="cp-text">{fill(words.libraries, { libraries: LIBRARIES.join(", ") })}</p>
      {helpUrl !== undefined && (
        <Link href={new URL("licences.txt", new URL(helpUrl, document.baseURI)).href} target="_blank" rel="noopener">
          {words.licences}
        </Link>
      )}
    </Fold>
  );
}
