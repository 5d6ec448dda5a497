/** Names, summaries and advice of the plan templates in Italian. */
import type { TemplateTexts } from "./en";

export const templates: TemplateTexts = {
  "retention-commission": {
    name: "Mantenimento ricavi",
    summary:
      "Un’aliquota sui ricavi netti mantenuti, che sale al raggiungimento della quota trimestrale e ancora molto al di sopra.",
    useWhen:
      "Da scegliere quando gli account manager hanno un proprio portafoglio e ogni euro mantenuto deve rendere, di più oltre la quota.",
    components: { netRevenue: "Ricavi netti" },
  },
  "retention-flat": {
    name: "Provvigione fissa mantenimento",
    summary: "Un’aliquota unica su ogni contratto che mantiene o accresce i ricavi ricorrenti, dal primo all’ultimo.",
    useWhen: "Da scegliere quando il portafoglio è piccolo o nuovo e il piano deve stare in una frase.",
    components: { netRevenue: "Ricavi netti" },
  },
  "retention-upsell": {
    name: "Mantenimento e upselling",
    summary: "Un’aliquota crescente sui ricavi mantenuti e un’aliquota unica su tutto il venduto in più.",
    useWhen: "Da scegliere quando le stesse persone rinnovano ed espandono, senza che l’uno compensi l’altro.",
    components: { retention: "Mantenimento", upsell: "Upselling" },
  },
  "retention-points": {
    name: "Punti di mantenimento",
    summary: "Un importo per ogni punto di quota raggiunto; un punto vale di più quanto più alto è il raggiungimento.",
    useWhen: "Da scegliere quando i territori hanno dimensioni diverse e pari raggiungimento deve rendere pari.",
    components: { netRevenue: "Ricavi netti" },
  },
  "retention-points-flat": {
    name: "Punti di mantenimento fissi",
    summary: "Lo stesso importo per ogni punto della quota mensile.",
    useWhen: "Da scegliere quando pari raggiungimento deve rendere pari, senza scaglioni.",
    components: { netRevenue: "Ricavi netti" },
  },
  "grr-bonus": {
    name: "Premio GRR",
    summary:
      "Un premio fisso dall’80% della quota mantenuta e un importo per ogni migliaio oltre la quota. Il premio fisso è da definire; 1.500 ne tiene il posto.",
    useWhen: "Da scegliere quando mantenere l’esistente è tutto il lavoro e l’espansione spetta ad altri.",
    components: { grr: "Ricavi lordi mantenuti" },
  },
  "nrr-bonus": {
    name: "Premio NRR",
    summary: "Un importo per ogni punto di mantenimento netto oltre la quota.",
    useWhen: "Da scegliere quando conta la crescita dai clienti esistenti e il fisso copre il resto.",
    components: { nrr: "Ricavi netti mantenuti" },
  },
  "grr-nrr": {
    name: "GRR e NRR bilanciati",
    summary:
      "Metà del premio per i ricavi mantenuti, metà per la crescita netta degli stessi clienti. Il premio fisso della prima metà è da definire; 1.500 ne tiene il posto.",
    useWhen: "Da scegliere quando l’espansione non deve coprire gli abbandoni, né viceversa.",
    components: { grr: "Ricavi lordi mantenuti", nrr: "Ricavi netti mantenuti" },
  },
  "renewal-milestones": {
    name: "Traguardi di rinnovo",
    summary:
      "Somme fisse per tasso di rinnovo, un importo per cliente che ha acquistato più novità, e obiettivi sui clienti. 6.000 e 1.000 sono dati; i traguardi inferiori e i 3.000 degli obiettivi sono da definire.",
    useWhen: "Da scegliere quando gli account manager rispondono di rinnovi, ampiezza e piano cliente.",
    components: {
      renewal: "Tasso di rinnovo",
      newProducts: "Clienti con nuovi prodotti",
      keyAccounts: "Obiettivi clienti chiave",
    },
  },
  "csm-variable": {
    name: "Variabile customer success",
    summary:
      "Una parte variabile obiettivo oltre al fisso: tre quarti per il mantenimento, un quarto per l’espansione. Una retribuzione obiettivo di 100.000 ripartita 80/20 tiene il posto della propria.",
    useWhen:
      "Da scegliere quando i customer success manager hanno una retribuzione obiettivo con poca parte variabile.",
    components: { retention: "Mantenimento", expansion: "Espansione" },
  },
  "rate-on-quota": {
    name: "Aliquota da variabile obiettivo",
    summary:
      "L’aliquota è il variabile obiettivo diviso per la quota, e metà in più oltre la quota. L’acceleratore è da definire.",
    useWhen: "Da scegliere quando retribuzione e quota sono date e l’aliquota deve derivarne.",
    components: { bookings: "Ordini" },
  },
  mbo: {
    name: "Obiettivi (MBO)",
    summary:
      "Un premio obiettivo per obiettivi ponderati, individuali e di team, valutati a fine periodo. Obiettivi, pesi e il premio di 2.250 sono da definire.",
    useWhen: "Da scegliere quando i risultati non si leggono nei contratti: progetti, qualità, lavoro di squadra.",
    components: { objectives: "Obiettivi" },
  },
  spiff: {
    name: "Programma SPIFF",
    summary:
      "Un importo per ogni unità di un prodotto, per un solo trimestre, fino a un tetto. Importo, date e tetto sono da definire.",
    useWhen: "Da scegliere quando un prodotto richiede una spinta breve accanto al piano ordinario.",
    components: { programme: "Programma" },
  },
  "deal-velocity": {
    name: "Ritmo dei contratti",
    summary: "Un importo per contratto chiuso, di più oltre il numero mensile. Numero e importi sono da definire.",
    useWhen: "Da scegliere quando i contratti si somigliano e conta la velocità.",
    components: { deals: "Contratti chiusi" },
  },
  "strategic-account": {
    name: "Grandi clienti strategici",
    summary:
      "Una retribuzione obiettivo senza quota formale: crescita, clienti mantenuti e risultati del piano cliente. L’obiettivo di 50.000, le sue parti e la crescita attesa sono da definire.",
    useWhen: "Da scegliere quando pochi grandi clienti si sviluppano negli anni e un trimestre dice poco.",
    components: { growth: "Crescita dei ricavi", churn: "Clienti mantenuti", accountPlan: "Piano cliente" },
  },
  "single-rate": {
    name: "Aliquota unica",
    summary: "Una sola aliquota su tutto il venduto.",
    useWhen: "Da scegliere quando il piano deve essere semplice e ogni vendita vale lo stesso.",
    components: { bookings: "Ordini" },
  },
  accelerator: {
    name: "Acceleratore",
    summary: "Un’aliquota base fino alla quota, una maggiore oltre, una terza molto oltre.",
    useWhen: "Da scegliere quando le vendite oltre la quota valgono di più di quelle che la raggiungono.",
    components: { bookings: "Ordini" },
  },
  "accelerator-decelerator": {
    name: "Acceleratore e deceleratore",
    summary: "Aliquota ridotta all’inizio, piena su tutto da metà quota, maggiore oltre la quota.",
    useWhen: "Da scegliere quando risultati deboli devono costare meno senza lasciare nessuno a zero.",
    components: { bookings: "Ordini" },
  },
  "cliff-accelerator": {
    name: "Soglia e acceleratore",
    summary: "Niente sotto il 60% della quota, poi aliquota piena dalla prima unità, e di più oltre la quota.",
    useWhen: "Da scegliere quando il fisso copre un minimo di risultati e la provvigione comincia dopo.",
    components: { bookings: "Ordini" },
  },
  "accelerator-milestone": {
    name: "Acceleratore e traguardi",
    summary: "Una provvigione con acceleratori e somme fisse alla quota e oltre.",
    useWhen: "Da scegliere quando raggiungere la quota deve farsi sentire, oltre alla provvigione.",
    components: { commission: "Provvigione", milestones: "Traguardi" },
  },
  "milestone-only": {
    name: "Solo traguardi",
    summary: "Una somma fissa a 80, 100 e 120% della quota, e niente in mezzo.",
    useWhen: "Da scegliere quando il costo deve essere noto prima e i risultati arrivano a gradini.",
    components: { bookings: "Ordini" },
  },
  "multi-year": {
    name: "Moltiplicatore pluriennale",
    summary: "Un’aliquota unica sul venduto, per un fattore secondo la durata media dei contratti.",
    useWhen: "Da scegliere quando i contratti lunghi convengono e i venditori possono ottenerli.",
    components: { bookings: "Ordini" },
  },
  "team-pool": {
    name: "Fondo di team",
    summary: "La parte di ciascuno in un fondo che il risultato del team riempie, secondo il tempo lavorato.",
    useWhen: "Da scegliere quando non si può dire di chi sia il contratto e conta la squadra.",
    components: { team: "Risultato del team" },
  },
  "sdr-meetings": {
    name: "SDR per incontro",
    summary: "Un importo per ogni incontro accettato, di più oltre l’obiettivo mensile.",
    useWhen: "Da scegliere quando lo sviluppo commerciale fissa gli incontri e altri chiudono.",
    components: { meetings: "Incontri" },
  },
  "gross-margin": {
    name: "Correttivo di margine",
    summary: "Una provvigione sui ricavi che gli sconti abbassano e i buoni margini alzano.",
    useWhen: "Da scegliere quando i venditori decidono gli sconti e il margine varia.",
    components: { bookings: "Ordini" },
  },
  "product-hurdle": {
    name: "Barriera multiprodotto",
    summary: "Un’aliquota per prodotto e un premio sulla quota principale che vale solo con quella del nuovo prodotto.",
    useWhen: "Da scegliere quando un nuovo prodotto va venduto accanto al vecchio e non al suo posto.",
    components: { core: "Prodotti principali", newProduct: "Nuovo prodotto", bonus: "Premio condizionato" },
  },
  "payout-matrix": {
    name: "Matrice di pagamento",
    summary: "Una parte del pagamento obiettivo secondo due misure insieme: ricavi in riga, margine in colonna.",
    useWhen: "Da scegliere quando due scopi si contrastano e l’uno non deve comprarsi con l’altro.",
    components: { bookings: "Ordini" },
  },
  "new-hire": {
    name: "Avviamento e anticipo",
    summary: "Una provvigione su una quota che sale in cinque mesi, con un anticipo da recuperare.",
    useWhen: "Da scegliere quando i nuovi impiegano mesi a vendere e non devono partire da zero.",
    components: { bookings: "Ordini" },
  },
  "pay-on-cash": {
    name: "Incasso, trattenuta, recupero",
    summary:
      "Un’aliquota sul venduto, pagata quando i clienti pagano; una parte attende, e un contratto perso presto riprende quanto fu pagato.",
    useWhen: "Da scegliere quando le fatture tardano o i contratti cessano presto e la provvigione attende il denaro.",
    components: { bookings: "Ordini" },
  },
  "year-to-date": {
    name: "Cumulato annuo con conguaglio",
    summary:
      "Una provvigione sull’anno fino a oggi, meno quanto già pagato: un trimestre forte compensa uno debole, e viceversa.",
    useWhen:
      "Da scegliere quando conta l’anno, i contratti scivolano da un trimestre all’altro e si paga comunque ogni trimestre.",
    components: { bookings: "Ordini" },
  },
  "manager-override": {
    name: "Override del manager",
    summary: "Una piccola aliquota sui ricavi di tutto il team, maggiore oltre la sua quota.",
    useWhen: "Da scegliere quando i responsabili vincono con le loro persone e portano la somma delle quote.",
    components: { team: "Ricavi del team" },
  },
  "split-overlay": {
    name: "Ripartizione e specialisti",
    summary: "Una provvigione sulle parti accreditate: ogni riga porta la ripartizione del suo partecipante.",
    useWhen: "Da scegliere quando più persone lavorano a un contratto e ciascuna vede la sua parte.",
    components: { bookings: "Ordini accreditati" },
  },
  "multi-currency": {
    name: "Multivaluta",
    summary: "Una provvigione in una valuta su contratti in molte, al cambio fissato su ciascuno.",
    useWhen: "Da scegliere quando si vende in più valute e i cambi non devono mutare i pagamenti passati.",
    components: { bookings: "Ordini" },
  },
};
