/** Words of plans in Italian. */
import type { PlanTexts } from "./en";
import { templates } from "./templates/it";

export const it: PlanTexts = {
  templates,
  measures: {
    netRevenue: "rinnovi ed espansione, meno abbandoni, riduzioni e note di credito",
    grossRevenue: "rinnovi, meno abbandoni, riduzioni e note di credito; senza espansione",
    renewals: "rinnovi, meno note di credito",
    expansion: "upselling, cross-selling e nuovi prodotti",
    bookings: "il venduto, meno note di credito",
    upsell: "upselling",
    crossSell: "cross-selling",
    newProduct: "nuovi prodotti",
    dealsClosed: "contratti chiusi, in numero; un contratto ripartito conta per la sua parte",
    grossMargin: "margine lordo del venduto, inserito nel foglio dei pagamenti",
    teamRevenue: "ricavi del team, inseriti nel foglio dei pagamenti",
    cashReceived: "incassi, inseriti nel foglio dei pagamenti",
    meetings: "incontri svolti e accettati, inseriti nel foglio dei pagamenti",
    units: "unità vendute, inserite nel foglio dei pagamenti",
    multiProductCustomers:
      "clienti esistenti che hanno acquistato più prodotti nuovi, una riga ciascuno; un cliente condiviso conta per la sua parte",
    renewalRate: "tasso di rinnovo, inserito nel foglio dei pagamenti",
    customerRetention: "quota di clienti mantenuti, inserita nel foglio dei pagamenti",
    objectives: "punteggio ponderato degli obiettivi, inserito nel foglio dei pagamenti",
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
  sharings: { overlay: "Overlay", elsewhere: "Resto altrove" },
  periods: { month: "mese", quarter: "trimestre", half: "semestre", year: "anno" },
  statuses: { draft: "Bozza", active: "In vigore", retired: "Ritirato" },
  methods: { marginal: "marginale", retroactive: "retroattivo" },
  edges: { from: "raggiunto alla soglia", to: "soglia da superare" },
  ruleKinds: {
    flatRate: "aliquota unica",
    tieredRate: "aliquota a scaglioni",
    points: "premio per punto",
    pointsAbove: "punti oltre la quota",
    unitsAbove: "premio fisso e unità oltre la quota",
    curve: "curva di pagamento",
    milestones: "traguardi",
    objectives: "obiettivi (MBO)",
    spiff: "incentivo temporaneo (SPIFF)",
    matrix: "matrice di pagamento",
  },
  fields: {
    rate: "Aliquota",
    tiers: "Scaglioni",
    from: "Da",
    value: "Valore",
    retroactive: "Su tutto l’importo",
    wholePoints: "Solo punti interi",
    perPoint: "Importo per punto",
    perUnit: "Importo per unità oltre la quota",
    unit: "Un’unità vale",
    gate: "Condizione di accesso",
    gateBonus: "Premio fisso alla soglia",
    wholeUnits: "Solo unità intere",
    target: "Pagamento obiettivo per periodo",
    slopeAbove: "Pendenza oltre l’ultimo punto",
    points: "Punti della curva",
    milestones: "Traguardi",
    cumulative: "I traguardi si sommano",
    objectives: "Obiettivi",
    id: "Id",
    name: "Nome",
    weight: "Peso",
    amount: "Importo",
    minimum: "Minimo",
    mode: "Paga",
    by: "Osserva",
    interpolate: "Rette tra i valori",
    rows: "Parte dell’obiettivo",
    threshold: "Soglia",
    otherwise: "Pagato altrimenti",
    table: "Fattori",
    factor: "Fattore",
    multiplier: "Moltiplicatore",
    floor: "Minimo garantito",
    cap: "Tetto",
    planCap: "Tetto del piano",
    draw: "Anticipo garantito",
    type: "Tipo di anticipo",
    recoveryLimit: "Recupero massimo per periodo",
    holdback: "Trattenuta",
    ramp: "Avviamento dei neoassunti",
    month: "Dal mese nel ruolo",
    share: "Parte della quota",
    proration: "Entrate e uscite",
    afterLeaving: "Dopo l’uscita",
    earnings: "Retribuzione obiettivo annua",
    variable: "Parte variabile",
    basis: "Base di calcolo",
    clawback: "Recupero provvigioni",
    term: "Mesi coperti dalla provvigione",
    window: "Recupero entro mesi",
    schedule: "Recupera",
  },
  choices: {
    "per unit": "ogni unità",
    once: "una volta",
    guarantee: "garanzia",
    "recoverable guarantee": "garanzia recuperabile",
    recoverable: "recuperabile",
    "non-recoverable": "non recuperabile",
    days: "per giorni di calendario",
    months: "per mesi interi",
    workdays: "per giorni lavorativi",
    "year to date": "cumulato annuo, con conguaglio",
    "cash to date": "incassi cumulati dell’anno, con conguaglio",
    "pro rata": "i mesi mancanti",
    full: "tutto",
    pays: "paga quanto già maturato",
    forfeits: "perde quanto non ancora pagato",
  },
  figures: {
    margin: "Margine lordo",
    participation: "Partecipazione",
    contractYears: "Durata media in anni",
  },
  objectives: {
    individual1: "Obiettivo individuale 1",
    individual2: "Obiettivo individuale 2",
    team: "Obiettivo di team",
    dso: "Giorni medi di incasso entro l’obiettivo",
    keyAccountPlan: "Obiettivi del piano cliente chiave",
    accountPlan: "Risultati del piano cliente",
    relationship: "Relazione con i decisori",
  },
  faults: {
    notObject: "{path}: {found} si trova dove serve un gruppo di campi. Verificare che il file del piano sia completo.",
    missing: "Manca {path}. Aggiungerlo.",
    unknownField: "{path} non è un campo di un piano. Eliminarlo o correggerne l’ortografia.",
    notText: "{path}: {found} non è un testo. Metterlo tra virgolette.",
    blankText: "{path} è vuoto. Inserire un testo.",
    longText: "{path} supera {most} caratteri. Accorciarlo.",
    halfCharacter:
      "{path} contiene la metà di un carattere, che nessuna cella può mostrare. Digitare di nuovo il testo.",
    tooManyRows:
      "{path} ha {found} righe; un piano ne ha al massimo {most}. Togliere le righe che pagano come la precedente, o dividere il piano.",
    notNumber: "{path}: {found} non è un numero. Inserire un numero senza separatori.",
    notFlag: "{path}: {found} non è né vero né falso. Inserire true o false.",
    notList: "{path}: {found} si trova dove serve un elenco. Metterne le voci tra parentesi quadre.",
    notDate: "{path}: {found} non è una data. Scrivere anno-mese-giorno, per esempio 2026-01-31.",
    dateRange:
      "{path}: {found} non è compreso tra {from} e {to}, le date che ogni foglio di calcolo conosce. Correggere l’anno.",
    notChoice: "{path}: {found} non è tra {choices}. Sceglierne uno.",
    notWhole: "{path}: {found} non è un numero intero. Inserirlo senza decimali.",
    tooSmall: "{path}: {found} è inferiore a {least}. Inserire almeno {least}.",
    tooLarge: "{path}: {found} è superiore a {most}. Inserire al massimo {most}.",
    notAbove: "{path}: {found} non è superiore a {limit}. Inserire un numero superiore a {limit}.",
    notCurrency: "{path}: {found} non è un codice di valuta. Usare tre maiuscole, per esempio EUR.",
    notId:
      "{path}: {found} non può servire da identificativo. Usare lettere, cifre, spazi, - _ . @, iniziando con una lettera o una cifra.",
    schemaVersion:
      "{path}: {found} è un formato di piano che questa versione non conosce. Conosce i formati 1 e 2: aggiornare il componente aggiuntivo.",
    rounding: "{path}: {found} non è previsto. I fogli arrotondano la metà allontanandosi da zero, come ARROTONDA.",
    effectiveOrder: "{path}: il piano termina il {found}, prima di iniziare il {from}. Modificare una delle due date.",
    tooManyPeriods:
      "{path}: il piano dura {found} periodi. I suoi fogli ne accettano al massimo {most}: accorciarlo o scegliere periodi più lunghi.",
    noComponent: "{path}: il piano non ha componenti. Aggiungerne almeno una.",
    noTier: "{path}: la tabella non ha scaglioni. Aggiungere almeno una riga.",
    tierOrder:
      "{path}: {found} non è superiore a {previous}, lo scaglione precedente. Ordinare gli scaglioni in modo crescente.",
    unknownCurrency:
      "{path}: {found} non è una valuta della norma ISO 4217. Correggere il codice, per esempio EUR, USD o CHF.",
    targetPay:
      "{path}: l’obiettivo è {found}, ma la retribuzione obiettivo dà {target} per periodo. Inserire {target}, o modificare la retribuzione obiettivo o la sua parte variabile.",
    bonusGate:
      "Manca {path}: il premio fisso di {found} sarebbe pagato a qualunque raggiungimento. Inserire il raggiungimento da cui è pagato, 0 per sempre.",
    basisRule:
      "{path}: la componente {component} paga importi di un periodo, che non si cumulano sull’anno. Scegliere un piano con un’altra regola, o liquidare ogni periodo a sé.",
    basisCash:
      "{path}: pagare all’incasso richiede contratti fatturati, ma {component} è inserito a mano. Accreditarlo dai contratti, o scegliere il cumulato annuo senza incassi.",
    basisRamp:
      "{path}: l’avviamento alza le quote mese per mese e non si accorda con il cumulato annuo. Toglierlo e dare ai neoassunti una quota propria, o liquidare ogni periodo a sé.",
    prorationMonths:
      "{path}: il periodo dal {from} al {to} non è di mesi interi, perciò i mesi completi non si possono contare. Far iniziare il piano il 1° e finire a fine mese, oppure scegliere il calcolo per giorni di calendario.",
    prorationWorkdays:
      "{path}: il periodo dal {from} al {to} non ha giorni lavorativi. Far finire il piano più tardi, oppure scegliere il calcolo per giorni di calendario.",
    rampStart:
      "{path}: l’avviamento inizia dal mese {found}, e prima non ci sarebbe alcuna quota. Inserire 1, o aggiungere una riga per il mese 1.",
    clawbackTwice:
      "{path}: gli abbandoni riducono già quanto è accreditato qui, e il recupero riprenderebbe lo stesso contratto una seconda volta. Togliere gli abbandoni dai tipi che contano, o togliere il recupero.",
    duplicateId:
      "{path}: {found} è usato due volte. Modificarne uno: ogni identificativo deve essere unico, senza contare maiuscole e spazi doppi.",
    equalNumberId:
      "{path}: per un foglio di calcolo {found} e {other} sono lo stesso numero, e li pagherebbe entrambi. Anteporre una lettera a uno dei due, per esempio R-{found}.",
    longNumberId:
      "{path}: {found} ha più di {most} cifre; i fogli di calcolo tralasciano le altre e confondono questi identificativi. Anteporre una lettera, per esempio R-{found}.",
    dateId:
      "{path}: un foglio di calcolo prende {found} per una data e lo confonde con altri. Anteporre una lettera, per esempio R.",
    unknownComponent:
      "{path}: il piano non ha una componente chiamata {found}. Correggere l’identificativo o togliere la quota.",
    startOrder: "{path}: la data di fine {found} precede la data di inizio {from}. Modificare una delle due.",
    unknownMeasure:
      "{path}: il piano non ha né una componente né un valore chiamato {found}. Indicarne uno che contiene.",
    floorAboveCap: "{path}: il minimo {found} supera il tetto {most}. Abbassare il minimo o alzare il tetto.",
    finerThanCurrency:
      "{path}: {found} ha più decimali di un pagamento in {currency}. Inserire {cure}, o un altro importo che si possa pagare.",
    sourceUnit:
      "{path}: {found} non si adatta all’unità {unit}. Le somme sono importi, i conteggi sono numeri; percentuali e obiettivi si inseriscono a mano.",
    noTypes: "{path}: nessun tipo di contratto conta. Aggiungerne almeno uno.",
    ruleUnit:
      "{path}: {found} paga una quantità, ma la misura è una percentuale. Scegliere un’altra regola o un’altra misura.",
    weightsTotal: "{path}: i pesi sommano {found}. Devono sommare 1 (100%).",
    ragged: "{path}: ci sono {found} valori per {columns} colonne. Indicare un valore per colonna.",
    unknownDealField: "{path} non è un campo di un contratto. Eliminarlo o correggerne l’ortografia.",
    ownRate:
      "{path}: {found} è un tasso di cambio, ma il contratto è nella valuta del piano, {currency}. Togliere il tasso, o indicare la valuta del contratto.",
    lossAboveZero: "{path}: {found} è sopra zero, e {type} è una perdita. Scrivere le perdite come importi negativi.",
    fxMissing:
      "Manca {path}: il contratto è in {found}, il piano in {currency}. Inserire il tasso di cambio a cui è accreditato.",
    notPeriod:
      "{path}: dal {from} al {to} non è un periodo di pagamento del piano. Scegliere uno dei suoi periodi, per esempio dal {first} al {last}.",
    unknownParticipant:
      "{path}: il piano non ha un partecipante chiamato {found}. Correggere l’identificativo o aggiungere il partecipante al piano.",
  },
  warnings: {
    manyComponents:
      "Il piano ha {found} componenti. Meglio semplice: se ne seguono al massimo {most}. Unire o togliere le più deboli.",
    weightsTotal: "I pesi delle componenti sommano {found}. Se non è voluto, portarli al 100%.",
    rateAboveOne: "{component}: un’aliquota di {found} paga più dell’intero importo. Si intendeva {meant}?",
  },
};
