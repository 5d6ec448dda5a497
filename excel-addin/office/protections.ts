/** Protection of sheets without a password: lifted while cells are changed, and put back with the options that it had. */
import { WorkbookError } from "../../core/workbook";

/** The options that a sheet was protected with, by its name. */
export type Protections = ReadonlyMap<string, Excel.WorksheetProtectionOptions>;

/** @throws WorkbookError "notFound" for a sheet that is not there */
export async function protectionsOf(context: Excel.RequestContext, names: readonly string[]): Promise<Protections> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  const missing = sheets.findIndex(({ isNullObject }) => isNullObject);
  if (missing >= 0) throw new WorkbookError("notFound", names[missing]!);
  for (const { protection } of sheets) protection.load("protected,options");
  await context.sync();
  return new Map(
    sheets.flatMap(({ protection }, index) =>
      protection.protected ? [[names[index]!, { ...protection.options }] as const] : [],
    ),
  );
}

export async function lift(context: Excel.RequestContext, protections: Protections): Promise<void> {
  for (const name of protections.keys()) context.workbook.worksheets.getItem(name).protection.unprotect();
  await context.sync();
}

export async function protectAgain(context: Excel.RequestContext, protections: Protections): Promise<void> {
  const sheets = [...protections].map(([name, options]) => ({
    options,
    sheet: context.workbook.worksheets.getItem(name),
  }));
  for (const { sheet } of sheets) sheet.protection.load("protected");
  await context.sync();
  for (const { sheet, options } of sheets) if (!sheet.protection.protected) sheet.protection.protect(options);
  await context.sync();
}

/**
 * Once everything is written. A policy may forbid protection, and cells that are right without it are worth more than
 * none; a fault that passes is tried once more.
 */
export async function protectedAgain(excel: Pick<typeof Excel, "run">, protections: Protections): Promise<void> {
  const attempt = () => excel.run((context) => protectAgain(context, protections));
  try {
    await attempt().catch(attempt);
  } catch (refused) {
    console.warn("Excel refused the protection", refused);
  }
}
