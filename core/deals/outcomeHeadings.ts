/** By their headings and what stands below: which columns speak of what became of a deal, and how. */
import { flagOf, provesOutcome, readOutcome } from "./outcome";
import { anyWord, plainWords } from "./words";

/**
 * A flag says TRUE or FALSE to what its heading says; `closed` ones do not say how it was closed. A doubt (archived, test)
 * that is raised and a consent (approved, signed) that is missing take nothing back for certain: beside won they are asked,
 * and so are the reason or the day of a loss (`trace`), a customer who has gone (`customer`), a reason of any kind that
 * speaks of a loss (`reason`), a deal that no forecast counts, one whose probability is nought and a `document` that is no
 * sale.
 */
export type Kind =
  | "stage"
  | "result"
  | "wonFlag"
  | "lostFlag"
  | "closedFlag"
  | "doubtFlag"
  | "consentFlag"
  | "trace"
  | "customer"
  | "reason"
  | "forecast"
  | "probability"
  | "document"
  | "code";
/** Beside won they are asked; they never say that something was sold. */
export const DOUBTS: ReadonlySet<Kind> = new Set([
  "doubtFlag",
  "consentFlag",
  "trace",
  "customer",
  "reason",
  "forecast",
  "probability",
]);

/** Columns that speak only where a text of theirs is a bad sign. */
const SIGNS: ReadonlySet<Kind> = new Set(["customer", "reason", "forecast", "probability", "document"]);

/** More distinct texts than this are names or notes, not outcomes. */
export const MOST_OUTCOMES = 200;

/** Nothing else is meant by these. */
const SPEAKS = anyWord(`
  stage stages status statut won lost outcome result results phase milestone sold etape etapes gagne gagnee gagnes perdu perdue perdus
  jalon resultat vendu fase stadio vinto vinta perso persa esito risultato venduto semantics`);
/** "State" may be a state of the country, "Pipeline" the name of a team: their values have to speak. */
const MAY_SPEAK = anyWord("state etat stato pipeline closed cloture cloturee chiuso chiusa issue");
const NEVER = anyWord(`
  date day days jour jours giorno giorni time temps tempo duration duree durata age reason reasons raison motif motivo
  changed change changes modified last previous prior old former precedent precedente ancien ancienne vecchio vecchia
  probability probabilite probabilita amount value montant valeur importo valore by on at since count number nombre numero
  note notes comment comments commentaire description descrizione history entered exited user owner account customer client
  contact lead leads email task employee sync activity billing shipping mailing address country product forecast`);
const STAGE = anyWord("stage stages phase milestone etape etapes jalon fase stadio pipeline");
const WON = anyWord("won sold gagne gagnee gagnes vendu vinto vinta venduto");
const LOST = anyWord("lost perdu perdue perdus perso persa");
const CLOSED = anyWord("closed cloture cloturee chiuso chiusa");
const TAKEN_BACK = anyWord(`
  refunded refund cancelled canceled voided void deleted isdeleted returned reversed churned rejected withdrawn terminated
  annule annulee annules rembourse remboursee supprime supprimee retourne retournee resilie resiliee rejete rejetee
  annullato annullata rimborsato rimborsata eliminato eliminata cancellato cancellata stornato stornata restituito
  restituita disdetto disdetta respinto respinta reso`);
const DOUBT = anyWord(`
  archived test exclude excluded draft disputed duplicate ignore hold inactive invalid ineligible
  archive archivee exclu exclue exclus exclure brouillon conteste contestee doublon
  archiviato archiviata escluso esclusa escludi escludere bozza prova contestato contestata duplicato`);
const CONSENT = anyWord(`
  approved signed confirmed commissionable eligible verified valid active
  approuve approuvee signe signee confirme confirmee commissionnable verifie verifiee valide actif active
  approvato approvata firmato firmata confermato confermata provvigionabile idoneo idonea verificato verificata valido
  valida attivo attiva`);
/** "Include in commission", "Counts toward quota"; what was paid already is another thing. */
const PAYS =
  /(^| )(includ\w+|counts?|qualif\w+|pay|payable|inclu\w*|compte|conta) .*(commissions?|compensation|quota|bonus|incentives?|prime|provvigion[ei])( |$)/;
