// What goes wrong is told, and nothing is lost: an engine that is killed, texts that are none.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ARTICLE, field, paste, useBrowser } from "./harness.mjs";
import { choose, read, start, tab } from "./reader.mjs";

useBrowser();

/** Lets the page start workers that say they are ready and die when they are asked, as long as `window.mortal` is set. */
const mortal = () => {
  const Real = window.Worker;
  window.mortal = true;
  window.deaths = 0;
  window.Worker = class extends Real {
    postMessage(...message) {
      if (!window.mortal) return super.postMessage(...message);
      window.deaths++;
      this.terminate();
    }
  };
};

test("C57 an engine that is killed is started again, then told of; the text is kept and it can be tried again", async (t) => {
  const { page, context } = await start(t);
  await context.addInitScript(mortal);
  await page.reload();
  await page.locator("#app .masthead").waitFor();
  await paste(page, ARTICLE);
  const told = page.getByRole("alert").filter({ hasText: "the engine stopped" });
  await told.waitFor();
  assert.ok((await page.evaluate(() => window.deaths)) > 1, "it was started again");
  const shown = await page.locator("#article .text p").allTextContents();
  assert.equal(shown.join("\n"), ARTICLE.trim().split(/\n+/).join("\n"));
  await page.evaluate(() => (window.mortal = false));
  await told.getByRole("button", { name: "Try again" }).click();
  await read(page);
  await page.locator(".card.entity").first().waitFor();
});

test("C56 white space is not read, one word is, and what is found in nothing is said", async (t) => {
  const { page } = await start(t);
  await field(page).fill(" \n\t \n");
  assert.equal(await page.locator("#read").isDisabled(), true);
  await choose(page, "empty.txt", " \n ");
  await page.locator(".toast").waitFor();
  assert.match(await page.locator(".toast").innerText(), /no text/);
  await field(page).fill("1");
  await page.locator("#read").click();
  await read(page);
  for (const [name, words] of [["Entities", "No names found."], ["Quotes", "No quotes found."], ["Timeline", "No events found."]]) {
    await tab(page, name);
    await page.locator("#tabpanel").getByText(words).waitFor();
  }
});
