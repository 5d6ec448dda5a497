/** The words by which headings name the fields of a deal, in the three languages. */
import { currenciesOf } from "./currencies";
import type { DealField } from "./fields";
import { isScaleWord } from "./scale";
import { anyWord } from "./words";

export interface FieldNames {
  /** Words of headings, most telling first; compared without case, accents, punctuation and spelling of the words. */
  readonly names: readonly string[];
  /** Short words that mean the field only where they are the whole heading. */
  readonly alone?: readonly string[];
  /** Words of headings that mean something else. */
  readonly never?: Pick<RegExp, "test">;
  /** Words that name the field closer than any other, unless words that mean something else stand beside them. */
  readonly sure?: RegExp;
  /** Headings of something near to it: confirmed by the person even where no other column fits. */
  readonly doubtful?: (heading: string) => boolean;
  /** Which of several columns is likelier: the lower the better; 0 where nothing is said. */
  readonly rank?: (heading: string) => number;
}

const list = (names: string): readonly string[] => names.split(",").map((name) => name.trim().replace(/\s+/g, " "));

const anyPhrase = (phrases: string) => new RegExp(`(^| )(${list(phrases).join("|")})( |$)`);

const EXPECTED = anyWord(`
  expected estimated est forecast forecasted planned target attendu attendue attendus attendues estime estimee estimes
  estimees prevu prevue prevus prevues prevision espere esperee esperes esperees escompte escomptee escomptes escomptees
  atteso attesa attesi attese stimato stimata stimati stimate previsto prevista previsti previste`);
/** An expected amount times the odds: further from what was sold than the expected amount itself. */
const WEIGHTED = anyWord(
  "weighted prorated pondere ponderee ponderes ponderees prorata ponderato ponderata ponderati ponderate",
);
/** Money of a part of the deal or of its customer, before discount, with tax, or before anything is agreed. */
const OTHER_MONEY = anyPhrase(`
  mrr, monthly, month, mensuel\\w*, mois, mensil\\w*, mese, weekly, quarterly, trimestriel\\w*, trimestral\\w*, daily, mo,
  (per|par|al|a|each|every|chaque|ogni) (seat|user|utilisateur|utente|unit|unite|unita|day|jour|giorno|week|semaine),
  annual (revenue|sales), chiffre d affaires annuel, fatturato annuo,
  (account|customer|client|company|organization|compte|societe|entreprise|cliente|azienda) (revenue|value|sales),
  list price, prix catalogue, prix public, prezzo di listino, potential, potentiel\\w*, potenzial\\w*, pipeline, probable,
  likely, probabile, target, ttc, (incl|including|inclusive of|with|toutes|avec|con) (of )?(tax\\w*|vat|tva|iva),
  (tax|vat|tva|iva) (included|incluse|inclusa|comprise|compresa),
  gross, brut, brute, lordo, lorda, (before|avant|prima) (discount|remise|sconto), converted, converti, convertie,
  convertito, convertita, factored`);
/** Who owns something else than the deal. */
const OTHER_OWNER = anyPhrase(`
  (account|customer|client|company|organization|lead|contact|prospect|territory) owner,
  (proprietaire|responsable|titolare|proprietario|responsabile) (d |du |de la |de l |del |dell |della )?(compte|client|prospect|contact|societe|entreprise|cliente|account|contatto|azienda|lead|conto)`);
const SHARED =
  "splits?|shared?|commissions?|credits?|credited|fractionnements?|repartition|partage|suddivision[ei]|ripartizion[ei]|provvigion[ei]|commission[ei]";
const SELLER =
  "owner|rep|reps|representative|seller|salesperson|sales person|agent|user|participant|payee|employee|executive|recipient|proprietaire|titulaire|beneficiaire|vendeur|commercial|titolare|proprietario|venditore|agente|beneficiario|partecipante";
