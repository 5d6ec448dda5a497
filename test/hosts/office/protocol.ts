/**
 * The wire between Office.js and Excel: a request is a list of actions on objects, each reached by a path from the
 * workbook. Actions are carried out one after the other; at the first that fails the rest is not, and what was done
 * stays done, as in Excel.
 */

/** An object of Excel as the wire sees it. What is not listed does not exist here, and asking for it is an error. */
export interface WireObject {
  readonly type: string;
  readonly reads?: Readonly<Record<string, () => unknown>>;
  readonly writes?: Readonly<Record<string, (value: never) => void>>;
  readonly children?: Readonly<Record<string, () => WireObject>>;
  /** An object, null (a null object), or a value. */
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** The members of a collection. */
  readonly items?: () => readonly WireObject[];
}

/** A failure as Excel reports it. */
export class WireFault extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = "WireFault";
    this.code = code;
  }
}

/** The add-in asked for something that this Excel does not do. It is a fault of the test's host, never of Excel. */
export class Unsupported extends Error {
  constructor(what: string) {
    super(`This Excel has no ${what}: teach test/hosts/office, or do without`);
    this.name = "Unsupported";
  }
}

enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
}
enum PathType {
  GlobalObject = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
}

/** What Office.js itself talks to when a page starts; nothing of it is the workbook's. */
const SERVICES: Readonly<Record<string, WireObject>> = {
  "Microsoft.InternalService.AddinInternalService": {
    type: "AddinInternalService",
    methods: { notifyActionHandlerReady: () => null },
  },
  "Microsoft.Telemetry.TelemetryService": {
    type: "TelemetryService",
    methods: { sendTelemetryEvent: () => null },
  },
};

interface Args {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}
interface Path {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Args;
}
interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Args;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}
interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

export interface Watch {
  /** Before every action of a batch that does something; throw a WireFault to make it fail. */
  beforeAction?(batch: number, action: number, of: number): void;
}

export class Wire {
  /** Requests that did something. */
  batches = 0;
  /** Longest request, in characters. */
  longest = 0;
  readonly unsupported: string[] = [];
  watch: Watch = {};
  readonly #root: WireObject;
  readonly #inOneStep: (request: () => void) => void;
  readonly #kept = new Map<string, WireObject>();

  /** @param inOneStep carries out a request that calculates only at its end */
  constructor(root: WireObject, inOneStep: (request: () => void) => void) {
    this.#root = root;
    this.#inOneStep = inOneStep;
  }

