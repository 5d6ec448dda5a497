/**
 * What autocomplete and the reference say of a function. Limits of the hosts: a summary has at most 128 characters; an
 * argument's text says its unit and, for a choice, the words to choose from.
 */
export interface FunctionText {
  readonly summary: string;
  readonly args: Readonly<Record<string, string>>;
}
