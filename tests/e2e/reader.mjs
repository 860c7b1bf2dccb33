// What a reader does on the page, for tests that follow one through a task.
import { readFileSync } from "node:fs";

import { open } from "./harness.mjs";

/** Opens the page and waits for the program. */
export async function start(t, options) {
  const opened = await open(t, options);
  opened.page.setDefaultTimeout(20_000);
  await opened.page.locator("#app .masthead").waitFor();
  return opened;
}

/** Waits until the engine has read what is shown, and all marks are drawn. */
export async function read(page) {
  await page.waitForFunction(() => {
    const published = document.querySelector("#published")?.closest("label");
    return published && !published.hidden && !document.querySelector(".progress, #article [aria-busy=\"true\"]");
  });
}

/** Opens a sample from the start page. */
export async function sample(page, id) {
  await page.locator(`.try [data-sample="${id}"]`).click();
  await read(page);
}

/** Opens the page with a sample in it. */
export async function reading(t, id, options) {
  const opened = await start(t, options);
  await sample(opened.page, id);
  return opened;
}

/** Back to an empty field. */
export async function renew(page) {
  await page.getByRole("button", { name: "New", exact: true }).click();
  await page.locator("#draft").waitFor();
}

/** Clicks on the first line of something in the text, as a hand does, and not on signs that hang out of it. */
export async function press(page, locator) {
  await locator.scrollIntoViewIfNeeded();
  const [x, y] = await locator.evaluate((e) => {
    const range = document.createRange();
    range.selectNodeContents(e);
    const box = range.getClientRects()[0];
    return [box.x + box.width / 2, box.y + box.height / 2];
  });
  await page.mouse.click(x, y);
}

/** Opens a tab of the findings. */
export async function tab(page, name) {
  await page.getByRole("tab", { name }).click();
  await page.locator(`#tab-${name.toLowerCase()}[aria-selected="true"]`).waitFor();
}

/** The content of an export, by the name that the page gives its format. */
export async function exported(page, format) {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: `Download ${format}`, exact: true }).click(),
  ]);
  await dialog.getByRole("button", { name: "Close" }).click();
  return readFileSync(await download.path(), "utf8");
}

/** Everything the page holds: its own JSON export. */
export const json = async (page) => JSON.parse(await exported(page, "JSON"));

/** The words from one code point to another. */
export const slice = (text, start, end) => [...text].slice(start, end).join("");

/** The card of a name, by words in it. */
export const entity = (page, name) => page.locator(".card.entity").filter({ has: page.locator(".card-head .name", { hasText: name }) });

/** Opens a card unless it is open. */
export async function unfold(card) {
  const head = card.locator(".card-head");
  if ((await head.getAttribute("aria-expanded")) !== "true") await head.click();
  await card.locator(".card-body").waitFor();
}

/** The last short message. */
export const toast = (page) => page.locator(".toast > span").first();

/** Chooses files in the first file field. */
export async function choose(page, name, content, mimeType = "text/plain") {
  await page.locator('input[type="file"]').first().setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
}