const NEGATED = /(^| )(non|not|no) /;

function isConsent(heading: string): boolean {
  return (CONSENT.test(heading) || PAYS.test(heading)) && !NEGATED.test(heading);
}

function isDoubt(heading: string): boolean {
  return DOUBT.test(heading) || (CONSENT.test(heading) && NEGATED.test(heading));
}

function isFlagged(heading: string): boolean {
  return TAKEN_BACK.test(heading) || isDoubt(heading) || isConsent(heading);
}

/** "Lost Reason", "Cancelled on", "Date d’annulation", "Motivo perdita": filled for what was lost. */
const LOSS = anyWord(`
  lost loss cancel cancelled canceled cancellation void voided refund refunded churn churned rejected rejection withdrawn
  deleted deletion returned reversed terminated
  perdu perdue perte annule annulee annulation rembourse remboursee remboursement resiliation refus rejet supprime
  supprimee suppression retourne retournee
  perso persa perdita annullato annullata annullamento rimborso rimborsato disdetta rifiuto storno eliminato eliminata
  eliminazione cancellato cancellata cancellazione stornato stornata restituito restituita`);
const OF_LOSS = anyWord("reason reasons date time at on to by raison motif cause le motivo motivi causa data il");
/** The reasons for winning stand in the same column. */
const WIN = anyWord("win won wins gain gains gagne gagnee vinto vinta vincita previous prior former");
/** What forms write where there is nothing to say. */
const NOTHING =
  /^(|n a|na|none|null|nil|no|not applicable|aucun|aucune|neant|sans objet|nessuno|nessuna|non applicabile)$/;
const CUSTOMER = anyWord("account customer client company compte cliente azienda societe entreprise");
const STATUS = anyWord("status statut stato state etat stage lifecycle");
const GONE = anyWord(`
  inactive former suspended closed blocked terminated inactif inactive ancien ancienne suspendu suspendue ferme bloque
  resilie inattivo inattiva sospeso sospesa chiuso chiusa bloccato bloccata disdetto disdetta cessato cessata`);

const REASON = anyWord("reason reasons raison motif cause motivo motivi causa");
const SAYS_LOSS =
  /(^| )(lost|lose|closedlost|perdue?s?|pers[oaie]|cancel\w*|annul\w+|voided|refund\w*|rembours\w+|rimbors\w+|withdrawn|abandon\w*|abbandon\w+|churn\w*|terminated|rejected|declined)( |$)/;
const FORECAST = /(^| )(forecast categor(y|ie)|categorie (de )?prevision|categoria (di )?previsione)( |$)/;
const OMITTED = anyWord("omitted omis omise omesso omessa");
const PROBABILITY = anyWord("probability probabilite probabilita likelihood");
/** A quote, a payment or a reminder is no sale, whatever else stands in the list. */
const DOCUMENT =
  /(^| )(document|documento|doc|invoice|voucher|piece) ?(type|kind)?( |$)|(^| )(type|tipo|nature) (de |di )?(document|documento|piece)( |$)/;
const NO_SALE = anyWord(`
  quote quotes quotation estimate proforma draft payment payments reminder
  devis brouillon paiement reglement relance preventivo bozza pagamento incasso sollecito`);
const NOUGHT = /^0+([.,]0+)? ?%?$/;

function isReason(heading: string, texts: readonly string[]): boolean {
  return REASON.test(heading) && !STATUS_REASON.test(heading) && !proveOutcomes(texts);
}

function isProbability(heading: string, texts: readonly string[]): boolean {
  return PROBABILITY.test(heading) && texts.every((text) => /^\d{1,3}([.,]\d+)? ?%?$/.test(text));
}

function isTrace(heading: string): boolean {
  return LOSS.test(heading) && OF_LOSS.test(heading) && !WIN.test(heading);
}

function isOfCustomer(heading: string, texts: readonly string[]): boolean {
  return CUSTOMER.test(heading) && STATUS.test(heading) && !proveOutcomes(texts);
}

/** Won and lost words both occur: whatever the heading, the column says what was sold. */
function proveOutcomes(texts: readonly string[]): boolean {
  const proofs = new Set(texts.map(provesOutcome));
  return proofs.has("won") && proofs.has("lost");
}