/** Who is credited with a part of the deal, whoever owns it: "Split Owner", "Team Member", "Titulaire de la commission". */
const SPLIT_OWNER = new RegExp(
  `(^| )((${SHARED}) (sales )?(${SELLER})|(${SELLER}) (d|de|du|de la|de l|di|del|dello|della) (${SHARED})|team members?|(membre|membro) (de l|d|del|della|dello|di) (equipe|team|squadra)|credited to|credite a|accreditat[oa] a)(?= |$)(?! manager| supervisor)`,
);

/** Whether a heading says who is credited, not who owns. */
export function isSplitOwner(heading: string): boolean {
  return SPLIT_OWNER.test(heading);
}

/** Tests a heading by what stands beside the phrase. */
const beside = (phrase: RegExp, words: RegExp) => ({
  test: (heading: string) => words.test(heading.replace(phrase, " ")),
});

/** In which currency an amount is: "Amount in company currency" is no currency. */
const IN_CURRENCY =
  /(^| )((in|en|dans|nella) )?((the|la|l) )?(company|deal|account|corporate|base|home|local|reporting|default|record) (currency|valuta|devise)(?= |$)|(^| )(in|en|dans|nella) ((the|la) )?(currency|devise|valuta|monnaie)( (d|de l|de la|de|du|dell|della|del|di) \w+| aziendale)?(?= |$)/;

/** Whether amounts are in the currency of the company already, whatever the currency of the deal. */
export function isConverted(heading: string): boolean {
  return (
    IN_CURRENCY.test(heading) &&
    /(^| )(company|corporate|base|home|entreprise|societe|azienda|aziendale)( |$)/.test(heading)
  );
}

const OTHER_PERCENTAGES =
  "probability probabilite probabilita vat tax tva iva margin marge margine discount remise sconto growth croissance crescita";
const IS_OTHER_PERCENTAGE = anyWord(`${OTHER_PERCENTAGES} win confidence`);
/** Nothing but the part of a deal that somebody is credited with. */
const SPLIT = anyPhrase(
  `split\\w*, credit, credito, commission, provvigione, quote part, quotepart, quota parte, partage, repartition, ripartizione, suddivisione`,
);
const OF_SHARE = anyWord(
  "split splits credited share allocated partage repartition fractionnement suddivisione ripartizione",
);

/** Percentages that are nobody's part of a deal. */
export function isOtherPercentage(heading: string): boolean {
  return IS_OTHER_PERCENTAGE.test(heading);
}

/** Whether amounts are those of the part already: "Split Amount", "Credited amount". */
export function isShareOfAmount(heading: string): boolean {
  return OF_SHARE.test(heading);
}

const ACTUAL = anyWord(
  "actual reel reelle reels reelles effectif effectifs effettivo effettiva effettivi effettive reale reali",
);
export const WON_DATE = anyWord("won gagne gagnee vinto vinta");
const PREVIOUS = anyWord(
  "previous prev prior old original former last precedent precedente ancien ancienne vecchio vecchia originale",
);
export const NET =
  /(^| )(net|netto|nette|netta|nets|untaxed|ht|imponibile|hors tax\w*|(excl|excluding|without|before|exclusive of|sans|senza|ex) (of )?(tax\w*|vat|tva|iva)|(tax|vat|tva|iva) (excluded|exclue|esclusa|non comprise)|(after|apres|dopo) (discount|remise|sconto))( |$)/;
export const GROSS =
  /(^| )(gross|lordo|lorda|brut|brute|ttc|total|totale|grand total|(incl|including|with|inclusive of|after|avec|con|toutes) (of )?(tax\w*|vat|tva|iva)|(tax|vat|tva|iva) (included|incluse|inclusa|comprise|compresa)|(before|avant|prima) (discount|remise|sconto))( |$)/;

/** Beside these words a date is still that of the deal. */
const DATE_ONLY =
  /^(date|data|the|of|de|d|di|del|della|du|la|le|l|time|heure|ora|utc|gmt|local|locale|deal|opportunity|affaire|opportunite|opportunita|transaction|trattativa|affare|sale|sales|sold|vente|vendita|won|win|gain|order|commande|ordine|invoice|facture|fattura|purchase|achat|acquisto|contract|contrat|contratto|booking|iso|yyyy|mm|dd|jj|aaaa|gg|[a-z])$/;

