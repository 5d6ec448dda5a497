import type { ProtectionTexts } from "./en";

export const it: ProtectionTexts = {
  how: "Le celle calcolate di questo foglio sono protette, senza password, perché nessuna formula venga sovrascritta per sbaglio. Per modificarne una, rimuovere la protezione del foglio.",
};
