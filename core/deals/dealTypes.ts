/** What the words of an export mean as types of deals, in the three languages. */
import type { DealType } from "../plans/model";
import { plainWords } from "./fields";

const WORDS: Readonly<Record<DealType, readonly string[]>> = {
  renewal: ["renewal", "renew", "existing business", "renouvellement", "reconduction", "rinnovo"],
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
  newProduct: ["new product", "new business", "new", "nouveau produit", "nouvelle affaire", "nuovo prodotto", "nuovo"],
  churn: ["churn", "cancellation", "lost", "resiliation", "attrition", "perdu", "disdetta", "abbandono", "perso"],
  contraction: ["contraction", "downgrade", "downsell", "reduction", "contrazione", "riduzione"],
  creditMemo: [
    "credit memo",
    "credit note",
    "creditmemo",
    "refund",
    "avoir",
    "note de credit",
    "remboursement",
    "nota di credito",
    "nota credito",
    "rimborso",
  ],
};

/** The type that a word of the export means; undefined when it is not known. */
export function dealTypeOf(text: string, own: Readonly<Record<string, DealType>> = {}): DealType | undefined {
  const words = plainWords(text);
  const chosen = own[words];
  if (chosen) return chosen;
  return (Object.keys(WORDS) as DealType[]).find((type) => plainWords(type) === words || WORDS[type].includes(words));
}
