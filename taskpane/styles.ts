/**
 * How the pane looks, in Fluent's design tokens (the provider puts them on the page as custom properties). One style
 * sheet of its own instead of Griffel's run-time styles: 9 KB less to load, and the whole look in one place.
 */
export const styles = `
.cp-provider { height: 100%; }
.cp-pane {
  box-sizing: border-box; height: 100%; max-height: 100vh; min-width: 0; display: flex; flex-direction: column;
  background: var(--colorNeutralBackground1); color: var(--colorNeutralForeground1);
  font: var(--fontWeightRegular) var(--fontSizeBase300)/var(--lineHeightBase300) var(--fontFamilyBase);
}
.cp-pane { color-scheme: light; }
.cp-pane.cp-dark { color-scheme: dark; }
.cp-pane *, .cp-pane *::before, .cp-pane *::after { box-sizing: border-box; }
.cp-pane :is(h1, h2, h3, h4, p, ul, dl, dd, figure) { margin: 0; padding: 0; }
.cp-pane ul { list-style: none; }
.cp-pane fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
.cp-pane [hidden] { display: none; }
.cp-pane :is(h1, h2, h3)[tabindex]:focus { outline: none; }
.cp-pane :is(h1, h2, h3)[tabindex]:focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 4px; border-radius: 2px; }
.cp-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* The host's own button floats over the top right: 34 x 32 px stay free. */
.cp-top { display: flex; align-items: center; gap: 8px; padding: 0 44px 0 8px; min-height: 40px; flex: none;
  border-bottom: 1px solid var(--colorNeutralStroke2); }
.cp-tabs { display: flex; flex: 1; min-width: 0; }
.cp-tab { position: relative; min-height: 40px; padding: 0 10px; border: 0; background: none; cursor: pointer; font: inherit;
  color: var(--colorNeutralForeground2); border-radius: var(--borderRadiusMedium); }
.cp-tab::after { content: ""; position: absolute; inset: auto 10px 3px; height: 3px; border-radius: 2px; background: transparent; }
.cp-tab:hover { color: var(--colorNeutralForeground1); }
.cp-tab:hover::after { background: var(--colorNeutralStroke1Hover); }
.cp-tab[aria-selected="true"] { color: var(--colorNeutralForeground1); font-weight: var(--fontWeightSemibold); }
.cp-tab[aria-selected="true"]::after { background: var(--colorCompoundBrandStroke); }
.cp-help { flex: none; padding: 4px; }
@media (max-width: 330px) {
  .cp-top { gap: 0; padding-inline-start: 4px; }
  .cp-tab { padding: 0 8px; }
  .cp-tab::after { inset-inline: 8px; }
}
.cp-pane :is(.cp-tab, .cp-section-button, .cp-function-button):focus { outline: none; }
.cp-pane :is(.cp-tab, .cp-section-button, .cp-function-button):focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: -2px; }

.cp-panel { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.cp-scroll { flex: 1; min-height: 0; overflow: hidden auto; overflow-wrap: break-word; scroll-padding: 8px; }
.cp-content { padding: 16px; display: flex; flex-direction: column; align-items: stretch; gap: 12px; }
.cp-loading { padding: 48px 16px; text-align: center; color: var(--colorNeutralForeground2); }
.cp-title { font-size: var(--fontSizeBase500); line-height: var(--lineHeightBase500); font-weight: var(--fontWeightSemibold); }
.cp-text { color: var(--colorNeutralForeground1); }
.cp-lead { color: var(--colorNeutralForeground2); }
.cp-warning { color: var(--colorPaletteDarkOrangeForeground1); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.cp-hint { color: var(--colorNeutralForeground3); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.cp-label { font-size: var(--fontSizeBase300); font-weight: var(--fontWeightRegular); color: var(--colorNeutralForeground1); }
.cp-fault { color: var(--colorPaletteRedForeground1); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.cp-unit { color: var(--colorNeutralForeground3); font-size: var(--fontSizeBase200); }
.cp-strong { font-weight: var(--fontWeightSemibold); }
.cp-stack { display: flex; flex-direction: column; gap: 12px; }
.cp-pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); gap: 12px; align-items: start; }
.cp-pair > *, .cp-stack > * { min-width: 0; }
.cp-pane .fui-Input, .cp-pane .fui-Select, .cp-pane .fui-Textarea { width: 100%; min-width: 0; }
.cp-pane .fui-Input input, .cp-pane .fui-Select select { min-width: 0; width: 100%; text-overflow: ellipsis; }
.cp-numeric input { text-align: right; font-variant-numeric: tabular-nums; }
.cp-pane .cp-invalid { border-color: var(--colorPaletteRedBorder2); }
.cp-buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.cp-add { align-self: flex-start; margin-inline-start: -8px; }
.cp-pane .fui-RadioGroup, .cp-pane .fui-Checkbox { margin-inline-start: -8px; }

/* Gallery */
.cp-cards { display: flex; flex-direction: column; gap: 12px; }
.cp-card { display: flex; flex-direction: column; align-items: flex-start; gap: 8px; padding: 12px 16px 16px;
  border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusLarge); background: var(--colorNeutralBackground1); }
.cp-card-space { width: 100%; aspect-ratio: 300 / 92; }
.cp-card-title { font-size: var(--fontSizeBase400); line-height: var(--lineHeightBase400); font-weight: var(--fontWeightSemibold); }
.cp-card .fui-Button { margin-top: 4px; }

/* Payout curve */
.cp-curve { display: block; width: 100%; height: auto; }
.cp-axis { stroke: var(--colorNeutralStroke1); stroke-width: 1; }
.cp-mark { stroke: var(--colorNeutralStroke2); stroke-width: 1; stroke-dasharray: 2 3; }
.cp-line { fill: none; stroke: var(--colorBrandForeground1); stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
.cp-area { fill: var(--colorBrandBackground2); stroke: none; }
.cp-dot { fill: var(--colorNeutralBackground1); stroke: var(--colorBrandForeground1); stroke-width: 2.5; }
.cp-figure { max-width: 480px; }
.cp-scale { position: relative; height: var(--lineHeightBase200); color: var(--colorNeutralForeground3); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.cp-scale span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.cp-scale span:first-child { transform: none; }
.cp-scale span.cp-end { transform: translateX(-100%); }

/* Plan editor */
.cp-plan-head { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; padding: 14px 12px 14px 16px; }
.cp-plan-head .cp-title { min-width: 0; font-size: var(--fontSizeBase400); line-height: 24px; }
.cp-plan-head .fui-Button { flex: none; }
.cp-ask { margin: 0 16px 16px; padding: 12px 16px 16px; display: flex; flex-direction: column; gap: 8px;
  border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusLarge); background: var(--colorNeutralBackground3); }
.cp-ask-title { font-size: var(--fontSizeBase300); font-weight: var(--fontWeightSemibold); }
.cp-message { margin: 0 16px 16px; width: auto; }
.cp-message .fui-MessageBarBody { white-space: normal; }
.cp-message-title { font-size: inherit; line-height: inherit; font-weight: var(--fontWeightSemibold); }
.cp-names { padding: 4px 0; }
.cp-names li { padding: 2px 0; overflow-wrap: anywhere; }

.cp-section { border-top: 1px solid var(--colorNeutralStroke2); }
.cp-section-head { font: inherit; }
.cp-section-button, .cp-function-button { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 44px; padding: 8px 16px 8px 12px;
  border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; border-radius: 0; }
.cp-section-button:hover, .cp-function-button:hover { background: var(--colorSubtleBackgroundHover); color: var(--colorNeutralForeground1Hover); }
/* The high-contrast theme turns its ground over on hover: everything on it turns with it. */
:is(.cp-section-button, .cp-function-button):hover :is(.cp-chevron, .cp-section-title, .cp-section-summary) { color: inherit; }
.cp-chevron { flex: none; display: inline-flex; color: var(--colorNeutralForeground3); }
.cp-section-words { flex: 1; min-width: 0; display: flex; flex-direction: column; }
.cp-section-title { font-weight: var(--fontWeightSemibold); }
.cp-section-summary { color: var(--colorNeutralForeground3); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200);
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.cp-section-summary.cp-wrap { white-space: normal; }
.cp-badge { flex: none; padding: 1px 8px; border-radius: 10px; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200);
  border: 1px solid var(--colorPaletteRedBorder1); color: var(--colorPaletteRedForeground1); background: var(--colorPaletteRedBackground1); }
.cp-section-body { padding: 4px 16px 20px; display: flex; flex-direction: column; gap: 16px; }
.cp-subhead { font-size: var(--fontSizeBase300); font-weight: var(--fontWeightSemibold); }
.cp-explained { display: flex; flex-direction: column; }

/* Tier table: two inputs and a button per row */
.cp-tiers { display: flex; flex-direction: column; gap: 4px; }
.cp-tier-heads, .cp-tier { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 32px; gap: 4px 8px; align-items: center; }
.cp-tier-heads { margin-top: 8px; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); color: var(--colorNeutralForeground2); align-items: end; }
.cp-tier { margin-bottom: 4px; }
.cp-tier-flag { grid-column: 1 / -1; }
.cp-group { padding-bottom: 8px; border-bottom: 1px solid var(--colorNeutralStroke2); }
.cp-component { padding-block: 4px; border-bottom: 1px solid var(--colorNeutralStroke2); }
.cp-component > summary { padding: 6px 0; cursor: pointer; font-weight: var(--fontWeightSemibold); }
.cp-tier :is(.cp-fault, .cp-warning) { grid-column: 1 / -1; }

/* Tables of figures */
.cp-table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.cp-table caption { caption-side: top; text-align: start; padding-bottom: 4px; color: var(--colorNeutralForeground3);
  font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.cp-table :is(th, td) { padding: 6px 4px; text-align: end; border-bottom: 1px solid var(--colorNeutralStroke2); font-weight: var(--fontWeightRegular); }
.cp-table :is(th, td):first-child { text-align: start; }
.cp-table thead th { color: var(--colorNeutralForeground2); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.cp-table td.cp-strong { font-weight: var(--fontWeightSemibold); }
.cp-read :is(th, td) { text-align: start; vertical-align: top; }
.cp-read :is(th, td):first-child { width: 1%; padding-inline-end: 12px; color: var(--colorNeutralForeground3); }
.cp-read td { overflow-wrap: anywhere; }
.cp-wide-table { overflow-x: auto; }
.cp-counts { display: flex; flex-wrap: wrap; gap: 4px 16px; font-weight: var(--fontWeightSemibold); }
.cp-counts .cp-fault { font-size: inherit; }

/* Deals */
.cp-pane .cp-sum { display: flex; flex-direction: column; gap: 4px; padding: 8px 12px; border-radius: var(--borderRadiusMedium); background: var(--colorNeutralBackground3); }
.cp-sum .cp-fault { font-size: inherit; line-height: inherit; }
.cp-pane legend { padding: 0; margin-bottom: 8px; }
.cp-left-out { color: var(--colorNeutralForeground3); text-decoration: line-through; }

/* Participants */
.cp-person-heads, .cp-person { display: grid; grid-template-columns: minmax(0, 1fr) minmax(88px, 34%) 32px; gap: 4px 8px; align-items: center; }
.cp-person-heads { font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); color: var(--colorNeutralForeground2); padding-bottom: 4px; align-items: end; }
.cp-person { padding-bottom: 6px; }
.cp-person .cp-fault { grid-column: 1 / -1; }
/* With numbers a person takes two lines: name and cross, number and quota. */
.cp-person-more { grid-column: 2; }
.cp-person-more .fui-Input { width: 100%; }
.cp-with-ids .cp-person-heads { display: none; }
.cp-with-ids .cp-person { padding-bottom: 14px; }
.cp-with-ids .cp-person-name { grid-column: 1 / 3; }
.cp-with-ids .cp-person-id { grid-column: 1; grid-row: 2; }
.cp-with-ids .cp-person-quota { grid-column: 2; grid-row: 2; }
.cp-with-ids .cp-person .fui-Button { grid-column: 3; grid-row: 1; }
.cp-paste { display: block; width: 100%; min-height: 96px; padding: 6px 10px; resize: vertical; white-space: pre; overflow: auto;
  font: inherit; color: inherit; background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke1);
  border-bottom-color: var(--colorNeutralStrokeAccessible); border-radius: var(--borderRadiusMedium); }
.cp-paste:focus { outline: 2px solid var(--colorCompoundBrandStroke); outline-offset: -1px; }
.cp-pager { display: flex; align-items: center; justify-content: center; gap: 8px; font-size: var(--fontSizeBase200); }
.cp-people-foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px; }

/* The bar of the one act */
.cp-bar { flex: none; padding: 12px 16px; display: flex; flex-direction: column; gap: 6px; position: relative;
  border-top: 1px solid var(--colorNeutralStroke2); background: var(--colorNeutralBackground1); }
.cp-create { width: 100%; min-height: 36px; }
.cp-running { display: flex; align-items: center; gap: 12px; min-height: 36px; }
.cp-running-words { flex: 1; min-width: 0; display: flex; flex-direction: column; gap: 6px; }
.cp-progress { appearance: none; display: block; width: 100%; height: 4px; border: 0; border-radius: 2px; overflow: hidden; background: var(--colorNeutralBackground6); }
.cp-progress::-webkit-progress-bar { background: var(--colorNeutralBackground6); }
.cp-progress::-webkit-progress-value { background: var(--colorCompoundBrandBackground); transition: width 0.2s; }
.cp-progress::-moz-progress-bar { background: var(--colorCompoundBrandBackground); }
.cp-running-what { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }

/* Result */
.cp-done-head, .cp-state { display: flex; align-items: center; gap: 8px; }
.cp-done-icon { display: inline-flex; color: var(--colorPaletteGreenForeground1); }
.cp-sheets { display: flex; flex-direction: column; gap: 4px; }
.cp-pane .cp-sheet { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 40px; padding: 8px 12px; text-align: start;
  border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusMedium); overflow-wrap: anywhere; }
.cp-pane .cp-sheet:hover { background: var(--colorSubtleBackgroundHover); color: var(--colorNeutralForeground1Hover); }
.cp-sheet svg { flex: none; }

/* Plans of the workbook */
.cp-plans { display: flex; flex-direction: column; gap: 8px; }
.cp-plan { display: flex; flex-direction: column; align-items: flex-start; gap: 2px; width: 100%; padding: 10px 12px; text-align: start;
  border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusMedium); overflow-wrap: anywhere; }
.cp-plan-button { background: var(--colorNeutralBackground1); color: inherit; font: inherit; cursor: pointer; }
.cp-plan-button:hover { background: var(--colorSubtleBackgroundHover); color: var(--colorNeutralForeground1Hover); }
.cp-plan-button:hover :is(.cp-hint, .cp-warning) { color: inherit; }
.cp-pane .cp-plan-button:focus { outline: none; }
.cp-pane .cp-plan-button:focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 1px; }
.cp-empty { display: flex; flex-direction: column; gap: 4px; }
.cp-plan-view { padding-top: 8px; gap: 8px; }
.cp-back { margin-inline-start: -8px; }
.cp-meta { display: flex; flex-direction: column; overflow-wrap: anywhere; }
.cp-row { display: flex; flex-wrap: wrap; gap: 4px 16px; padding-block: 4px; }
.cp-changes { display: flex; flex-direction: column; }
.cp-pane .cp-lines { display: flex; flex-direction: column; gap: 4px; padding-inline-start: 16px; list-style: disc; overflow-wrap: anywhere; }
.cp-fault-list { display: flex; flex-direction: column; gap: 8px; }
.cp-fault-list li { padding-inline-start: 10px; border-inline-start: 2px solid var(--colorPaletteRedBorder2); overflow-wrap: anywhere; }
.cp-ask-inside { margin: 0; }
.cp-said:focus { outline: none; }
.cp-notice { margin: 0 16px 16px; }
.cp-pane .cp-history { display: flex; flex-direction: column; gap: 12px; margin: 0; padding: 0; list-style: none; }
.cp-history li { padding-inline-start: 12px; border-inline-start: 2px solid var(--colorNeutralStroke1); overflow-wrap: anywhere; }
.cp-open { padding-top: 12px; border-top: 1px solid var(--colorNeutralStroke2); }
.cp-content > .cp-open:first-child { border-top: 0; }
.cp-out { font-family: var(--fontFamilyMonospace); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }

/* The plan letter */
.cp-letter { display: flex; flex-direction: column; gap: 8px; padding: 16px 12px; border: 1px solid var(--colorNeutralStroke1);
  border-radius: var(--borderRadiusMedium); overflow-wrap: anywhere; }
.cp-letter h4 { margin: 8px 0 2px; font-size: var(--fontSizeBase300); font-weight: var(--fontWeightSemibold); }
.cp-letter-part { display: flex; flex-direction: column; gap: 4px; min-width: 0; }
.cp-letter-part p { font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.cp-letter .cp-wide-table { margin-block: 4px; }
.cp-letter .cp-wide-table:focus-visible { outline: 2px solid var(--colorStrokeFocus2); }
.cp-letter .cp-table { font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); overflow-wrap: normal; }

/* Functions */
.cp-found { min-height: var(--lineHeightBase200); }
.cp-category { padding-bottom: 4px; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); font-weight: var(--fontWeightSemibold); color: var(--colorNeutralForeground3); }
.cp-pane .cp-functions { margin: 0 -16px; border-bottom: 1px solid var(--colorNeutralStroke2); }
.cp-function { border-top: 1px solid var(--colorNeutralStroke2); }
.cp-function-button { align-items: flex-start; }
.cp-function-name { font-weight: var(--fontWeightSemibold); font-size: var(--fontSizeBase300); }
.cp-function-body { padding: 4px 16px 16px; display: flex; flex-direction: column; align-items: stretch; gap: 8px; }
.cp-function-body .cp-label { font-weight: var(--fontWeightSemibold); }
.cp-formula { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; gap: 0 4px; padding: 4px 4px 4px 12px;
  border-radius: var(--borderRadiusMedium); background: var(--colorNeutralBackground3); border: 1px solid transparent; }
.cp-formula code { padding: 6px 0; font-family: var(--fontFamilyMonospace); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase300);
  overflow-wrap: anywhere; user-select: text; color: var(--colorNeutralForeground1); }
.cp-copied { grid-column: 1 / -1; }
.cp-copied:not(:empty) { padding-bottom: 4px; }
.cp-args { display: flex; flex-direction: column; gap: 6px; }
.cp-arg dt { display: flex; flex-wrap: wrap; align-items: baseline; gap: 8px; }
.cp-arg dt code { font-family: var(--fontFamilyMonospace); font-size: var(--fontSizeBase200); }
.cp-arg dd { color: var(--colorNeutralForeground2); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.cp-optional { color: var(--colorNeutralForeground3); font-size: var(--fontSizeBase200); }

/* So little height (a browser at 400 %) that fixed bars would hide the content: everything scrolls together. */
@media (max-height: 280px) {
  .cp-pane { overflow: hidden auto; }
  .cp-panel, .cp-scroll { flex: none; overflow: visible; }
}
@media (forced-colors: active) {
  .cp-line, .cp-dot { stroke: CanvasText; }
  .cp-dot, .cp-area { fill: Canvas; }
  .cp-axis, .cp-mark { stroke: CanvasText; }
  .cp-progress { border: 1px solid CanvasText; height: 8px; }
  .cp-progress::-webkit-progress-value { background: Highlight; forced-color-adjust: none; }
  .cp-formula { border-color: CanvasText; }
  .cp-tab[aria-selected="true"]::after { background: Highlight; forced-color-adjust: none; }
  .cp-section-button:hover, .cp-function-button:hover { outline: 1px solid Highlight; outline-offset: -1px; }
}
`;
