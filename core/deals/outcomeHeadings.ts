/** By their headings and what stands below: which columns speak of what became of a deal, and how. */
import { flagOf, provesOutcome, readOutcome } from "./outcome";
import { anyWord, plainWords } from "./words";

/**
 * A flag says TRUE or FALSE to what its heading says; `closed` ones do not say how it was closed. A doubt (archived, test)
 * that is raised and a consent (approved, signed) that is missing take nothing back for certain: beside won they are asked,
 * and so are the reason or the day of a loss (`trace`) and a customer who has gone (`customer`).
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
  | "code";
/** Beside won they are asked; they never say that something was sold. */
export const DOUBTS: ReadonlySet<Kind> = new Set(["doubtFlag", "consentFlag", "trace", "customer"]);

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
  archived test excluded draft disputed duplicate ignore hold
  archive archivee exclu exclue brouillon conteste contestee doublon
  archiviato archiviata escluso esclusa bozza prova contestato contestata duplicato`);
const CONSENT = anyWord(`
  approved signed confirmed commissionable verified valid active
  approuve approuvee signe signee confirme confirmee commissionnable verifie verifiee valide actif active
  approvato approvata firmato firmata confermato confermata provvigionabile verificato verificata valido valida attivo
  attiva`);
const FLAGGED = [TAKEN_BACK, DOUBT, CONSENT];
/** "Lost Reason", "Cancelled on", "Date d’annulation", "Motivo perdita": filled for what was lost. */
const LOSS = anyWord(`
  lost loss cancel cancelled canceled cancellation voided refund refunded churn churned rejected rejection withdrawn
  perdu perdue perte annule annulee annulation rembourse remboursee remboursement resiliation refus rejet
  perso persa perdita annullato annullata annullamento rimborso rimborsato disdetta rifiuto storno`);
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
    default:
      return cell;
  }
}

export function kindOf(heading: string, texts: readonly string[]): Kind {
  const flags = areFlags(texts);
  if (isTrace(heading) && !flags) return "trace";
  if (isOfCustomer(heading, texts)) return "customer";
  if (flags && TAKEN_BACK.test(heading)) return "lostFlag";
  if (flags && DOUBT.test(heading)) return "doubtFlag";
  if (flags && CONSENT.test(heading)) return "consentFlag";
  if (flags && WON.test(heading) !== LOST.test(heading)) return WON.test(heading) ? "wonFlag" : "lostFlag";
  if (flags && CLOSED.test(heading)) return "closedFlag";
  if (/(^| )state code$/.test(heading) && areCodes(texts)) return "code";
  return STAGE.test(heading) ? "stage" : "result";
}

function areFlags(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => flagOf(text) !== undefined);
}

export function areCodes(texts: readonly string[]): boolean {
  return texts.every((text) => /^\d+$/.test(text));
}

/** The reason of a status says more about it, the reason of a loss does not. */
const STATUS_REASON = /(status reason|raison du statut|motivo (dello )?stato)$/;

export function speaks(heading: string, texts: readonly string[]): boolean {
  if (isTrace(heading) && !areFlags(texts)) return texts.length > 0;
  if (texts.length > MOST_OUTCOMES) return false;
  if (isOfCustomer(heading, texts)) return texts.some((text) => outcomeText("customer", heading, text) !== "");
  const never = NEVER.test(heading.replace(STATUS_REASON, "status"));
  if (!never && SPEAKS.test(heading)) return true;
  if (!never && areFlags(texts) && FLAGGED.some((kind) => kind.test(heading))) return true;
  if (!never && MAY_SPEAK.test(heading)) {
    const kind = kindOf(heading, texts);
    if (kind !== "stage" && kind !== "result") return true;
    const told = new Set(texts.map(readOutcome));
    // "New York" is a state, "Sales pipeline" a pipeline: open words prove nothing here.
    return told.has("won") || told.has("lost") || told.has("likely");
  }
  return proveOutcomes(texts);
}
