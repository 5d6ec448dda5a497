/** Names of a table's columns reach from their header to the row below the table; tests type into the rows between. */
import type { Area } from "../../../core/sheets/model";
import { bodyOf } from "../../../core/sheets/readCells";

const COLUMNS =
  /_(?:Participants|Payouts?|Payable|Quotas|Attainment|Credited|Deal(?!Types|Signs|Alert|Table|Unread)[A-Z]\w*)$/;

/** The area of a name, or the prepared rows of a table's column. */
export function preparedArea(name: string, area: Area): Area {
  return COLUMNS.test(name) ? bodyOf(area) : area;
}
