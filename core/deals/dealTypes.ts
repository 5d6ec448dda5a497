/** What the words of an export mean as types of deals, in the three languages. */
import type { DealType } from "../plans/model";
import { plainWords } from "./words";

const WORDS: Readonly<Record<DealType, readonly string[]>> = {
  // "Existing business" is not among them: it is renewal to some and expansion to others, and is asked.
  renewal: ["renewal", "renew", "renouvellement", "reconduction", "rinnovo"],
  upsell: [
    "upsell",
    "up sell",
    "expansion",
    "upgrade",
    "vente additionnelle",
    "montee en gamme",
    "upselling",
    "espansione",
  ],
  crossSell: ["cross sell", "crosssell", "cross selling", "vente croisee", "vendita incrociata"],
  newProduct: [
    "new product",
    "new business",
    "newbusiness",
    "new",
    "nouveau produit",
    "nouvelle affaire",
    "nuovo prodotto",
    "nuovo",
  ],
  // "Lost" is not among them: a lost opportunity was never sold, and nothing is to be taken back.
  churn: ["churn", "cancellation", "resiliation", "attrition", "disdetta", "abbandono"],
  contraction: ["contraction", "downgrade", "downsell", "reduction", "contrazione", "riduzione"],
  creditMemo: [
    "credit memo",
    "sales credit memo",
    "credit invoice",
    "return order",
    "sales return",
    "sales return order",
    "facture d avoir",
    "credit note",
    "creditmemo",
    "refund",
    "return",
    "returned",
    "retour",
    "reso",
    "avoir",
    "note de credit",
    "remboursement",
    "nota di credito",
    "nota credito",
    "rimborso",
  ],
};

const TYPES: ReadonlyMap<string, DealType> = new Map(
  (Object.keys(WORDS) as DealType[]).flatMap((type) =>
    [plainWords(type), ...WORDS[type]].map((word): [string, DealType] => [word, type]),
  ),
);

/**
 * The type that a word of the export means; undefined when it is not known.
 *
 * @param own meanings that the person gave, by `plainWords` of the word; they go before ours
 */
export function dealTypeOf(text: string, own: Readonly<Record<string, DealType>> = {}): DealType | undefined {
  const words = plainWords(text);
  return (Object.keys(own).includes(words) ? own[words] : undefined) ?? TYPES.get(words);
}
