/** The plan letter in Italian. */
import type { LetterTexts } from "./en";

export const it: LetterTexts = {
  title: "Il piano di incentivazione: {plan}",
  titleFor: "Piano di incentivazione di {name}: {plan}",
  subtitle: "In vigore dal {from} al {to}, versione {version}",
  yes: "sì",
  no: "no",
  open: "e oltre",
  atAGlance: {
    heading: "Il piano in breve",
    periods: {
      month: "La retribuzione variabile si calcola mese per mese, in {currency}.",
      quarter: "La retribuzione variabile si calcola trimestre per trimestre, in {currency}.",
      half: "La retribuzione variabile si calcola semestre per semestre, in {currency}.",
      year: "La retribuzione variabile si calcola anno per anno, in {currency}.",
    },
    one: "Ha una sola componente: {components}.",
    several: "Ha {count} componenti: {components}. Quanto rende ciascuna si somma.",
    pay: "La retribuzione obiettivo è di {earnings} all’anno: un fisso di {base} e un variabile di {variable}, se ogni obiettivo è raggiunto in pieno.",
    draft: "Questo piano è una bozza. Nulla è promesso finché non entra in vigore.",
    retired: "Questo piano è ritirato: non paga più nulla di nuovo.",
  },
  component: {
    measure: "Che cosa conta: {measure}.",
    quota: {
      month: "La quota è di {quota} al mese. Il raggiungimento è quanto viene accreditato, diviso per la quota.",
      quarter: "La quota è di {quota} al trimestre. Il raggiungimento è quanto viene accreditato, diviso per la quota.",
      half: "La quota è di {quota} al semestre. Il raggiungimento è quanto viene accreditato, diviso per la quota.",
      year: "La quota è di {quota} all’anno. Il raggiungimento è quanto viene accreditato, diviso per la quota.",
    },
    level: "L’obiettivo è {quota}: arrivarci corrisponde a un raggiungimento del 100%.",
    levelWhole: "L’obiettivo è {quota}.",
    weight: "Quanto rende questa componente conta con un peso del {weight}.",
  },
  rules: {
    flatRate: "Si guadagna il {rate} di tutto ciò che viene accreditato, dalla prima unità di moneta.",
    flatCount: "Si guadagnano {rate} per ogni unità conteggiata, dalla prima.",
    tieredRate: "Si guadagna un’aliquota su quanto viene accreditato. L’aliquota dipende dal raggiungimento:",
    tieredCount: "Si guadagna un importo per ogni unità conteggiata. L’importo dipende dal raggiungimento:",
    points:
      "Si guadagna un importo per ogni punto di raggiungimento; un punto è l’1% della quota. L’importo dipende dal raggiungimento:",
    pointsAbove:
      "Si guadagnano {amount} per ogni punto di raggiungimento oltre {from}; un punto è l’1% della quota. Fino a {from} questa componente non rende nulla.",
    wholePoints: "Contano solo i punti interi: 104,9% sono 104 punti.",
    partPoints: "Le frazioni di punto sono pagate in proporzione.",
    gateBonus:
      "Da un raggiungimento di {gate} si guadagna un premio fisso di {bonus}. Al di sotto questa componente non rende nulla.",
    unitsAbove: "Per ogni {unit} oltre la quota si guadagnano altri {amount}.",
    unitsAboveOnly: "Per ogni {unit} oltre la quota si guadagnano {amount}.",
    unitGate: "Questo vale da un raggiungimento di {gate}; al di sotto questa componente non rende nulla.",
    wholeUnits: "Contano solo le unità intere; un resto inferiore a {unit} non è pagato.",
    partUnits: "Le frazioni di unità sono pagate in proporzione.",
    curve:
      "Il pagamento è una parte di un obiettivo di {target} per periodo. Segue delle rette tra questi punti; sotto il primo è zero:",
    slopeAbove: "Oltre l’ultimo punto ogni ulteriore 1% di raggiungimento aggiunge {share} dell’obiettivo.",
    flatAbove: "Oltre l’ultimo punto resta invariato.",
    milestones: "Si guadagna una somma fissa quando il raggiungimento tocca un traguardo:",
    cumulative: "I traguardi si sommano: chi arriva al secondo ha guadagnato anche il primo.",
    highest: "È pagato solo il traguardo più alto raggiunto.",
    objectives:
      "Gli obiettivi valgono {target} per periodo se sono tutti pienamente raggiunti. Ciascuno è valutato dopo il periodo, 100% se pienamente raggiunto, e paga secondo il suo peso:",
    spiffUnit: "Per ogni unità conteggiata si guadagnano {amount}.",
    spiffUnitFrom: "Per ogni unità conteggiata si guadagnano {amount}, dalla prima, se sono almeno {minimum}.",
    spiffOnce: "Se sono almeno {minimum}, si guadagnano {amount}, una sola volta per periodo.",
    matrix:
      "Il pagamento è una parte di un obiettivo di {target} per periodo. Si legge in una tabella con due misure: il raggiungimento in riga, {by} in colonna:",
    interpolate: "Tra i valori della tabella segue delle rette.",
    lookup: "In ogni direzione conta il valore più alto raggiunto. Sotto la prima riga o colonna il pagamento è zero.",
  },
  table: {
    from: "Da un raggiungimento di",
    to: "Fino a",
    rate: "Aliquota",
    amount: "Importo",
    perPoint: "Per punto",
    money: "Cioè a partire da",
    whole: "Su tutto l’importo",
    attainment: "Raggiungimento",
    share: "Parte dell’obiettivo",
    payout: "Pagamento",
    bonus: "Premio",
    objective: "Obiettivo",
    weight: "Peso",
    fullScore: "Se pienamente raggiunto",
    month: "Dal mese nel ruolo",
    quotaShare: "Parte della quota",
    factor: "Fattore",
    level: "A partire da ({by})",
    total: "Totale",
    payable: "Da pagare",
    credited: "Accreditato",
    component: "Componente",
  },
  methods: {
    marginal:
      "Il piano è marginale: ogni aliquota è pagata solo sulla parte che cade nel suo scaglione. Arrivare a uno scaglione superiore non cambia mai quanto hanno reso quelli inferiori.",
    retroactive: "Il piano è retroattivo: l’aliquota dello scaglione raggiunto è pagata su tutto, dalla prima unità.",
    flags:
      "Dove la tabella indica che uno scaglione paga su tutto l’importo, raggiungerlo rivaluta tutto ciò che sta sotto.",
  },
  edges: {
    from: "Una soglia è raggiunta esattamente al suo valore: chi è a esattamente 100% ha raggiunto il 100%.",
    to: "Una soglia va superata: chi è a esattamente 100% non ha ancora raggiunto il 100%.",
  },
  gate: "C’è una condizione di accesso: questa componente è pagata solo se {by} raggiunge {threshold}. Altrimenti rende {otherwise}.",
  gateExceeds:
    "C’è una condizione di accesso: questa componente è pagata solo se {by} supera {threshold}. Altrimenti rende {otherwise}.",
  nothing: "zero",
  attainmentOf: "il raggiungimento di {component}",
  multiplier: "Il pagamento è poi moltiplicato per un fattore che dipende da {by}; sotto la prima riga il fattore è 0:",
  floor: "Questa componente rende almeno {floor} per periodo.",
  cap: "Questa componente rende al massimo {cap} per periodo.",
  pay: {
    heading: "Dal calcolo al pagamento",
    planCap: "Tutte le componenti insieme rendono al massimo {cap} per periodo.",
    draws: {
      guarantee:
        "Sono garantiti {amount} per periodo. Se si guadagna meno, la paga è integrata fino a quell’importo, senza nulla da restituire.",
      "recoverable guarantee":
        "Sono pagati almeno {amount} per periodo. L’integrazione va restituita e si recupera su quanto i periodi successivi rendono oltre quell’importo.",
      recoverable:
        "Sono anticipati {amount} per periodo, oltre a quanto si guadagna. L’anticipo va restituito e si recupera sui guadagni successivi.",
      "non-recoverable": "Sono pagati {amount} per periodo oltre a quanto si guadagna, senza nulla da restituire.",
    },
    recoveryLimit: "Si recuperano al massimo {limit} per periodo.",
    basis: {
      "year to date":
        "La paga si calcola sul cumulato annuo: quote, risultati e importi di un periodo si cumulano dal primo giorno dell’anno del piano, e quanto pagato per i periodi precedenti è detratto. Un risultato negativo va restituito, e il conguaglio seguente lo riporta.",
      "cash to date":
        "La paga si calcola sul cumulato annuo e sugli incassi: quote, risultati e importi di un periodo si cumulano dal primo giorno dell’anno del piano, il pagamento conta per la parte dei propri contratti fatturati che i clienti hanno pagato, e quanto pagato per i periodi precedenti è detratto. Ciò che si incassa più tardi è pagato più tardi.",
    },
    clawback: {
      "pro rata":
        "La provvigione è pagata per {term} mesi di contratto. Se un cliente se ne va prima, quanto fu pagato per il contratto è recuperato per i mesi mancanti, mai più di quanto ricevuto.",
      full: "La provvigione è pagata per {term} mesi di contratto. Se un cliente se ne va prima, quanto fu pagato per il contratto è recuperato.",
    },
    clawbackWindow: "Nulla è recuperato da {window} mesi in poi.",
    holdback: "Una trattenuta del {share} si applica a quanto è pagato, fino allo svincolo.",
    proration: {
      days: "Chi entra o esce nel corso di un periodo ha una parte della quota, dei pagamenti legati al raggiungimento, degli importi fissi, di minimi e tetti, e dell’anticipo, in proporzione ai giorni di calendario.",
      months:
        "Chi entra o esce nel corso di un periodo ha una parte della quota, dei pagamenti legati al raggiungimento, degli importi fissi, di minimi e tetti, e dell’anticipo, in proporzione ai mesi interi.",
      workdays:
        "Chi entra o esce nel corso di un periodo ha una parte della quota, dei pagamenti legati al raggiungimento, degli importi fissi, di minimi e tetti, e dell’anticipo, in proporzione ai giorni lavorativi.",
    },
    ramp: "I neoassunti iniziano con una parte della quota:",
    rampMean: "In un periodo di più mesi la quota prende la media delle parti dei suoi mesi nel ruolo.",
    shortPeriod: "L’ultimo periodo, dal {from} al {to}, è più breve: la sua quota è quella di {days} giorni su {full}.",
    quotaRounded:
      "Una quota così modificata è arrotondata all’unità minima della valuta {currency}: la cifra stampata è quella che si misura.",
  },
  credit: {
    heading: "Come avviene l’accredito",
    amount:
      "Un affare è accreditato con il suo importo, per il tasso di cambio se è in un’altra valuta, per la propria parte se è suddiviso; ogni riga è arrotondata una sola volta, all’unità minima della valuta {currency}. Il tasso di cambio è fissato al giorno dell’affare.",
    typed: "Questi dati non vengono dagli affari; sono inseriti dopo il periodo: {components}.",
    losses: "Note di credito, abbandoni e riduzioni contano in negativo dove sono conteggiati.",
    counted:
      "Un affare che è contato conta per la propria parte; parti che totalizzano il 100% contano un affare in tutto, anche se sono terzi.",
    people:
      "Si matura in un periodo se si è nel piano almeno uno dei suoi giorni. Negli altri periodi non matura nulla di nuovo, non si paga alcun anticipo e gli affari a proprio nome non sono accreditati a nessuno.",
    afterLeaving: {
      pays: "Dopo l’uscita, quanto maturato prima è pagato quando è dovuto; quanto è da restituire è comunque dedotto.",
      forfeits:
        "Dopo l’uscita, quanto maturato prima e dovuto più tardi è perso; quanto è da restituire è comunque dedotto.",
    },
    rounding:
      "Ogni pagamento è arrotondato una sola volta, alla fine, all’unità minima della valuta {currency}, la mezza unità allontanandosi da zero; prima non si arrotonda nulla.",
    order: "L’ordine è sempre lo stesso. In questo piano: {steps}.",
    phases: {
      credit: "accredito",
      quota: "quota",
      attainment: "raggiungimento",
      rule: "regola",
      weight: "peso",
      periods: "periodi cumulati",
      proration: "tempo lavorato",
      gate: "condizione di accesso",
      multiplier: "moltiplicatore",
      limits: "minimo e tetto",
      rounding: "arrotondamento",
      sum: "somma",
      planCap: "tetto del piano",
      cash: "incasso",
      trueUp: "conguaglio",
      afterLeaving: "dopo l’uscita",
      draw: "anticipo",
      holdback: "trattenuta",
      clawback: "recupero",
      payable: "importo da pagare",
    },
  },
  example: {
    heading: "Esempio",
    intro: "Quanto rende un periodo intero se il raggiungimento è lo stesso in ogni componente:",
    figures: "L’esempio presuppone: {figures}.",
    figure: "{name} {value}",
    scores: "Si suppone che ogni obiettivo sia valutato a quel raggiungimento.",
    firstPeriod: "È il primo periodo di un anno, con tutte le fatture pagate.",
    noDraw: "In questo esempio non è dovuto nulla per periodi precedenti.",
  },
  record: {
    heading: "Riferimenti",
    version: "{plan}, versione {version}, stato: {status}, dal {from} al {to}.",
    fingerprint:
      "Impronta del piano (SHA-256): {fingerprint}. La stessa impronta è sui fogli di lavoro; cambia con ogni modifica delle regole; partecipanti, nome, note, stato e storico non ne fanno parte.",
    notes: "Note: {notes}",
  },
};
