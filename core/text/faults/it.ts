/** What the functions say in Italian when they cannot answer: what was found, and what to do. */
import type { FaultKey } from "../../rules/faultKeys";
import type { places as english } from "./en";

export const places: typeof english = {
  argument: "{argument}",
  row: "{argument}, riga {row}",
  cell: "{argument}, riga {row}, colonna {column}",
};

export const it: Readonly<Record<FaultKey, string>> = {
  unknownFunction: "Non esiste una funzione di nome {found}.",
  tooManyArguments:
    "{function} accetta al massimo {most} argomenti, ma ne sono stati dati {found}. Togliete gli ultimi.",
  argumentMissing: "Manca {argument}. Inseritelo o indicate la cella che lo contiene.",
  numberText: "{where}: {found} è un testo, non un numero. Inserite un numero; un testo come «5%» o «1.000» non conta.",
  numberFlag: "{where}: {found} si trova dove serve un numero. Inserite un numero.",
  numberDate: "{where}: una data ({found}) si trova dove serve un numero. Inserite un numero.",
  belowMinimum: "{where}: {found} è inferiore a {least}. Inserite {least} o più.",
  aboveMaximum: "{where}: {found} è superiore a {most}. Inserite {most} o meno.",
  notWhole: "{where}: {found} non è un numero intero.",
  blankRefused: "{where} è vuoto. Compilate la cella; inserite 0 se intendete 0.",
  rangeEmpty: "{argument} non contiene numeri. Indicate le celle che li contengono.",
  oneLineOnly: "{argument} vuole una sola riga o una sola colonna, ma è stato dato un intervallo di {shape} celle.",
  lengthsDiffer:
    "{first} ha {firstCount} celle e {second} ne ha {secondCount}. Date lo stesso numero di celle per entrambi.",
  totalNotOne: "{argument}: il totale è {found}, non 1. Correggete i valori perché il totale sia 1 (100 %).",
  resultTooLarge: "Il risultato è troppo grande per una cella. Controllate i valori di partenza.",
  notDate: "{where}: {found} non è una data. Inserite una data, non un testo.",
  zeroDivisor: "{where} è zero o vuoto, e non si può dividere per zero. Inserite un importo maggiore di zero.",
  negativeDivisor: "{where}: {found} è negativo. Inserite un importo maggiore di zero.",
  shapesDiffer:
    "{first} ha {firstShape} celle e {second} ne ha {secondShape}. Date intervalli della stessa dimensione, o una sola cella per tutte le righe.",
  oneCellOnly: "{argument} vuole una sola cella, ma è stato dato un intervallo di {shape} celle. Indicate una cella.",
  notFlag: "{where}: {found} non è né VERO né FALSO.",
  notChoice: "{argument}: {found} non è tra {choices}.",
  tiersEmpty: "{argument} non contiene scaglioni. Date almeno una riga con una soglia e un valore.",
  tiersColumns:
    "{argument}: numero di colonne: {found}. Datene due (da, valore), tre (da, a, valore, oppure da, valore, VERO/FALSO) o quattro (da, a, valore, VERO/FALSO).",
  tierBlank: "{argument}, riga {row}: {column} è vuoto. Compilate la cella o eliminate la riga.",
  tierText: "{argument}, riga {row}: {found} in {column} è un testo, non un numero.",
  tierFlagFound: "{argument}, riga {row}: {found} si trova in {column}, dove serve un numero.",
  tierOrder: "{argument}, riga {row}: {found} viene dopo {previous}. Le soglie devono crescere di riga in riga.",
  tierDuplicate: "{argument}, riga {row}: la soglia {found} compare due volte. Eliminate una delle due righe.",
  tierGap:
    "{argument}, riga {row}: questo scaglione finisce a {found} e il successivo comincia a {next}; ciò che sta in mezzo andrebbe perso. Usate {cure} per entrambi.",
  tierOffByOne:
    "{argument}, riga {row}: la soglia {found} lascia un vuoto sopra {cure}. Gli scaglioni si toccano: usate {cure}.",
  tierEndBelow: "{argument}, riga {row}: lo scaglione finisce a {found}, che non è maggiore del suo inizio {from}.",
  tierEndMissing:
    "{argument}, riga {row}: la fine di questo scaglione è vuota. Solo l’ultimo scaglione può restare aperto; usate {next}.",
  tierNegative: "{argument}, riga {row}: la soglia {found} è negativa. Cominciate da 0 o più.",
  tierNotFlag:
    "{argument}, riga {row}: {found} non è né VERO né FALSO, quindi non è chiaro se lo scaglione è retroattivo. Scrivete VERO o FALSO.",
  tierRateAboveOne: "{argument}, riga {row}: l’aliquota {found} paga più dell’importo stesso. Si intendeva {meant}?",
  tierAttainmentHuge: "{argument}, riga {row}: la soglia {found} è il {percent} % della quota. Si intendeva {meant}?",
  tierQuotaMissing:
    "{argument}: soglie fino a {found} sembrano percentuali di raggiungimento (1 = 100 %), ma senza quota sono importi. Si tratta di raggiungimento? Indicate la quota.",
  pointsColumns:
    "{argument}: numero di colonne: {found}. Datene due: la posizione sulla curva e il pagamento in quel punto.",
  matrixTooSmall:
    "{argument} richiede una prima riga e una prima colonna di intestazioni, e un valore a ogni incrocio; sono state date {shape} celle.",
  matrixOrder:
    "{where}: l’intestazione {found} viene dopo {previous}. Le intestazioni devono crescere di cella in cella.",
  payoutNotReached: "Nessun importo ulteriore paga {found}: la tabella non ci arriva, qualunque sia il venduto.",
  lossesAboveBase:
    "Contrazione e abbandono arrivano a {found}, più dei {most} da cui si tolgono. Controllate che tutte le cifre riguardino gli stessi clienti.",
  grossAboveOne:
    "{where}: {found} è negativo e porterebbe la retention lorda oltre il 100 %. La retention lorda esclude l’espansione: inserite le perdite come importi positivi.",
  newAboveEnd:
    "{where}: {found} supera i {most} clienti di fine periodo. Contate solo i nuovi clienti ancora presenti.",
  keptAboveStart:
    "Risulterebbero conservati {found} clienti su {most} iniziali. Contate come nuovo ogni cliente acquisito nel periodo.",
  nothingToScale: "{argument} contiene solo zeri: non c’è nulla da riportare al budget.",
  floorAboveCap: "{where}: il minimo {found} è superiore al tetto {most}. Scambiateli o toglietene uno.",
  tierLastClosed:
    "{argument}, riga {row}: l’ultimo scaglione resta aperto oltre {found}; la fine di una tabella non è un tetto. Lasciate vuota l’ultima fine e mettete un tetto al pagamento se serve.",
  releasedTooMuch: "{where}: {found} supera i {most} trattenuti. Liberate al massimo quanto è trattenuto.",
  weightsZero:
    "{argument}: tutti i valori sono zero, e non si può ripartire nulla. Inserite almeno un peso maggiore di zero.",
  datesReversed: "{where}: questa data precede {other}. Scambiate le due date o correggetene una.",
  periodWithoutWorkdays:
    '{where}: il periodo non contiene giorni lavorativi, da lunedì a venerdì. Usate la base "days" o correggete le date.',
  periodNotMonths: '{where}: il periodo non è un numero intero di mesi. Correggete le date o usate la base "days".',
  leaveInMonths: '{where}: i giorni di assenza non si tolgono da mesi interi. Usate la base "days" o "workdays".',
  leaveTooLong:
    "{where}: {found} giorni di assenza superano i {most} giorni lavorati nel periodo. Contate solo le assenze al loro interno.",
  notName:
    "{where}: {found} non è né un nome né un numero. Inserite il nome o l’identificativo di un partecipante o di una trattativa.",
  dealConflict:
    "{where}: la trattativa {deal} compare qui con {found} e più sopra con {previous}. Date il suo importo intero in ognuna delle sue righe.",
  columnNeeded: "Manca {argument}, e {other} non può essere applicato senza. Indicate quella colonna delle trattative.",
  gateNeeded:
    "Manca {where}: {other} verrebbe pagato qualunque sia la retention. Inserite la parte di quota da cui viene pagato, per esempio {cure} per l’80 %.",
  simulationTooLarge:
    "{argument}: {found} simulazioni di così tante quote richiederebbero troppo tempo. Inserite {most} o meno.",
};
