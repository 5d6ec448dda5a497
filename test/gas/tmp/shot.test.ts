import { test } from "vitest";
import { openSpreadsheet } from "/work/main/test/hosts/appsScript";
import { launch, openSidebar } from "/work/main/test/gas/sidebarPage";
test("shot", async () => {
  const browser = await launch();
  for (const locale of ["en_US","fr_FR"]) {
  const sheet = openSpreadsheet({ locale });
  const { page, complaints, requests } = await openSidebar(browser, sheet, {height: 900});
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/side-${locale}.png`, fullPage: true });
  console.log(complaints, requests, await page.evaluate(() => [document.documentElement.scrollWidth, document.body.innerText.slice(0, 3000)]));
  }
  await browser.close();
}, 60000);
