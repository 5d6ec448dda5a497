/** What keeps a plan from being read back from its sheets, in Italian. */
import type { ReadingTexts } from "./en";

export const it: ReadingTexts = {
  noPlan: "Questa cartella di lavoro non contiene alcun piano. Creare prima i fogli di un piano.",
  several:
    "Questa cartella di lavoro contiene più piani: {sheets}. Indicare quale leggere con il nome del suo foglio del piano.",
  unknownSheet: "Nessun piano è stato scritto in un foglio chiamato {sheet}. Fogli dei piani: {sheets}.",
  broken: "Ciò che la cartella di lavoro conserva del piano di {sheet} è danneggiato: {fault}",
  sheetGone:
    "Il foglio del piano {sheet} non si trova. Se è stato rinominato, ridargli il vecchio nome; se è stato eliminato, importare il piano dal suo file.",
  lost: "Le celle chiamate {name} non ci sono più. Annullare l’eliminazione o ricreare i fogli dal file del piano.",
  otherTerms:
    "{place}: questi fogli sono stati scritti da condizioni con l’impronta {printed}, ma il piano conservato nella cartella di lavoro ha {kept}. Annullare la modifica o ripartire da una copia precedente della cartella: i fogli non pagano secondo ciò che dice il piano.",
  error: "{place}: la cella mostra l’errore {found}. Correggerlo, poi rileggere il piano.",
  blank: "{place}: la cella è vuota. Inserire un valore.",
  notNumber: "{place}: {found} non è un numero. Inserire un numero.",
  notDate: "{place}: {found} non è una data. Inserire una data.",
  notChoice: "{place}: {found} non è tra {choices}. Sceglierne uno.",
  halfRow: "{place}: questa riga della tabella è compilata solo in parte. Completarla o svuotarla.",
  noId: "{place}: manca l’identificativo di {found}. Inserirlo.",
  belowRows:
    "{place}: {found} sta sotto le righe preparate, dove nulla si calcola. Inserire righe sopra l’ultima preparata, copiarvi le formule e spostarvi la persona.",
  noHeading:
    "{sheet}: nessuna colonna ha l’intestazione {heading} alla riga {row}. Ridare alla colonna la sua intestazione, poi riprovare.",
  objectives: "{place}: il piano ha {expected} obiettivi, ma {found} pesi. Ripristinare le righe della tabella.",
  dealsGone:
    "Il piano {plan} legge i contratti dal foglio dei contratti del piano {other}, che non c’è. Annullare l’eliminazione, o aggiornare {other}: viene allora scritto un foglio vuoto, che {plan} legge di nuovo.",
  dealsCurrency:
    "Il piano {plan} paga in {own} e non può leggere i contratti di {other}, i cui cambi portano a {theirs}. Dargli contratti propri.",
  dealsClawback:
    "Il piano {plan} recupera provvigioni, e ciò che è stato pagato per un contratto differisce da piano a piano: non può leggere i contratti di {other}. Dargli contratti propri.",
  dealsReceived:
    "Il piano {plan} paga sull’incassato, che il foglio dei contratti di {other} non chiede. Dargli contratti propri, o far leggere a {other} quelli di {plan}.",
  peerUntold:
    "{other} si paga dallo stesso elenco di contratti, ma i suoi fogli non hanno potuto sapere chi è in {plan}: lì i loro contratti non sono accreditati a nessuno finché {other} non viene aggiornato in Rivedi.",
  dealsElsewhere:
    "I contratti di {plan} stanno nel foglio dei contratti di {other}. Aggiungerli lì: {plan} li legge subito.",
};
