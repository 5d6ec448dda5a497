/** Types of push.mjs, for the tests. */
export function missing(situation: {
  readonly built: boolean;
  readonly signedIn: boolean;
  readonly settings: { readonly scriptId?: string; readonly rootDir?: string; readonly srcDir?: string } | undefined;
}): string | undefined;
