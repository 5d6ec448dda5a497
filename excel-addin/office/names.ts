/** The tab that a name's formula points at; undefined where it is no plain area. */
export function tabOf(
  formula: unknown,
): { readonly sheet: string; readonly address: string; readonly absolute: string } | undefined {
  const parts = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(String(formula));
  if (!parts) return undefined;
  const sheet = (parts[1] ?? parts[2] ?? "").replace(/''/g, "'");
  const absolute = parts[3] as string;
  return { sheet, absolute, address: absolute.replace(/\$/g, "") };
}
