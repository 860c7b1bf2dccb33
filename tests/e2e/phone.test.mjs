// On a phone, with a finger.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ARTICLE, paste, useBrowser } from "./harness.mjs";
import { exported, json, read, start } from "./reader.mjs";

useBrowser();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Taps on the first line of something in the text. */
async function tap(page, locator) {
  await locator.scrollIntoViewIfNeeded();
  const [x, y] = await locator.evaluate((e) => {
    e.scrollIntoView({ block: "center", behavior: "instant" });
    const range = document.createRange();
    range.selectNodeContents(e);
    const box = range.getClientRects()[0];
    return [box.x + box.width / 2, box.y + box.height / 2];
  });
  await page.touchscreen.tap(x, y);
}

test("C29 with a finger a name is renamed, given a kind, merged, split and taken away", async (t) => {
  const { page } = await start(t, PHONE);
  await paste(page, ARTICLE);
  await read(page);
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Who", exact: true }).tap();
  await page.getByRole("button", { name: "Larger" }).tap();
  const card = (name) => page.locator(".card.entity").filter({ has: page.locator(".card-head .name", { hasText: name }) });
  const edit = async (name, form) => {
    if ((await card(name).locator(".card-head").getAttribute("aria-expanded")) !== "true") await card(name).locator(".card-head").tap();
    await card(name).getByRole("button", { name: form, exact: true }).tap();
  };
  const save = (name) => page.locator("form.form").getByRole("button", { name, exact: true }).tap();

  await edit("Rui Tavares", "Rename");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Rui M. Tavares");
  await save("Save");
  await card("Rui M. Tavares").waitFor();
  await edit("Rui M. Tavares", "Kind");
  await page.getByRole("group", { name: "Kind" }).getByRole("button", { name: "organisation", exact: true }).tap();
  await save("Save");
  await page.waitForFunction(() => !document.querySelector("form.form"));
  assert.equal((await json(page)).entities.find((e) => e.name === "Rui M. Tavares").kind, "organization");

  await edit("Rui M. Tavares", "Split…");
  await page.locator("form.form .ticks label").last().tap();
  await page.getByRole("textbox", { name: /Their name/ }).fill("Another Tavares");
  await save("Split");
  await card("Another Tavares").waitFor();
  await edit("Another Tavares", "Merge…");
  await page.getByRole("textbox", { name: "The same as" }).fill("Rui M.");
  await page.locator("form.form .pick").first().tap();
  await page.locator(".preview").waitFor();
  await save("Merge");
  await page.waitForFunction(() => ![...document.querySelectorAll(".card.entity .name")].some((e) => e.textContent === "Another Tavares"));
  await edit("Rui M. Tavares", "Not a name");
  await save("Remove");
  await page.waitForFunction(() => ![...document.querySelectorAll(".card.entity .name")].some((e) => e.textContent.includes("Tavares")));
  assert.equal((await json(page)).edits.length, 5);
});

test("C58 on a phone an article is pasted, a mark tapped and walked, a speaker corrected, a name added, and all exported", async (t) => {
  const { page } = await start(t, PHONE);
  await paste(page, ARTICLE);
  await read(page);
  const found = await json(page);
  const [person] = found.entities.filter((e) => e.kind === "person" && e.mentions.length > 1);
  const views = page.getByRole("navigation", { name: "Views" });

  await tap(page, page.locator(`#article [data-a*="${person.id}@"]`).first());
  await page.locator("#article .sel").first().waitFor();
  await views.getByRole("button", { name: "Who", exact: true }).tap();
  const card = page.locator(`.card.entity.open[data-id="${person.id}"]`);
  await card.waitFor();
  const count = () => card.locator(".walk-count").innerText();
  const [here, total] = (await count()).split(" of ").map(Number);
  assert.equal(total, person.mentions.length);
  await card.getByRole("button", { name: "Next mention" }).tap();
  await page.waitForFunction((words) => document.querySelector(".card.entity.open .walk-count")?.textContent === words, `${(here % total) + 1} of ${total}`);
  await card.getByRole("button", { name: "Previous mention" }).tap();
  await page.waitForFunction((words) => document.querySelector(".card.entity.open .walk-count")?.textContent === words, `${here} of ${total}`);

  await views.getByRole("button", { name: "Quotes", exact: true }).tap();
  const quote = page.locator(".card.quote").first();
  await quote.locator(".card-head").tap();
  await quote.getByRole("button", { name: "Speaker", exact: true }).tap();
  await quote.getByRole("textbox", { name: /Who speaks/ }).fill("The harbour master");
  await quote.getByRole("button", { name: "Save" }).tap();
  await quote.locator(".speaker", { hasText: "harbour master" }).waitFor();

  await views.getByRole("button", { name: "Text", exact: true }).tap();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("#article .text"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf("outer wall");
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + "outer wall".length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      break;
    }
  });
  await page.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "Place", exact: true }).tap();
  await page.waitForFunction(() => [...document.querySelectorAll("#article mark.in-place")].some((e) => e.textContent === "outer wall"));
  const after = JSON.parse(await exported(page, "JSON"));
  assert.equal(after.edits.length, 2);
  assert.ok(after.entities.some((e) => e.name === "outer wall" && e.kind === "place"));
});
