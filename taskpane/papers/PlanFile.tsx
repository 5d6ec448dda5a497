/** The plan as a JSON file: copied, downloaded, or taken from the text itself. */
import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useMemo, useState } from "react";
import { exportName, exportPlan } from "../../core/plans/exchange";
import type { Plan } from "../../core/plans/model";
import { fill } from "../../core/text/language";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { saveText } from "./saveText";
import { TextOut } from "./TextOut";

export function PlanFile({ plan }: { readonly plan: Plan }) {
  const { language } = usePane();
  const words = versionTexts(language).file;
  const [saved, setSaved] = useState(false);
  const json = useMemo(() => exportPlan(plan), [plan]);
  const name = exportName(plan);
  const download = () => {
    saveText(name, "application/json", json);
    setSaved(true);
  };
  return (
    <>
      <p className="cp-hint">{words.intro}</p>
      <TextOut
        text={json}
        label={words.text}
        copy={words.copy}
        copied={words.copied}
        byHand={words.byHand}
        note={saved ? words.downloaded : undefined}
      >
        <Button icon={<ArrowDownload20Regular />} onClick={download}>
          {fill(words.download, { name })}
        </Button>
      </TextOut>
    </>
  );
}
