// What every browser test needs: the built site on a port of its own, Chromium, and a watch on what the page does.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";
import { serve } from "../../web/serve.mjs";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const DIST = join(ROOT, "dist");

/** An article of our own: six people and places, quotes with speakers, dated events. */
export const ARTICLE = `Harbour council closes two berths after crack is found

By Tom Okafor
3 March 2025

PORTO ALTO — The Port Authority of Porto Alto closed two berths on Monday after divers found a crack in the outer wall.

“We will not reopen before late April,” Inês Carvalho, the authority’s director, told reporters on Monday. “Safety comes first.”

The mayor, Rui Tavares, said the city had warned of the damage on 12 February 2025. “Nobody listened to us,” Tavares said.

Carvalho denied that. She said that divers had checked the wall in January.

Work on the wall begins on 10 March 2025, according to the ministry in Lisbon.
`;

let browser;
export async function launch() {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("there is no site in dist/; run ./dev build first");
  return chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** Call once at the top of a test file. */
export function useBrowser() {
  before(async () => (browser = await launch()));
  after(() => browser?.close());
}

/** The built site on a free port. `requests` is the server's log, `server` node's own. */
export async function startSite(folder = DIST) {
  const requests = [];
  const server = await serve(folder, 0, (request) => requests.push(request));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, requests, server, stop };
}

/**
 * Opens the site in a fresh profile for the test `t`. When the test ends, it fails if the page wrote an error to the console or
 * asked any other host, unless `errors` names what is expected.
 * Gives `{ page, context, site, errors, foreign }`.
 */
export async function open(t, { errors: expected = [], path = "", site: given, folder, ...options } = {}) {
  const site = given ?? (await startSite(folder));
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 }, ...options });
  const errors = [];
  const foreign = [];
  const own = (url) => url.startsWith(site.url) || /^(data|blob|about):/.test(url) || url.startsWith(`blob:${site.url}`);
  context.on("request", (request) => own(request.url()) || foreign.push(request.url()));
  const watch = (page) => {
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
  };
  context.on("page", watch);
  const page = await context.newPage();
  t.after(async () => {
    await context.close();
    if (!given) await site.stop();
    const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
    assert.deepEqual(unexpected, [], "the page wrote errors to the console");
    assert.deepEqual(foreign, [], "the page asked other hosts");
  });
  await page.goto(site.url + path);
  return { page, context, site, errors, foreign };
}

/** Waits until the build is kept for use without a network. */
export async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

/** The article field. */
export const field = (page) => page.getByRole("textbox", { name: /article/i });

/** Pastes as a reader does: what `text` (and `html`, if given) on the clipboard would make of it. */
export async function paste(page, text, html) {
  await field(page).focus();
  await page.evaluate(
    ([text, html]) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      if (html) data.setData("text/html", html);
      const target = document.activeElement;
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      if (target.dispatchEvent(event)) document.execCommand("insertText", false, text);
    },
    [text, html],
  );
}

/** Fails on any violation that axe finds in what is shown now. */
export async function accessible(page, where) {
  const axe = createRequire(import.meta.url)("axe-core").source;
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const told = violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(" ")).slice(0, 5).join(", ")})`);
  assert.deepEqual(told, [], `accessibility of ${where}`);
}
