/** Argument texts that many functions share, in Italian. */
export const tierTable =
  "Tabella a scaglioni: da, valore; o da, a, valore; o da, valore, VERO/FALSO per gli scaglioni retroattivi.";
export const optionalQuota =
  "Quota in valuta. Se c’è, le soglie sono raggiungimenti (1 = 100 %); se manca, sono importi.";
export const quota = "Quota in valuta, maggiore di zero.";
export const actual = "Consuntivo, in valuta.";
export const method =
  '"marginal" (predefinito): ogni aliquota sulla sua parte. "retroactive": l’aliquota raggiunta, dal primo euro.';
export const prior = "Importo già accreditato nello stesso periodo, in valuta. Predefinito 0.";
export const edge = '"from" (predefinito): uno scaglione è raggiunto alla soglia esatta. "to": la soglia va superata.';
export const decimals = "Decimali del risultato in valuta, da 0 a 10. Predefinito 2.";
export const wholePoints = "VERO paga solo i punti interi. Predefinito FALSO: si pagano anche le frazioni di punto.";
export const optionalDecimals =
  "Decimali del risultato, da 0 a 10, quando è un importo. Se mancano: nessun arrotondamento.";
export const payout = "Pagamento prima di questo passo, in valuta.";
export const amountNotZero = "Importo da remunerare, in valuta, diverso da zero; negativo per una nota di credito.";
