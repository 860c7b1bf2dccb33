// Takes the pictures of the README from the built site: ./dev screenshots
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { ROOT, launch, paste, startSite } from "./harness.mjs";
import { STORY } from "./story.mjs";

const docs = join(ROOT, "docs");
mkdirSync(docs, { recursive: true });
const site = await startSite();
const browser = await launch();

/** Opens the site and has it read the story. */
async function reading(options) {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.locator("#app .masthead").waitFor();
  await paste(page, STORY);
  await page.waitForFunction(() => document.querySelector("#live")?.textContent.startsWith("Done:"));
  await page.evaluate(() => document.fonts.ready);
  return page;
}

const desktop = { viewport: { width: 1360, height: 850 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const page = await reading(desktop);
await page.getByRole("tab", { name: "Quotes" }).click();
await page.screenshot({ path: join(docs, "desktop.png") });
const dark = await reading({ ...desktop, colorScheme: "dark" });
await dark.screenshot({ path: join(docs, "dark.png") });
const small = await reading(phone);
await small.screenshot({ path: join(docs, "phone.png") });

await browser.close();
await site.stop();
console.log(`three pictures in ${docs}`);
