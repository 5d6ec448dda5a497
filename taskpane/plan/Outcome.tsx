/** What came of creating: the sheets to open, a name to agree on, or why nothing was written. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { OnDemand } from "../OnDemand";
import { leftOut, planState } from "../parts";
import { SheetLinks } from "../SheetLinks";

interface DoneProps {
  readonly planName: string;
  readonly sheets: readonly string[];
  /** What else came of it. */
  readonly notes: readonly string[];
}

export function Done({ planName, sheets, notes }: DoneProps) {
  const { dispatch, deals, texts, focusOn } = usePane();
  const words = texts.create;
  const back = () => {
    dispatch({ type: "dismissed" });
    focusOn("editor");
  };
  const another = () => {
    dispatch({ type: "startedOver" });
    focusOn("gallery");
  };
  return (
    <div className="cp-scroll">
      <div className="cp-content">
        <div className="cp-done-head">
          <span className="cp-done-icon" aria-hidden="true">
            <CheckmarkCircle24Filled />
          </span>
          <h1 className="cp-title" tabIndex={-1} data-field="outcome">
            {words.doneTitle}
          </h1>
        </div>
        <p className="cp-text">{fill(words.doneBody, { plan: planName })}</p>
        {notes.map((note) => (
          <p key={note} className="cp-text">
            {note}
          </p>
        ))}
        <OnDemand load={planState} props={{ tabs: sheets }} />
        {deals !== undefined && <OnDemand load={leftOut} props={{ reading: deals }} />}
        <SheetLinks label={words.sheets} sheets={sheets} />
        <div className="cp-buttons">
          <Button onClick={back}>{words.again}</Button>
          <Button appearance="subtle" onClick={another}>
            {words.another}
          </Button>
        </div>
      </div>
    </div>
  );
}

interface MessageProps {
  readonly onCreate: () => void;
  readonly onNames: () => void;
}

export function Message({ onCreate, onNames }: MessageProps) {
  const { state, dispatch, texts, focusOn } = usePane();
  const words = texts.create;
  const { work } = state;
  const dismiss = () => {
    dispatch({ type: "dismissed" });
    focusOn("create");
  };
  const close = (
    <Button
      appearance="transparent"
      icon={<Dismiss20Regular />}
      aria-label={words.dismiss}
      title={words.dismiss}
      onClick={dismiss}
    />
  );
  if (work.kind === "names") {
    return (
      <MessageBar intent="warning" layout="multiline" className="cp-message">
        <MessageBarBody>
          <h2 className="cp-message-title" tabIndex={-1} data-field="outcome">
            {words.namesTitle}
          </h2>
          <p>{words.namesBody}</p>
          <ul className="cp-names">
            {work.offers.map((offer) => (
              <li key={offer.wanted}>{fill(words.nameOffer, { offered: offer.offered })}</li>
            ))}
          </ul>
        </MessageBarBody>
        <MessageBarActions containerAction={close}>
          <Button onClick={onNames}>{words.useNames}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (work.kind === "failed") {
    return (
      <MessageBar intent="error" layout="multiline" className="cp-message">
        <MessageBarBody>
          <h2 className="cp-message-title" tabIndex={-1} data-field="outcome">
            {words.failedTitle}
          </h2>
          <p>{work.sentence}</p>
        </MessageBarBody>
        <MessageBarActions containerAction={close}>
          <Button onClick={onCreate}>{words.retry}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (work.kind === "cancelled") {
    return (
      <MessageBar intent="info" layout="multiline" className="cp-message">
        <MessageBarBody>
          <h2 className="cp-message-title" tabIndex={-1} data-field="outcome">
            {words.cancelledTitle}
          </h2>
          <p>{words.cancelled}</p>
        </MessageBarBody>
        <MessageBarActions containerAction={close} />
      </MessageBar>
    );
  }
  return null;
}
