/**
 * google.script.run as promises. Apps Script drops calls beyond ten at a time, so further ones wait here; an error comes
 * back as data and is thrown as the WorkbookError it was.
 */
import { WorkbookError } from "../../core/workbook";
import type { Reply, ServerCall, SheetsServer } from "../rpc";

/** What Apps Script puts into the page. Every server function hangs on the runner under its own name. */
type Runner = { readonly [Call in ServerCall]: (...args: unknown[]) => void } & {
  withSuccessHandler(done: (reply: unknown) => void): Runner;
  withFailureHandler(failed: (error: unknown) => void): Runner;
};
declare const google: { readonly script: { readonly run: Runner } };

const AT_A_TIME = 10;
const waiting: (() => void)[] = [];
let running = 0;

/** The server's functions, each returning a promise: what the server does not offer does not compile. */
export type Server = {
  readonly [Call in ServerCall]: (...args: Parameters<SheetsServer[Call]>) => Promise<ReturnType<SheetsServer[Call]>>;
};

export const server = new Proxy({} as Server, {
  get:
    (_, call) =>
    (...args: unknown[]) =>
      ask(call as ServerCall, args),
});

async function ask(call: ServerCall, args: readonly unknown[]): Promise<unknown> {
  // Whoever waits is handed the place of the call that ends, so that nobody can slip in between.
  if (running >= AT_A_TIME) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    const reply = await send(call, args);
    if ("error" in reply) throw new WorkbookError(reply.error.code, reply.error.detail);
    return reply.value;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function send(call: ServerCall, args: readonly unknown[]): Promise<Reply<unknown>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((reply) => resolve(reply as Reply<unknown>))
      .withFailureHandler((error) => reject(new WorkbookError("host", messageOf(error))))
      [call](...args);
  });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
