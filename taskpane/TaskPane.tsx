/** The frame of the pane: theme, words, the tabs, and the state that all parts share. */
import { FluentProvider, Link } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Language } from "../core/text/language";
import { paneTexts } from "../core/text/pane";
import type { Workbook } from "../core/workbook";
import { usePressWatch } from "./afterPress";
import { checkForm } from "./check";
import { type Host, type Pane, PaneProvider } from "./context";
import { useDealReader } from "./deals/useDealReader";
import { ErrorBoundary } from "./ErrorBoundary";
import { OnDemand } from "./OnDemand";
import { functionBrowser, revise } from "./parts";
import { Gallery } from "./plan/Gallery";
import { PlanEditor } from "./plan/PlanEditor";
import { knownPeople } from "./planForm";
import { initialState, reduce } from "./state";
import { styles } from "./styles";
import { TabStrip } from "./TabStrip";
import { type PaneTheme, useTheme } from "./theme";
import { useDraft } from "./useDraft";

interface Props {
  readonly workbook: Workbook;
  readonly language: Language;
  readonly theme: PaneTheme;
  readonly helpUrl: string | undefined;
  readonly host: Host;
}

const NO_PROPS = {};
const NOTHING_WRONG = { plan: undefined, faults: [] };

export function TaskPane({ workbook, language, theme, helpUrl, host }: Props) {
  const fluent = useTheme(theme);
  const [state, dispatch] = useReducer(reduce, language, initialState);
  const root = useRef<HTMLElement>(null);
  const [focusWanted, setFocusWanted] = useState<string>();
  const focusOn = useCallback((field: string) => setFocusWanted(field), []);
  const texts = paneTexts(language);

  if (state.language !== language) dispatch({ type: "languageChanged", language });
  useDraft(workbook, state, dispatch);
  usePressWatch();

  // Thousands of participants are checked at the browser's leisure; typing never waits for it.
  const form = useDeferredValue(state.form);
  const check = useMemo(() => (form ? checkForm(form, state.language) : NOTHING_WRONG), [form, state.language]);

  // Tens of thousands of rows take a moment to read: again only when something about them changed.
  const session = useDeferredValue(state.deals);
  const currency = form?.currency ?? "";
  const reader = useDealReader(session !== undefined);
  const participants = form?.participants;
  const known = useMemo(() => (participants === undefined ? [] : knownPeople({ participants })), [participants]);
  const deals = useMemo(
    () => session && reader?.readDeals(session, currency, state.language, known),
    [reader, session, currency, state.language, known],
  );

  // The field may appear only after its section has opened, its page was turned, or its part was loaded.
  useEffect(() => {
    const frame = root.current;
    if (focusWanted === undefined || frame === null) return undefined;
    const tryNow = (): boolean => {
      const target = frame.querySelector<HTMLElement>(`[data-field="${focusWanted}"]`);
      if (!target) return false;
      target.focus();
      target.scrollIntoView({ block: "nearest" });
      setFocusWanted(undefined);
      return true;
    };
    if (tryNow()) return undefined;
    const observer = new MutationObserver(() => {
      if (tryNow()) observer.disconnect();
    });
    observer.observe(frame, { childList: true, subtree: true });
    return () => observer.disconnect();
  });

  const pane: Pane = useMemo(
    () => ({
      state,
      dispatch,
      texts,
      language: state.language,
      workbook,
      host,
      helpUrl,
      check,
      deals,
      focusWanted,
      focusOn,
    }),
    [state, texts, workbook, host, helpUrl, check, deals, focusWanted, focusOn],
  );
  // In a sidebar the pane is the whole page; the workbench has a main part of its own.
  const Frame = host === "workbench" ? "section" : "main";
  return (
    <FluentProvider theme={fluent.theme} className="cp-provider">
      <style>{styles}</style>
      <Frame
        ref={root}
        className={fluent.dark ? "cp-pane cp-dark" : "cp-pane"}
        lang={language}
        aria-label={texts.pane.label}
      >
        <ErrorBoundary texts={texts.pane}>
          <PaneProvider value={pane}>
            <header className="cp-top">
              <TabStrip
                label={texts.pane.tabs}
                disabled={state.replacing}
                tabs={[
                  { id: "plan", label: texts.pane.plan },
                  { id: "revise", label: texts.pane.revise },
                  { id: "functions", label: texts.pane.functions },
                ]}
                chosen={state.tab}
                onChoose={(tab) => dispatch({ type: "tabChosen", tab })}
              />
              {helpUrl !== undefined && (
                <Link className="cp-help" href={helpUrl} target="_blank" rel="noopener">
                  {texts.pane.help}
                </Link>
              )}
            </header>
            <div
              role="tabpanel"
              id={`cp-panel-${state.tab}`}
              aria-labelledby={`cp-tab-${state.tab}`}
              className="cp-panel"
            >
              {state.tab === "functions" ? (
                <OnDemand key="functions" load={functionBrowser} props={NO_PROPS} />
              ) : state.tab === "revise" ? (
                <OnDemand key="revise" load={revise} props={NO_PROPS} />
              ) : !state.ready ? (
                <p role="status" className="cp-loading">
                  {texts.pane.loading}
                </p>
              ) : state.form === undefined ? (
                <Gallery />
              ) : (
                <PlanEditor />
              )}
            </div>
          </PaneProvider>
        </ErrorBoundary>
      </Frame>
    </FluentProvider>
  );
}
