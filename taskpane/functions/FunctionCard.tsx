/** One function: folded, its name and what it computes; open, its arguments and a worked example to copy. */
import { Button, Link } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { ResultCell } from "../../core/cells/cell";
import type { CompFunction } from "../../core/functions/declaration";
import { runFunction } from "../../core/functions/run";
import { functionTexts } from "../../core/text/functions";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { copyText } from "../copyText";
import { exampleFormula, functionName, resultText, signature } from "./formula";

export function FunctionCard({ declared }: { readonly declared: CompFunction }) {
  const { language, host } = usePane();
  const [open, setOpen] = useState(false);
  const id = useId();
  const text = functionTexts(language)[declared.id];
  return (
    <li className="cp-function">
      <h3 className="cp-section-head">
        <button
          type="button"
          className="cp-function-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span className="cp-chevron" aria-hidden="true">
            {open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          </span>
          <span className="cp-section-words">
            <span className="cp-function-name">{breakable(functionName(declared.id, host))}</span>
            <span className="cp-section-summary cp-wrap">{text?.summary}</span>
          </span>
        </button>
      </h3>
      <div id={id} hidden={!open} className="cp-function-body">
        {open && <Details declared={declared} />}
      </div>
    </li>
  );
}

/** Long names may wrap after an underscore or the dot, nowhere else. */
function breakable(name: string): ReactNode[] {
  return (name.match(/[^._]+[._]?/g) ?? []).flatMap((part, index) =>
    index === 0 ? [part] : [<wbr key={part} />, part],
  );
}

function Details({ declared }: { readonly declared: CompFunction }) {
  const { texts, language, host, helpUrl } = usePane();
  const words = texts.functions;
  const args = functionTexts(language)[declared.id]?.args ?? {};
  const example = declared.examples[0];
  return (
    <>
      <h4 className="cp-label">{words.signature}</h4>
      <Formula formula={signature(declared, language, host)} copy={words.copySignature} />
      <h4 className="cp-label">{words.arguments}</h4>
      <dl className="cp-args">
        {declared.args.map((arg) => (
          <div key={arg.name} className="cp-arg">
            <dt>
              <code>{arg.name}</code>
              {arg.optional && <span className="cp-optional">{words.optional}</span>}
            </dt>
            <dd>{args[arg.name]}</dd>
          </div>
        ))}
      </dl>
      {example !== undefined && (
        <>
          <h4 className="cp-label">{words.example}</h4>
          <Formula formula={exampleFormula(declared.id, example.args, language, host)} copy={words.copyExample} />
          <ExampleResult result={runFunction(declared.id, example.args, language)} />
        </>
      )}
      {host !== "workbench" && <p className="cp-hint">{words.separators}</p>}
      {helpUrl !== undefined && (
        <Link href={`${helpUrl}#${declared.id}`} target="_blank" rel="noopener" inline>
          {words.reference}
        </Link>
      )}
    </>
  );
}

function ExampleResult({ result }: { readonly result: ReturnType<typeof runFunction> }) {
  const { texts, language } = usePane();
  const words = texts.functions;
  if (!Array.isArray(result)) {
    return <p className="cp-text">{fill(words.gives, { result: resultText(result, language) })}</p>;
  }
  const [head, ...body] = result;
  const cell = (value: ResultCell) => resultText(value, language);
  return (
    <>
      <p className="cp-text">{words.givesTable}</p>
      <div className="cp-wide-table">
        <table className="cp-table">
          <thead>
            <tr>
              {head?.map((value, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a spilled table is read by position
                <th key={at} scope="col">
                  {cell(value)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a spilled table is read by position
              <tr key={at}>
                {row.map((value, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a spilled table is read by position
                  <td key={column}>{cell(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface FormulaProps {
  readonly formula: string;
  readonly copy: string;
}

function Formula({ formula, copy }: FormulaProps) {
  const { texts } = usePane();
  const [answer, setAnswer] = useState<string>();
  const code = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another formula makes the old answer untrue
  useEffect(() => setAnswer(undefined), [formula]);
  const onCopy = async () => {
    if (await copyText(formula)) {
      setAnswer(texts.functions.copied);
      return;
    }
    if (code.current) window.getSelection()?.selectAllChildren(code.current);
    setAnswer(texts.functions.copyByHand);
  };
  return (
    <div className="cp-formula">
      <code ref={code}>{formula}</code>
      <Button
        appearance="subtle"
        icon={<Copy20Regular />}
        aria-label={copy}
        title={copy}
        onClick={() => void onCopy()}
      />
      <p role="status" className="cp-hint cp-copied">
        {answer}
      </p>
    </div>
  );
}