/** What a cell says of the outcome: a loss leaves its trace in whatever words, and only a customer who has gone counts. */
export function outcomeText(kind: Kind, heading: string, cell: string): string {
  switch (kind) {
    case "trace":
      return NOTHING.test(plainWords(cell)) ? "" : heading;
    case "customer":
      return readOutcome(cell) === "lost" || GONE.test(plainWords(cell)) ? cell : "";
    case "reason":
      return readOutcome(cell) === "lost" && SAYS_LOSS.test(plainWords(cell)) ? cell : "";
    case "forecast":
      return readOutcome(cell) === "lost" || OMITTED.test(plainWords(cell)) ? cell : "";
    case "document":
      return NO_SALE.test(plainWords(cell)) ? cell : "";
    case "probability":
      return NOUGHT.test(cell) ? `${heading} ${cell}` : "";
    default:
      return cell;
  }
}

export function kindOf(heading: string, texts: readonly string[]): Kind {
  const flags = areFlags(heading, texts);
  if (isTrace(heading) && !flags) return "trace";
  if (isOfCustomer(heading, texts)) return "customer";
  if (isReason(heading, texts)) return "reason";
  if (FORECAST.test(heading)) return "forecast";
  if (isProbability(heading, texts)) return "probability";
  if (!flags && DOCUMENT.test(heading) && !SPEAKS.test(heading)) return "document";
  if (flags && TAKEN_BACK.test(heading)) return "lostFlag";
  if (flags && isDoubt(heading)) return "doubtFlag";
  if (flags && isConsent(heading)) return "consentFlag";
  if (flags && WON.test(heading) !== LOST.test(heading)) return WON.test(heading) ? "wonFlag" : "lostFlag";
  if (flags && CLOSED.test(heading)) return "closedFlag";
  if (/(^| )state code$/.test(heading) && areCodes(texts)) return "code";
  return STAGE.test(heading) ? "stage" : "result";
}

/** TRUE or FALSE below a heading: what takes back or doubts says it in its own word as often, Void in VOID. */
export function flagBelow(heading: string, text: string): boolean | undefined {
  const flag = flagOf(text);
  if (flag !== undefined) return flag;
  const [first = "", ...others] = plainWords(text).split(" ");
  const negated = /^(not|non|no|pas)$/.test(first);
  const rest = negated ? others : [first, ...others];
  const stems = heading.split(" ").map((word) => word.slice(0, 5));
  const own = rest.length > 0 && rest.every((word) => stems.includes(word.slice(0, 5)));
  const says = TAKEN_BACK.test(heading) ? own || readOutcome(rest.join(" ")) === "lost" : own && isDoubt(heading);
  return says ? !negated : undefined;
}

function areFlags(heading: string, texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => flagBelow(heading, text) !== undefined);
}

export function areCodes(texts: readonly string[]): boolean {
  return texts.every((text) => /^\d+$/.test(text));
}

/** The reason of a status says more about it, the reason of a loss does not. */
const STATUS_REASON = /(status reason|raison du statut|motivo (dello )?stato)$/;

export function speaks(heading: string, texts: readonly string[]): boolean {
  const flags = areFlags(heading, texts);
  if (isTrace(heading) && !flags) return texts.length > 0;
  const kind = kindOf(heading, texts);
  if (SIGNS.has(kind)) return texts.some((text) => outcomeText(kind, heading, text) !== "");
  if (texts.length > MOST_OUTCOMES) return false;
  const never = NEVER.test(heading.replace(STATUS_REASON, "status").replace(/(^| )on hold/, "$1hold"));
  if (!never && SPEAKS.test(heading)) return true;
  if (!never && flags && isFlagged(heading)) return true;
  if (!never && MAY_SPEAK.test(heading)) {
    if (kind !== "stage" && kind !== "result") return true;
    const told = new Set(texts.map(readOutcome));
    // "New York" is a state, "Sales pipeline" a pipeline: open words prove nothing here.
    return told.has("won") || told.has("lost") || told.has("likely");
  }
  return proveOutcomes(texts);
}