/** A date that is named by no word of ours: of the quote, of the opening, of a meeting. */
function isSomeDate(heading: string): boolean {
  const names = FIELDS.date.names.filter((name) => name !== "date" && name !== "data");
  return (
    /(^| )(date|data)( |$)/.test(heading) &&
    !names.some((name) => ` ${heading} `.includes(` ${name} `)) &&
    !heading.split(" ").every((word) => DATE_ONLY.test(word))
  );
}

/** Beside these words an amount is still that of the deal, whole and without tax. */
const AMOUNT_ONLY = new Set(
  `amount amounts amt value values total totals grand sub subtotal sum net nets untaxed excl excluding exclusive without before after
  discount tax taxes vat tva iva of the in a and deal deals opportunity opportunities order orders sale sales sold invoice
  invoices invoiced contract contracts booking bookings booked revenue revenues income price size acv arr mrr tcv new annual
  recurring closed won actual final transaction purchase credited split line item items document business all
  x eu rk minor unites mineures unita minori
  montant montants valeur totale chiffre affaires d de du des l la le les en ht nette hors taxe affaire opportunite commande
  facture facturee vente ventes vendu contrat revenu revenus prix reel reelle gagne gagnee signe somme ca apres remise sans
  importo importi valore netto netta imponibile ricavo ricavi entrate fatturato prezzo della dell del dello di trattativa affare
  opportunita ordine fattura fatturata vendita vendite venduto contratto effettivo effettiva effettivi effettive reale reali
  senza esclusa somma dopo sconto vinto vinta`.split(/\s+/),
);

/** An amount that is named by no word of ours: of a refund, of what remains, of the year to date. */
function isSomeAmount(heading: string): boolean {
  return !heading
    .replace(IN_CURRENCY, " ")
    .split(" ")
    .every(
      (word) =>
        word === "" ||
        AMOUNT_ONLY.has(word) ||
        /^(x?\d+s?|us|units?|s)$/.test(word) ||
        isScaleWord(word) ||
        currenciesOf(word).length > 0,
    );
}

