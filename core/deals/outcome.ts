/**
 * What a word of an export says about the outcome of a deal. Words are read whole, with their negation: only a text that
 * consists of nothing but sure words is won; one that is only likely, contradicts itself or is not known is asked.
 */
import { plainWords, visible } from "./words";

/** `unknown`: the text says nothing, and the person is asked. */
export type Outcome = "won" | "lost" | "open" | "unknown";
export const OUTCOMES: readonly Outcome[] = ["won", "lost", "open", "unknown"];

/** `likely`: delivered, signed, paid, closed: sold as a rule, and asked once per value all the same. */
export type OutcomeReading = Outcome | "likely";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const SURE = set("won closedwon wonclosed gagne gagnee gagnes gagnees vinto vinta vinti vinte");
const LOST = set(`
  lost lose loss losing closedlost lostclosed dead cancelled canceled cancel cancellation void voided refunded refund
  returned return reversed rejected declined disqualified unqualified abandoned withdrawn deleted terminated expired failed
  churned apology junk omitted competitor competition outsold
  perdu perdue perdus perdues perte annule annulee annules annulees annulation abandonne abandonnee abandonnes
  abandonnees rembourse remboursee rembourses remboursees retourne retournee retournes retournees refuse refusee refuses
  refusees rejete rejetee rejetes rejetees resilie resiliee resilies resiliees disqualifie disqualifiee concurrent
  perso persa persi perse annullato annullata annullati annullate abbandonato abbandonata abbandonati abbandonate
  rimborsato rimborsata rimborsati rimborsate reso resa resi rese restituito restituita rifiutato rifiutata rifiutati
  rifiutate respinto respinta disdetto disdetta stornato stornata squalificato squalificata concorrente`);
/** A proposal that was signed may be a sale; one that was delivered is a proposal. */
const LIKELY_AGREED = set(`
  win sold signed paid invoiced billed accepted confirmed ordered booked purchased bought converted
  conclu conclue conclus conclues signe signee signes signees paye payee payes payees facture facturee factures facturees
  accepte acceptee acceptes acceptees confirme confirmee confirmes confirmees commande commandee commandes commandees vendu
  vendue vendus vendues encaisse encaissee
  firmato firmata firmati firmate pagato pagata pagati pagate fatturato fatturata fatturati fatturate accettato accettata
  accettati accettate confermato confermata confermati confermate ordinato ordinata ordinati ordinate venduto venduta
  venduti vendute incassato incassata concluso conclusa conclusi concluse acquisito acquisita`);
const LIKELY_DONE = set(`
  closed delivered completed complete done shipped fulfilled approved finished activated implemented success successful
  livre livree livres livrees termine terminee termines terminees cloture cloturee clotures cloturees clos close ferme fermee
  fermes fermees expedie
  expediee approuve approuvee approuves approuvees valide validee realise realisee reussi reussie fini finie
  chiuso chiusa chiusi chiuse consegnato consegnata consegnati consegnate completato completata completati completate
  spedito spedita evaso evasa evasi evase approvato approvata approvati approvate terminato terminata riuscito riuscita`);
/** Before a word they take it back: "not won", "likely to win", "partially paid", "non signé". */
const HEDGES = set(`
  not no non never nothing without isn wasn un to be being likely unlikely probable probably expected expecting expect
  pending awaiting await waiting wait almost nearly should may might will would could can must if forecast forecasted
  partially partly partial part half verbal verbally soon planned possibly possible potential maybe ready before until
  pas jamais sans presque partiellement partiel partielle probablement prevu prevue prevus prevues attendu attendue bientot
  peut etre potentiel potentielle attente avant
  mai senza quasi parzialmente parziale probabile probabilmente previsto prevista previsti previste atteso attesa forse
  possibile potenziale prima ancora da`);
const OPEN = set(`
  open opened new progress prospecting prospect prospects qualification qualified qualify qualifying analysis needs discovery
  demo demonstration proposal propose proposed quote quotes quoted quotation negotiation negotiating negotiate negotiations
  review reviewing contacted contact lead leads working hold stalled stuck decision evaluation evaluating developing
  development identify identified perception scheduled presentation initial meeting trial pilot commit committed upside
  pipeline nurture nurturing followup follow draft unpaid unsigned uninvoiced unbilled undelivered overdue incomplete
  inprogress sent send replied unreplied assigned unassigned engaged interested solution design started ongoing active bill deliver
  invoice pay sign win closing paused
  appointmentscheduled qualifiedtobuy presentationscheduled decisionmakerboughtin contractsent
  ouvert ouverte ouverts ouvertes nouveau nouvelle nouveaux nouvelles cours negociation qualifie qualifiee qualifier
  proposition devis offre prospection decouverte analyse besoin besoins envoye envoyee relance relancer planifie planifiee
  brouillon suspendu suspendue contacte contactee signer facturer livrer payer gagner conclure impaye impayee
  aperto aperta aperti aperte nuovo nuova nuovi nuove corso trattativa negoziazione qualificazione qualificato qualificata
  proposta offerta preventivo contatto contattato analisi inviato inviata presentazione valutazione sospeso sospesa bozza
  firmare fatturare consegnare pagare vincere concludere lavorazione pianificato pianificata insoluto`);
/** Beside sure words they change nothing: "5 - Closed Won (100%)", "Affaire gagnée", "Opportunità vinta". */
const NEUTRAL = set(`
  deal deals opportunity opportunities sale sales business order contract stage status the and et e percent per renewal
  upsell expansion existing customer client
  affaire affaires vente ventes opportunite opportunites commande contrat etape client
  opportunita vendita vendite ordine contratto fase cliente`);

