/** A fault in drawing must not leave an empty pane: it says so, and offers to draw again from the same state. */
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { PaneTexts } from "../core/text/pane";

interface Props {
  readonly texts: PaneTexts["pane"];
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const { texts } = this.props;
    return (
      <div className="cp-scroll cp-content" role="alert">
        <h1 className="cp-title">{texts.brokenTitle}</h1>
        <p className="cp-text">{texts.broken}</p>
        <Button appearance="primary" onClick={() => this.setState({ broken: false })}>
          {texts.reload}
        </Button>
      </div>
    );
  }
}
