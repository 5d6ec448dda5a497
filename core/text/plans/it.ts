/** Words of plans in Italian. */
import type { PlanTexts } from "./en";

export const it: PlanTexts = {
  templates: {
    "retention-commission": {
      name: "Mantenimento ricavi",
      summary:
        "Un’aliquota sui ricavi netti mantenuti, che sale al raggiungimento della quota trimestrale e ancora molto al di sopra.",
      useWhen:
        "Da scegliere quando gli account manager hanno un proprio portafoglio e ogni euro mantenuto deve rendere, di più oltre la quota.",
      components: { netRevenue: "Ricavi netti" },
    },
  },
  measures: {
    netRevenue: "rinnovi ed espansione, meno abbandoni, riduzioni e note di credito",
  },
  dealTypes: {
    renewal: "Rinnovo",
    upsell: "Upselling",
    crossSell: "Cross-selling",
    newProduct: "Nuovo prodotto",
    churn: "Abbandono",
    contraction: "Riduzione",
    creditMemo: "Nota di credito",
  },
  periods: { month: "mese", quarter: "trimestre", half: "semestre", year: "anno" },
  statuses: { draft: "Bozza", active: "In vigore", retired: "Ritirato" },
  methods: { marginal: "marginale", retroactive: "retroattivo" },
  edges: { from: "raggiunto alla soglia", to: "soglia da superare" },
  faults: {
    notObject: "{path}: {found} si trova dove serve un gruppo di campi. Verificare che il file del piano sia completo.",
    missing: "Manca {path}. Aggiungerlo.",
    unknownField: "{path} non è un campo di un piano. Eliminarlo o correggerne l’ortografia.",
    notText: "{path}: {found} non è un testo.",
    blankText: "{path} è vuoto. Inserire un testo.",
    longText: "{path} supera {most} caratteri. Accorciarlo.",
    notNumber: "{path}: {found} non è un numero. Inserire un numero senza separatori.",
    notFlag: "{path}: {found} non è né vero né falso.",
    notList: "{path}: {found} si trova dove serve un elenco.",
    notDate: "{path}: {found} non è una data. Scrivere anno-mese-giorno, per esempio 2026-01-31.",
    notChoice: "{path}: {found} non è tra {choices}.",
    notWhole: "{path}: {found} non è un numero intero.",
    tooSmall: "{path}: {found} è inferiore a {least}. Inserire almeno {least}.",
    tooLarge: "{path}: {found} è superiore a {most}. Inserire al massimo {most}.",
    notAbove: "{path}: {found} non è superiore a {limit}. Inserire un numero superiore a {limit}.",
    notCurrency: "{path}: {found} non è un codice di valuta. Usare tre maiuscole, per esempio EUR.",
    notId:
      "{path}: {found} non può servire da identificativo. Usare lettere, cifre, spazi, - _ . @, iniziando con una lettera o una cifra.",
    schemaVersion:
      "{path}: {found} è un formato di piano che questa versione non conosce. Conosce il formato 1: aggiornare il componente aggiuntivo.",
    rounding: "{path}: {found} non è previsto. I fogli arrotondano la metà allontanandosi da zero, come ARROTONDA.",
    effectiveOrder: "{path}: il piano termina il {found}, prima di iniziare il {from}. Modificare una delle due date.",
    tooManyPeriods:
      "{path}: il piano dura {found} periodi. I suoi fogli ne accettano al massimo {most}: accorciarlo o scegliere periodi più lunghi.",
    noComponent: "{path}: il piano non ha componenti. Aggiungerne almeno una.",
    noTier: "{path}: la tabella non ha scaglioni. Aggiungere almeno una riga.",
    tierOrder:
      "{path}: {found} non è superiore a {previous}, lo scaglione precedente. Ordinare gli scaglioni in modo crescente.",
    duplicateId:
      "{path}: {found} è usato due volte. Ogni identificativo deve essere unico, anche a parte le maiuscole.",
    unknownComponent: "{path}: il piano non ha una componente chiamata {found}.",
    startOrder: "{path}: la data di fine {found} precede la data di inizio {from}.",
  },
};
