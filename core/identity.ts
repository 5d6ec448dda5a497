/**
 * The one answer to "is this the same person" and "is this the same deal", for payouts, worksheets, import and pane.
 * Accents always count: José and Jose are two people. Folding them is for proposals of a mapping only.
 */

/** Control characters and every kind of blank: spaces, no-break spaces, tabs, line ends, zero-width marks. */
const BLANKS = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;
/** Nothing to clean: printable ASCII without blanks at the ends or twice in a row. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** The text that an id or a name means: composed accents (NFC), blanks of any kind as one space, none around it. */
export function identityText(text: string): string {
  return PLAIN.test(text) ? text : text.normalize("NFC").replace(BLANKS, " ").trim();
}

/**
 * The key of a person, id or name: capitals do not count, accents do.
 *
 * @example personKey(" R-7\u00A0") is personKey("r-7"); personKey("José") is not personKey("Jose")
 */
export function personKey(id: string): string {
  return identityText(id).toLowerCase();
}

/**
 * The key of a deal: capitals count, since 15-sign CRM ids differ by them alone; leading zeros and long digits stay text.
 *
 * @example dealKey("0061a") is not dealKey("0061A")
 */
export function dealKey(id: string): string {
  return identityText(id);
}

/**
 * The entry of a record whose keys are ids that people chose: its own one, never what every object inherits. An id may
 * be "constructor" or "toString".
 */
export function ownEntry<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record === undefined || Object.getOwnPropertyDescriptor(record, id) === undefined ? undefined : record[id];
}
