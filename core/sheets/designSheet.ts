/**
 * The design sheet: the seven steps of designing a plan, side by side with what the plan says. Nothing on it changes a
 * payout; what is decided here is typed into the plan sheet, or becomes a new version.
 */
import { designTexts } from "../text/design";
import { fill } from "../text/language";
import type { Context } from "./context";
import { drawCommunication, drawReviews } from "./design/calendar";
import { drawFactors } from "./design/factors";
import { designOf, drawComponent, LABEL, LAST, VALUE } from "./design/frame";
import { drawObjectives, objectivesHeight } from "./design/objectives";
import { drawMarket, drawPay } from "./design/payLevels";
import { drawSeasonality } from "./design/seasonality";
import { Draft, text } from "./draft";
import type { SheetModel } from "./model";
import { numberWidth } from "./widths";

export function designSheet(context: Context, name: string): SheetModel {
  const { plan } = context;
  const draft = new Draft({ key: "design", name, locale: context.locale });
  const words = designTexts(context.language);
  const design = designOf(draft, context);
  draft.put(0, LABEL, words.tab, { role: "title" });
  const fingerprint = context.fingerprint.slice(0, 12);
  const subtitle = fill(words.subtitle, { plan: plan.name, version: plan.version, fingerprint });
  draft.put(1, LABEL, text(subtitle), { role: "subtitle" });
  draft.put(2, LABEL, words.about, { role: "note" });
  const quotas = plan.components.map(({ quota, measure }) => (measure.unit === "money" ? quota : 0));
  const largest = Math.max(
    context.locale.decimals === 0 ? 100_000_000 : 1_000_000,
    ...quotas.map((quota) => quota * 24),
  );
  const money = numberWidth("money", context.locale, largest);
  for (let column = VALUE; column <= LAST; column += 1) draft.widen(column, money);
  const objectives = drawComponent(design, 4) + 1;
  // The shares of step 1 read what step 3 says, which is drawn first for that.
  const factors = objectives + objectivesHeight(design) + 1;
  const levels = drawPay(design, drawFactors(design, factors) + 1);
  drawObjectives(design, objectives, levels.targets);
  const season = drawMarket(design, levels.row + 1, levels.levels) + 1;
  const tell = drawSeasonality(design, season) + 1;
  drawReviews(design, drawCommunication(design, tell) + 1);
  return draft.build({ frozen: { rows: 1, columns: 0 }, print: { orientation: "landscape" } });
}
