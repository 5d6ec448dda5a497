import type { ProtectionTexts } from "./en";

export const fr: ProtectionTexts = {
  how: "Les cellules calculées de cette feuille sont protégées, sans mot de passe, afin qu’aucune formule ne soit écrasée par mégarde. Pour en modifier une, ôtez la protection de la feuille.",
};
