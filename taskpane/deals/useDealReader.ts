/** The part that reads exports, loaded once there is one; the panel beside it says so where the net fails. */
import { useEffect, useState } from "react";
import { dealReader } from "./readerPart";

type Reader = Awaited<ReturnType<typeof dealReader>>;

export function useDealReader(wanted: boolean): Reader | undefined {
  const [reader, setReader] = useState<Reader>();
  useEffect(() => {
    if (!wanted || reader !== undefined) return undefined;
    let shown = true;
    dealReader().then(
      (loaded) => shown && setReader(loaded),
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [wanted, reader]);
  return reader;
}
