/** The language that the people of a spreadsheet read: that of its locale, for the cells are shared by all of them. */
import { type Language, languageOf } from "../core/text/language";

/** English when there is no spreadsheet to ask. */
export function spreadsheetLanguage(): Language {
  try {
    return languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
  } catch {
    return "en";
  }
}

/**
 * The language of the menu. Before the user has authorised the add-on, a spreadsheet may not be asked for its locale,
 * but the user's own may be known.
 */
export function menuLanguage(): Language {
  try {
    return languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
  } catch {
    try {
      return languageOf(Session.getActiveUserLocale());
    } catch {
      return "en";
    }
  }
}