export const FIELDS: Readonly<Record<DealField, FieldNames>> = {
  date: {
    names: list(`
      actual close date, close date, closed date, closing date, date closed, won time, won date, date won,
      closed on, won on, booking date, invoice date, invoiced on, order date, deal date, contract date,
      signature date, signed date, date signed, transaction date, posting date, effective date, date de
      signature, date signature, date de cloture, date cloture, date de facture, date facture, date facturation,
      date de facturation, date de commande, date affaire, date de vente, gagnee le, data di chiusura, data
      chiusura, data fattura, data di fatturazione, data ordine, data contratto, data firma, data di firma, data
      vendita, vinta il, date de fermeture, date fermeture, date de conclusion, data conclusione, data di
      conclusione, close time, closed time, closing time, date, data`),
    alone: list("closed, signed, day, jour, giorno"),
    never: anyWord(`
      created creation create modified update updated last next activity due start end expiry expiration birth payment paid
      delivery shipped lost stage status entered added imported cree modifie derniere dernier prochaine echeance debut fin
      paiement livraison naissance creazione modifica ultima ultimo prossima scadenza inizio fine pagamento consegna nascita
      type owner amount id zone contract start renewal deleted void voided returned reversed terminated
      supprime suppression elimine elimination eliminato eliminazione cancellazione cancel cancelled canceled cancellation refund refunded churn
      annulation annule annulee perte resiliation remboursement annullamento annullato perdita disdetta rimborso`),
    doubtful: (heading) => EXPECTED.test(heading) || PREVIOUS.test(heading) || isSomeDate(heading),
    rank: (heading) =>
      PREVIOUS.test(heading) ? 3 : EXPECTED.test(heading) ? 2 : ACTUAL.test(heading) || WON_DATE.test(heading) ? -1 : 0,
  },
  id: {
    names: list(`
      deal id, opportunity id, order id, id record, id del record, id oggetto, id de l enregistrement, id d enregistrement,
      id enregistrement, id de fiche, id de la fiche, id fiche, reference de la commande, reference commande, reference de
      commande, riferimento ordine, riferimento dell ordine, riferimento d ordine, invoice number, invoice id, order number, deal number, contract number,
      opportunity number, sales order, order reference, invoice no, order no, record id, object id, transaction
      id, external id, id externe, id de la fiche d informations, identifiant externe, id esterno, numero de
      facture, numero affaire, numero d affaire, numero de l affaire, n d affaire, n affaire, numero de commande, n de facture, n de commande, id affaire,
      id de l affaire, reference affaire, reference d affaire, numero d opportunite, numero opportunite, identifiant de l affaire, numero fattura, numero di fattura, numero
      ordine, numero trattativa, numero della trattativa, numero affare, numero dell affare, numero opportunita, n affare, id affare, id opportunita, id trattativa, codice affare, codice opportunita,
      codice trattativa, deal name, opportunity name, deal title, nom de l affaire, nom de l opportunite, nom de
      la transaction, nome affare, nome opportunita, nome trattativa, nome della trattativa`),
    alone: list(`
      id, deal, number, no, nr, n, numero, reference, ref, identifiant, codice, riferimento, item id, item id
      auto generated, name, opportunity, order, invoice, facture, affaire, fattura, affare, opportunite,
      transaction, opportunita, trattativa, title, key, document`),
    never: anyWord(`
      account customer client owner user contact product campaign parent line type stage status company person
      currency price team territory pipeline ligne riga cliente compte proprietaire proprietario organization lead date amount value
      utilisateur entreprise societe produit campagne piste devise equipe utente azienda contatto prodotto campagna valuta checksum`),
  },
  participant: {
    names: list(`
      new owner, participant, opportunity owner, deal owner, owner name, owner full name, sales
      representative, sales rep, sales person, sales agent, account executive, assigned to, owned by, assigned
      by, assignee, responsible person, responsible, seller, owner, rep, agent, employee, payee, account owner,
      account manager, csm, ae, commercial, vendeur, responsable, proprietaire, charge de compte, charge d
      affaires, attribue a, affecte a, assigne a, ingenieur commercial, conseiller, collaborateur, participante,
      partecipante, venditore, titolare, proprietario, agente, commerciale, assegnato a, responsabile,
      referente, addetto alle vendite, addetto vendite, team member, credited to, membre de l equipe, credite a,
      membro del team, membro della squadra, accreditato a, accreditata a, titulaire, beneficiaire, beneficiario`),
    alone: list("person, people, salesman, name of rep, user, assigned"),
    sure: SPLIT_OWNER,
    never: beside(
      SPLIT_OWNER,
      anyWord(`
      created modified role team region department phone alias date split percent amount count type status stage
      territory group division business source responsabilite directeur equipe ruolo telefono rate commission
      owner\\smanager rep\\smanager person\\smanager regione share shares`),
    ),
    doubtful: (heading) => PREVIOUS.test(heading) || OTHER_OWNER.test(heading),
    rank: (heading) =>
      /(^| )account manager( |$)/.test(heading)
        ? 1
        : PREVIOUS.test(heading)
          ? 4
          : isSplitOwner(heading) || /(^| )(new|nouveau|nuovo)( |$)/.test(heading)
            ? -1
            : /(^| )(id|email|e mail|mail|code)( |$)/.test(heading)
              ? 2
              : /(^| )(account|csm|compte)( |$)/.test(heading)
                ? 1
                : 0,
  },
  account: {
    names: list(`
      account name, customer name, client name, company name, organization name, account, customer, client,
      company, organization, compte, nom du compte, nom du client, societe, entreprise, nom de la societe,
      cliente, nome cliente, conto, azienda, ragione sociale, nome azienda, partner, party`),
    never: anyWord(
      "owner manager executive proprietaire proprietario responsable responsabile titolare charge gestionnaire id type status number source email phone currency region country code industry amount value total date montant valeur devise importo valore totale valuta",
    ),
  },
  type: {
    names: list(`
      deal type, opportunity type, revenue type, sale type, sales type, line type, transaction type, order type,
      type d affaire, type de l affaire, type de vente, type d opportunite, type de transaction, type de la
      transaction, tipo di vendita, tipo vendita, tipo di affare, tipo affare, tipo opportunita, tipo di
      opportunita, tipo trattativa, tipo di trattativa, tipologia, category, categorie, categoria`),
    alone: list("type, tipo, kind"),
    never: anyWord(
      "account customer client record contact product date currency lead activity id stage status split forecast prevision previsione",
    ),
  },
  amount: {
    names: list(`
      amount, credited amount, net amount, acv, arr, mrr, tcv, deal value, opportunity value, value, untaxed,
      net total, subtotal, actual revenue, revenue, bookings, booking value, contract value, deal size, income,
      sales, total, grand total, price, montant ht, montant net, montant, valeur, chiffre d affaires, revenu,
      total ht, prix, imponibile, importo netto, importo, valore, ricavo, ricavi, entrate, fatturato, prezzo,
      totale`),
    alone: list("ca, amt, opportunity, net, ht, netto, sum, somme, somma, gross, brut, lordo, ttc"),
    never: beside(
      IN_CURRENCY,
      anyWord(`
      discounts rebate commission commissions commissione provvigione margin marge margine cost costs cout couts costo costi
      quota objective objectif obiettivo probability probabilite probabilita percent percentage pourcentage percentuale rate
      taux tasso quantity qty quantite quantita count number days id date currency devise valuta unit units unitaire unitario
      payment paid balance due received outstanding shipping fee fees bonus growth croissance crescita score budget rank
      name type owner person rep stage status year lifetime book books pricebook pricelist listino tariff`),
    ),
    doubtful: (heading) =>
      PREVIOUS.test(heading) ||
      WEIGHTED.test(heading) ||
      EXPECTED.test(heading) ||
      OTHER_MONEY.test(heading) ||
      isSomeAmount(heading),
    rank: (heading) =>
      PREVIOUS.test(heading) || WEIGHTED.test(heading)
        ? 4
        : EXPECTED.test(heading)
          ? 3
          : isConverted(heading) || /(^| )(converted|base|company|converti|convertito)( |$)/.test(heading)
            ? 2
            : NET.test(heading) || ACTUAL.test(heading)
              ? -1
              : GROSS.test(heading)
                ? 1
                : 0,
  },
  currency: {
    names: list("currency, currency code, ccy, devise, monnaie, valuta, divisa, currency iso code"),
    never: anyWord(
      "rate taux tasso type amount value total price revenue montant valeur prix importo valore prezzo totale ricavo ricavi",
    ),
  },
  fx: {
    names: list(`
      fx rate, fx, exchange rate, conversion rate, taux de change, cours, tasso di cambio, cambio`),
    never: anyWord("win lead tax date"),
  },
  split: {
    names: list(`
      split percent, split percentage, split share, split, credit share, share of credit, credit split, credit
      percent, credit percentage, commission split, share of commission, quote part, quotepart, partage, part de
      credit, repartition, quota di credito, quota parte, quota di partecipazione, ripartizione, ripartizione del
      credito, suddivisione, share percent, shares percent, share percentage, percent share, deal share, share of deal, allocation
      percent, allocation percentage, part du credit, part de l affaire, part de commission, quota di ripartizione,
      quota di provvigione`),
    alone: list("share, part, allocation, allocation share"),
    never: anyWord(`
      owner amount total value type name id date currency rep person participant montant importo role market marche
      mercato is has est sono ${OTHER_PERCENTAGES}`),
    doubtful: (heading) => !SPLIT.test(heading),
  },
  line: {
    names: list(`
      line number, line item number, line no, line id, line item id, line, item number, item no, numero de
      ligne, n de ligne, ligne, numero riga, numero di riga, riga, posizione`),
    never: anyWord("amount value total type description product name status date price quantity business of"),
  },
};
