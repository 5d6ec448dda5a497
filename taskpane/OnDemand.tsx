/**
 * Parts of the pane that few open are loaded when they are opened. Where the host keeps them in files of their own, the
 * net may fail: that is said, and tried again on request.
 */
import { Button } from "@fluentui/react-components";
import { type ComponentType, useEffect, useState } from "react";
import { usePane } from "./context";

interface Props<P extends object> {
  /** Always the same function: another one is another part. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

export function OnDemand<P extends object>({ load, props }: Props<P>) {
  const { texts } = usePane();
  const [part, setPart] = useState<{ readonly component: ComponentType<P> }>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every try loads once more
  useEffect(() => {
    let wanted = true;
    setFailed(false);
    load().then(
      (component) => wanted && setPart({ component }),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [load, tries]);
  if (part !== undefined) return <part.component {...props} />;
  return (
    <div className="cp-content">
      {failed ? (
        <>
          <p role="alert" className="cp-fault">
            {texts.pane.loadFailed}
          </p>
          <div className="cp-buttons">
            <Button onClick={() => setTries(tries + 1)}>{texts.create.retry}</Button>
          </div>
        </>
      ) : (
        <p role="status" className="cp-hint">
          {texts.pane.loadingPart}
        </p>
      )}
    </div>
  );
}
