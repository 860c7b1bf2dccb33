// The main job from end to end: an article is pasted, its people, quotes and dates are read off the page, nothing leaves it, and
// it works again with the server gone, a dead engine, or a text that is none.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ARTICLE, field, kept, open, paste, useBrowser } from "./harness.mjs";
import { read } from "./reader.mjs";

useBrowser();

const started = (page) => page.locator("#app .masthead").waitFor();

async function analyse(page, text) {
  await started(page);
  await paste(page, text);
  await read(page);
}

const tab = (page, name) => page.getByRole("tab", { name }).click();

/** Reads the main findings of the harness's article off the page, as a reader sees them. */
async function shows(page) {
  await tab(page, "Entities");
  for (const name of ["Inês Carvalho", "Rui Tavares"]) await page.locator(".card.entity", { hasText: name }).first().waitFor();
  await tab(page, "Quotes");
  const quote = page.locator("#tabpanel .card").filter({ hasText: "We will not reopen before late April" });
  await quote.filter({ hasText: "Inês Carvalho" }).first().waitFor();
  await tab(page, "Timeline");
  const event = page.locator("#tabpanel").locator("li, .card").filter({ hasText: "closed two berths" });
  await event.filter({ hasText: /3 Mar(ch)? 2025/ }).first().waitFor();
}

test("C39 an article pasted: names, a quote with its speaker, a dated event; and again with the server gone", async (t) => {
  const { page, site } = await open(t);
  await analyse(page, ARTICLE);
  await shows(page);
  await kept(page);
  await site.stop();
  const again = await page.context().newPage();
  await page.close();
  await again.goto(site.url);
  await analyse(again, ARTICLE);
  await shows(again);
});

test("C40 after the page has loaded, nothing is asked for while an article is read", async (t) => {
  const { page, context, site } = await open(t);
  await started(page);
  await kept(page);
  await page.waitForFunction(() => document.fonts.status === "loaded");
  // One article first: then everything is loaded.
  await paste(page, "Ana Silva spoke on Monday.");
  await read(page);
  await page.getByRole("button", { name: "New", exact: true }).click();
  await page.locator("#draft").waitFor();
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  const before = site.requests.length;
  await analyse(page, ARTICLE);
  for (const name of ["Quotes", "Timeline", "Entities"]) await tab(page, name);
  assert.deepEqual(asked.filter((url) => !/^(data|blob):/.test(url)), []);
  assert.deepEqual(site.requests.slice(before), []);
});

test("C41 no other host can be reached from the page or from a script in it", async (t) => {
  const expected = [/Content Security Policy|Refused to|Failed to fetch|net::ERR|violates/i];
  const { page, context, foreign } = await open(t, { errors: expected });
  await started(page);
  const reached = [];
  await context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
    reached.push(route.request().url());
    return route.abort();
  });
  await page.evaluate(async () => {
    const other = "https://example.org/x";
    await fetch(other).catch(() => {});
    navigator.sendBeacon(other, "text");
    new Image().src = other;
    const form = Object.assign(document.createElement("form"), { action: other, method: "post" });
    document.body.append(form);
    form.submit();
    try {
      new WebSocket("wss://example.org/x");
    } catch {
      // Refused, as it should be.
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  assert.deepEqual(reached, []);
  assert.match(page.url(), /127\.0\.0\.1/);
  // Attempts that the policy stopped before they left.
  foreign.length = 0;
});

test("C44 nothing of the article is left in storage or in the address", async (t) => {
  const { page } = await open(t);
  await analyse(page, ARTICLE);
  const left = await page.evaluate(async () => {
    const databases = (await indexedDB.databases?.()) ?? [];
    const cached = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) cached.push(request.url);
    }
    return JSON.stringify([{ ...localStorage }, databases, cached, location.href]);
  });
  assert.doesNotMatch(left, /Carvalho|berths|Tavares/);
});

test("C57 an engine that is killed is started again, and the text is kept", async (t) => {
  const { page } = await open(t, { errors: [/.*/] });
  await analyse(page, ARTICLE);
  const [engine] = page.workers();
  const next = page.waitForEvent("worker");
  await engine.evaluate(() => void setTimeout(() => self.close(), 0));
  await next;
  await page.getByRole("button", { name: "New" }).click();
  await page.locator("#draft").waitFor();
  await page.locator("#draft").fill("");
  await analyse(page, ARTICLE.replaceAll("Carvalho", "Moreira"));
  await page.locator(".card.entity", { hasText: "Inês Moreira" }).first().waitFor();
});

test("C56 texts that are none are answered plainly", async (t) => {
  const { page } = await open(t);
  await started(page);
  const texts = {
    "one character": "x",
    "one word": "Lisbon",
    "only emoji": "🤔👩‍👩‍👧🇵🇹".repeat(50),
    "only digits": "12345 ".repeat(200),
    "ten thousand line breaks": `a${"\n".repeat(10_000)}b`,
    "lone surrogates": `Ana Silva said \ud83d “we \udc00 go” on Monday. `,
    "unbalanced marks": "“We “are ”ready,” Ana Silva said. ".repeat(20),
  };
  for (const [what, text] of Object.entries(texts)) {
    await page.locator("#draft").waitFor();
    await page.locator("#draft").fill("");
    await paste(page, text);
    // Either the article is shown, or a notice says why not; in both cases the page can go on.
    await page.waitForFunction(() => document.querySelector("#article") || document.querySelector("[role=alert], .notice"));
    const anew = page.getByRole("button", { name: "New" });
    if (await anew.isVisible()) await anew.click();
    assert.ok(await page.locator("#draft").isVisible(), what);
  }
  await page.locator("#draft").fill("");
  await analyse(page, ARTICLE);
});

test("C56 white space alone changes nothing", async (t) => {
  const { page } = await open(t);
  await started(page);
  await paste(page, " \n\t\u00a0 ");
  await analyse(page, ARTICLE);
  assert.ok(await page.locator(".card.entity").count());
});

test("the JavaScript API gives offsets that slice", async (t) => {
  const { page } = await open(t);
  await kept(page);
  const quotes = await page.evaluate(async (text) => {
    const { default: init, analyse } = await import("./dateline.js");
    await init();
    const { quotes } = analyse(text, { published: "2025-03-03" });
    return quotes.map((quote) => [quote.text, text.slice(quote.start, quote.end), quote.speaker?.text]);
  }, `😀 ${ARTICLE}`);
  assert.ok(quotes.length >= 3);
  for (const [text, slice] of quotes) assert.equal(text, slice);
  assert.ok(quotes.some(([, , speaker]) => speaker === "Inês Carvalho"));
});

test("what was typed before the program was there is kept", async (t) => {
  const { page } = await open(t, { path: "manifest.webmanifest", errors: [/404/] });
  // The program is held back until the field has been typed into.
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/app-.*\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL("./", page.url()).href, { waitUntil: "domcontentloaded" });
  await field(page).fill(ARTICLE);
  release();
  await read(page);
});
