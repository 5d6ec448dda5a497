export interface ProtectionTexts {
  /** The note on the title of a sheet whose calculated cells are locked. */
  readonly how: string;
}

export const en: ProtectionTexts = {
  how: "The calculated cells of this sheet are protected, without a password, so that no formula is overwritten by accident. To change one, remove the sheet’s protection.",
};