  answer(json: string): string {
    const request = JSON.parse(json) as Request;
    // Office.js lets go of references in a request of its own, which no add-in waits for.
    const cleaning = request.Actions.some(({ Name }) => Name === "_RemoveReference");
    const service = Object.values(request.ObjectPaths).some((one) => one.ObjectPathType === PathType.NewObject);
    const batch = cleaning || service ? -1 : this.batches++;
    this.longest = Math.max(this.longest, json.length);
    let response = "";
    this.#inOneStep(() => {
      response = JSON.stringify(this.#carryOut(request, batch));
    });
    return response;
  }

  #carryOut(request: Request, batch: number): object {
    const objects = new Map<number, WireObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (batch >= 0) this.watch.beforeAction?.(batch, index, request.Actions.length);
        results.push({ ActionId: action.Id, Value: this.#act(action, request, objects) });
      } catch (thrown) {
        return { Results: results, Error: { ...this.#failure(thrown), ActionIndex: index, HttpStatusCode: 400 } };
      }
    }
    return { Results: results };
  }

  /** What is no answer of Excel's is a fault of this test host: it says where. */
  #failure(thrown: unknown): { Code: string; Message: string } {
    if (thrown instanceof WireFault) return { Code: thrown.code, Message: thrown.message };
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    this.unsupported.push(message);
    const trace = thrown instanceof Error && !(thrown instanceof Unsupported) ? `\n${thrown.stack}` : "";
    return { Code: "TestHostFailed", Message: message + trace };
  }

  #act(action: Action, request: Request, objects: Map<number, WireObject | null>): unknown {
    const object = this.#resolve(action.ObjectPathId, request, objects);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === null ? null : this.#reference(object);
      case ActionType.Query:
        return this.#query(object, action.QueryInfo?.Select ?? [], action.QueryInfo?.Expand ?? []);
      case ActionType.Method: {
        if (action.Name === "_KeepReference") return null;
        if (action.Name === "_RemoveReference") return null;
        const args = this.#args(action.ArgumentInfo, request, objects);
        this.#call(object, action.Name, args);
        return null;
      }
      case ActionType.SetProperty: {
        const write = object?.writes?.[camelCase(action.Name)];
        if (write === undefined) throw new Unsupported(`property ${object?.type}.${action.Name} that can be set`);
        write(this.#args(action.ArgumentInfo, request, objects)[0] as never);
        return null;
      }
    }
  }

  /** Every object can be kept by the client beyond its request. */
  #reference(object: WireObject): { _ReferenceId?: string } {
    for (const [id, kept] of this.#kept) if (kept === object) return { _ReferenceId: id };
    const id = `ref${this.#kept.size + 1}`;
    this.#kept.set(id, object);
    return { _ReferenceId: id };
  }

  #resolve(id: number, request: Request, objects: Map<number, WireObject | null>): WireObject | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[id];
    if (path === undefined) throw new Unsupported(`object path ${id}`);
    const found = this.#follow(path, request, objects);
    objects.set(id, found);
    return found;
  }

  #follow(path: Path, request: Request, objects: Map<number, WireObject | null>): WireObject | null {
    if (path.ObjectPathType === PathType.GlobalObject) return this.#root;
    if (path.ObjectPathType === PathType.NewObject) {
      const service = SERVICES[path.Name];
      if (service === undefined) throw new Unsupported(`service ${path.Name}`);
      return service;
    }
    if (path.ObjectPathType === PathType.ReferenceId) return this.#kept.get(path.Name) ?? null;
    const parent = this.#resolve(path.ParentObjectPathId ?? 0, request, objects);
    // A null object's members are null objects.
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.Property: {
        const child = parent.children?.[camelCase(path.Name)];
        if (child === undefined) throw new Unsupported(`object ${parent.type}.${path.Name}`);
        return child();
      }
      case PathType.Method:
        return this.#call(parent, path.Name, this.#args(path.ArgumentInfo, request, objects)) as WireObject | null;
      case PathType.Indexer:
        return this.#call(parent, "GetItem", this.#args(path.ArgumentInfo, request, objects)) as WireObject | null;
      default:
        throw new Unsupported(`object path of type ${path.ObjectPathType}`);
    }
  }

  #args(info: Args | undefined, request: Request, objects: Map<number, WireObject | null>): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return typeof reference === "number" && reference > 0 ? this.#resolve(reference, request, objects) : argument;
    });
  }

  #call(object: WireObject | null, name: string, args: readonly unknown[]): unknown {
    const method = object?.methods?.[camelCase(name)];
    if (method === undefined) throw new Unsupported(`method ${object?.type ?? "null"}.${name}`);
    return method(...(args as never[]));
  }

  #query(object: WireObject | null, select: readonly string[], expand: readonly string[]): unknown {
    if (expand.length > 0) throw new Unsupported(`expansion of ${expand.join()}`);
    if (object === null) return { _IsNull: true };
    if (object.items === undefined) return properties(object, select);
    const ofItems = select.map((name) => name.replace(/^items\//i, ""));
    return { _Items: object.items().map((item) => ({ ...this.#reference(item), ...properties(item, ofItems) })) };
  }
}

function properties(object: WireObject, select: readonly string[]): Record<string, unknown> {
  const bag: Record<string, unknown> = {};
  for (const name of select) {
    const key = name.charAt(0).toUpperCase() + name.slice(1);
    const read = object.reads?.[camelCase(name)];
    if (read === undefined) throw new Unsupported(`property ${object.type}.${key} that can be loaded`);
    bag[key] = read();
  }
  return bag;
}

/** The wire says "FreezeAt" where the API, and these objects, say "freezeAt". */
function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
