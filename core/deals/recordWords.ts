/** Headings that speak of a row and not of its deal: when it was changed or exported, and its number in the list. */
import type { Cell } from "../cells/cell";
import { anyWord, headingWords } from "./words";

const CHANGED = anyWord(`
  modified updated exported extracted imported refreshed synced generated downloaded retrieved printed timestamp snapshot
  modifie modifiee modifies maj exporte exportee extrait extraite importe importee horodatage
  modificato modificata aggiornato aggiornata esportato esportata estratto estratta importato importata`);
/** Only beside a word of time: "Export sales" are amounts. */
const CHANGE = anyWord(`
  change changed changes modification update export extract extraction import refresh sync activity history entered run
  changement activite export historique entree modification
  modifica aggiornamento esportazione estrazione importazione variazione attivita storico ingresso`);
const TIMES = anyWord(
  "date time datetime day at on last date heure jour le derniere dernier data ora giorno il ultima ultimo",
);
const PHRASES = /(^| )(as of|mise a jour|mis a jour)( |$)|(stage|status|phase) changed$/;
/** A change of prices or rates is no change of the row. */
const OTHER = anyWord("rate taux tasso amount montant importo price prix prezzo currency devise valuta percent");

const NUMBERS =
  /^((row|record|entry|event|history|log|snapshot|export|line|seq|sequence|index|idx|position|serial|sr|sl|s)( (number|no|nr|id|index|key))?|number|no|nr|n|(n|no|numero|id)( de| d)? (ligne|enregistrement|ordre)|ligne|enregistrement|rang|(n|numero|id)( di)? (riga|record|ordine progressivo)|riga|progressivo|indice)$/;

export function isRecordNumber(heading: string): boolean {
  return NUMBERS.test(heading);
}

export function isRecordTime(heading: string): boolean {
  if (OTHER.test(heading)) return false;
  return CHANGED.test(heading) || PHRASES.test(heading) || (CHANGE.test(heading) && TIMES.test(heading));
}

/** Whether deals are told by their names: a name is that of one deal with one customer only. */
export function isDealName(heading: Cell): boolean {
  return /(^| )(name|title|topic|nom|nome|objet|oggetto|rubrique|argomento)( |$)/.test(headingWords(heading));
}