const FLAGS_TRUE = set("true 1 yes y oui o si s vrai vero x");
const FLAGS_FALSE = set("false 0 no n non faux falso");

/** Beside a sure word they confirm it, or say nothing; any other picture or sign may take it back: "Won ❌", "≠ Won". */
const CONFIRMING = /✓|✔|✅|☑|🎉|🎊|🏆|🥇|🏅|👍|🙌|💪|💰|💵|🤝|🚀|⭐|🌟|🟢|🟩|💚|🔥|🥳|[\u{1f3fb}-\u{1f3ff}]|\ufe0f/gu;
const PLAIN = /^[\p{L}\p{N}\p{Sc}\s\-_.,:;/|()[\]{}'"’‘“”«»&+%#*@!?=>–—·•→⇒►▶°º№\p{M}]*$/u;
const STRUCK = /\u0335|\u0336|\u0337|\u0338/;

function isMarked(text: string): boolean {
  return text.startsWith("!") || STRUCK.test(text) || !PLAIN.test(text.replace(CONFIRMING, "").trim());
}

/** HubSpot writes the name of the pipeline behind that of the stage: "Closed Won (Sales Pipeline)". */
function withoutPipeline(text: string): string {
  const [behind, inside = ""] = /\s*\(((?:[^()]*\s)?pipeline(?:\s[^()]*)?)\)\s*$/iu.exec(text) ?? [];
  const says = (word: string) => SURE.has(word) || LOST.has(word) || HEDGES.has(word);
  return behind === undefined || plainWords(inside).split(" ").some(says) ? text : text.slice(0, -behind.length);
}

/** The words of a value, with camelCase parted: "ClosedWon" is "closed won". */
function wordsOf(text: string): string[] {
  const parted = withoutPipeline(text.slice(0, 200)).replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2");
  // One word of Dynamics, in two: somebody else sold.
  const words = plainWords(parted).replace(/\bout sold\b/g, "outsold");
  return words === "" ? [] : words.split(" ");
}

/** TRUE or FALSE as an export writes it; undefined for any other text. */
export function flagOf(text: string): boolean | undefined {
  const words = plainWords(text);
  return FLAGS_TRUE.has(words) ? true : FLAGS_FALSE.has(words) ? false : undefined;
}

const STATES = set(`
  won lost open deleted gagne gagnee perdu perdue ouvert ouverte vinto vinta perso persa aperto aperta`);

/** Whether a text is one of the words that a status of deals consists of, where the stages are another thing. */
export function isState(text: string): boolean {
  return STATES.has(plainWords(text));
}

/** Whether a text is a whole sure word of sales, won or lost: what proves a column whose heading says nothing. */
export function provesOutcome(text: string): "won" | "lost" | undefined {
  if (text.length > 40) return undefined;
  const read = readOutcome(text);
  const words = wordsOf(text);
  if (read === "won") return "won";
  const lost = read === "lost" && words.every((word) => LOST.has(word) || LIKELY_DONE.has(word) || NEUTRAL.has(word));
  return lost && words.some((word) => /^(lost|lose|closedlost|perdu|pers)/.test(word)) ? "lost" : undefined;
}

/**
 * @example "Closed Won" and "5 - Gagnée" are won, "Closed lost" and "Annullata" lost, "Not won", "To be invoiced" and
 * "Proposal delivered" open, "Signed" likely, "Won?" and "Banana" unknown
 */
export function readOutcome(text: string): OutcomeReading {
  const words = wordsOf(text);
  if (words.length === 0) return "unknown";
  const firstOf = (kind: ReadonlySet<string>) => words.findIndex((word) => kind.has(word));
  const has = (kind: ReadonlySet<string>) => firstOf(kind) >= 0;
  const hedge = firstOf(HEDGES);
  const seen = visible(text);
  const asked = seen.includes("?");
  const doubted = asked || isMarked(seen);
  if (has(LOST)) {
    // "Not lost" and "lost, then won" say nothing certain; "lost: not interested" does.
    const takenBack = hedge >= 0 && hedge < firstOf(LOST);
    return takenBack || asked || has(SURE) ? "unknown" : "lost";
  }
  if (has(SURE)) {
    if (hedge >= 0 && hedge < firstOf(SURE)) return "open";
    if (hedge >= 0 || doubted || has(OPEN_BESIDE_SURE)) return "unknown";
    const plain = words.every(
      (word, at) =>
        SURE.has(word) ||
        LIKELY_DONE.has(word) ||
        LIKELY_AGREED.has(word) ||
        NEUTRAL.has(word) ||
        (word === "100" && /100\s*%/.test(text)) ||
        (at === 0 && ORDINAL.test(word) && !/^\D?\d+\s*%/.test(text.trim())),
    );
    return plain ? "won" : "likely";
  }
  const agreed = has(LIKELY_AGREED);
  if (agreed || has(LIKELY_DONE)) {
    const first = Math.min(...[firstOf(LIKELY_AGREED), firstOf(LIKELY_DONE)].filter((at) => at >= 0));
    if (hedge >= 0 && hedge < first) return "open";
    if (hedge >= 0 || doubted) return "unknown";
    return has(OPEN) ? (agreed ? "unknown" : "open") : "likely";
  }
  return has(OPEN) || hedge >= 0 ? "open" : "unknown";
}

/** The place of a stage before its name: "5 - Gagnée", "C1:WON", "07. Won"; any other figure may take the sale back: "Won: 0". */
const ORDINAL = /^([a-z]|[a-z]?0*[1-9]\d*)$/;

/** "Won - contract sent" contradicts itself; "Won - new business" does not. */
const OPEN_BESIDE_SURE: ReadonlySet<string> = new Set(
  [...OPEN].filter((word) => !/^(new|nouve|nuov|active|qualified)/.test(word)),
);
