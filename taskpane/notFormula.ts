/** A text that a sheet shall not take for a formula when it is pasted or opened there. */
export function notFormula(text: string): string {
  return /^[=+\-@\t]/.test(text) ? `'${text}` : text;
}
