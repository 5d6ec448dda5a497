/** Objects of a facade that have the members they implement and no others: a missing one throws, it is never undefined. */

/** Told of every call; it may throw, as Google may. */
export type OnCall = (member: string) => void;

/** What V8, promises and test reporters look for on any object. */
const HARMLESS = new Set(["then", "toJSON", "constructor", "nodeType", "asymmetricMatch", "$$typeof"]);

export function strict<T extends object>(kind: string, members: Partial<T>, onCall: OnCall = () => {}): T {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === "symbol") return undefined;
      const member = (target as Record<string, unknown>)[key];
      if (member === undefined) {
        if (HARMLESS.has(key)) return undefined;
        throw new Error(`${kind}.${key} is not supported by the facade of Google Sheets.`);
      }
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        onCall(`${kind}.${key}`);
        return (member as (...given: unknown[]) => unknown)(...args.map(ownRealm));
      };
    },
    set(_, key) {
      throw new Error(`${kind}.${String(key)} cannot be set.`);
    },
  }) as T;
}

/** Arrays and plain objects of the script's world as ones of ours: the engine tells them apart. */
function ownRealm(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, ownRealm);
  if (typeof value !== "object" || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || Object.prototype.toString.call(value) !== "[object Object]") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, ownRealm(item)]));
}

/** A builder: every method but `build` returns the builder itself. */
export function chained<T extends object>(
  kind: string,
  setters: Readonly<Record<string, (...args: never[]) => void>>,
  build: (() => unknown) | undefined,
  onCall?: OnCall,
): T {
  const members: Record<string, unknown> = {};
  const builder: T = strict<T>(kind, members as Partial<T>, onCall);
  for (const [name, set] of Object.entries(setters)) {
    members[name] = (...args: never[]) => {
      set(...args);
      return builder;
    };
  }
  if (build) members.build = build;
  return builder;
}
