// How articles come in, how they are walked through by keys and touch, and what goes out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ARTICLE, field, open, paste, useBrowser } from "./harness.mjs";
import { read } from "./reader.mjs";

useBrowser();

async function started(t, options) {
  const opened = await open(t, options);
  await opened.page.locator("#app .masthead").waitFor();
  await field(opened.page).waitFor();
  return opened;
}
async function reading(t, options) {
  const opened = await started(t, options);
  await paste(opened.page, ARTICLE);
  await read(opened.page);
  return opened;
}
const text = (page) => page.locator("#article .text").innerText();
const file = (page, name, buffer) => page.locator("main input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

test("C3 a pasted page keeps its paragraphs and date, says what it dropped, and fetches nothing", async (t) => {
  const { page, site } = await started(t);
  const before = site.requests.length;
  const html = `<nav>Home News Sport</nav><article><h1>Bridge closed after crack</h1><p>By Ana Silva</p>
    <time datetime="2025-03-03">3 March 2025</time><figure><img src="/spy.png"><figcaption>The bridge</figcaption></figure>
    <p>The bridge over the river was closed on Monday after a crack was found, the city said.</p>
    <p>“It is not safe,” mayor Rui Tavares told reporters.</p></article><aside>Advertisement: buy now</aside>`;
  await paste(page, "Bridge closed after crack", html);
  await read(page);
  const shown = await text(page);
  assert.match(shown, /Bridge closed after crack/);
  assert.match(shown, /It is not safe/);
  assert.doesNotMatch(shown, /Advertisement|Home News/);
  assert.match(await page.locator(".notice summary").first().innerText(), /\d+ blocks? of the page left out/);
  assert.equal(await page.locator("#published").inputValue(), "2025-03-03");
  assert.ok(!site.requests.slice(before).some((r) => r.url.includes("spy")));
});

test("C4 files open by button, and what is no text is refused", async (t) => {
  const { page } = await started(t);
  await file(page, "photo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]));
  await page.locator(".toast").waitFor();
  assert.match(await page.locator(".toast").innerText(), /photo\.png/);
  await file(page, "article.md", Buffer.from("# A headline\n\nAna Silva said: “We are *ready*.”\n\nThe end came on Monday."));
  await read(page);
  assert.match(await text(page), /We are ready\./);
});

test("C5 UTF-16 and Windows-1252 files show their accents", async (t) => {
  const { page } = await started(t);
  const words = "Inês Carvalho said the café in Évora was closed on Monday.";
  const files = {
    "bom.txt": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(words)]),
    "utf16.txt": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, "utf16le")]),
    "latin.txt": Buffer.from(words, "latin1"),
  };
  for (const [name, bytes] of Object.entries(files)) {
    await file(page, name, bytes);
    await read(page);
    assert.ok((await text(page)).includes(words), name);
    await page.locator(".masthead").getByRole("button", { name: "New", exact: true }).click();
    await page.locator("#draft").waitFor();
  }
});

test("C16 right-to-left text runs from the right", async (t) => {
  const { page } = await started(t);
  await page.locator('.try [data-sample="arabic"]').click();
  await read(page);
  const direction = await page.locator("#article .text p").first().evaluate((p) => getComputedStyle(p).direction);
  assert.equal(direction, "rtl");
});

test("C19 a split quote is one card with two lit ranges", async (t) => {
  const { page } = await started(t);
  await paste(page, `${ARTICLE}\n\n“The wall is old,” Rui Tavares said, “and nobody looked after it.”`);
  await read(page);
  await page.getByRole("tab", { name: "Quotes" }).click();
  await page.locator(".card.quote", { hasText: "nobody looked after it" }).locator(".card-head").click();
  const lit = await page.locator("#article .sel").allInnerTexts();
  assert.match(lit.join(" "), /The wall is old[\s\S]*nobody looked after it/);
});

test("C26 an event lights its words, and its words select the event", async (t) => {
  const { page } = await reading(t);
  await page.getByRole("tab", { name: "Timeline" }).click();
  const head = page.locator(".timeline .event", { hasText: "closed two berths" }).locator(".card-head");
  await head.click();
  assert.match((await page.locator("#article .sel").allInnerTexts()).join(""), /closed two berths/);
  await head.click();
  assert.equal(await page.locator("#article .sel").count(), 0);
});

test("C27 the strip zooms, and shows no other entries than the list", async (t) => {
  const { page } = await reading(t);
  await page.getByRole("tab", { name: "Timeline" }).click();
  const width = () => page.locator(".strip-drawing").evaluate((s) => s.clientWidth);
  const before = await width();
  await page.getByRole("button", { name: "Zoom in" }).click();
  assert.ok((await width()) > before);
  assert.match(await page.locator(".strip-drawing").textContent(), /2025/);
});

test("C36 every format downloads, and none is empty", async (t) => {
  // Chromium gives one page ten downloads: each page takes seven.
  const each = 7;
  let done = 0;
  for (let count = 1; done < count; ) {
    const { page } = await reading(t);
    await page.getByRole("button", { name: "Export" }).click();
    const buttons = page.locator("#export").getByRole("button", { name: /^Download/ });
    count = await buttons.count();
    assert.ok(count >= 14);
    for (const end = Math.min(count, done + each); done < end; done++) {
      const download = page.waitForEvent("download");
      await buttons.nth(done).click();
      const file = await download;
      await page.locator(".toast", { hasText: file.suggestedFilename() }).waitFor();
      assert.ok(readFileSync(await file.path()).length > 20, file.suggestedFilename());
    }
  }
});

test("C47 the whole task by keys: a sample, a speaker, a merge, an export", async (t) => {
  const { page } = await reading(t);
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await page.waitForFunction(() => document.activeElement?.id === "tab-quotes");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.querySelector("#tabpanel").contains(document.activeElement));
  await page.keyboard.press("q");
  await page.locator(".card.quote.open").waitFor();
  await page.keyboard.press("s");
  await page.waitForFunction(() => document.activeElement?.matches(".form input"));
  await page.keyboard.type("The harbour master");
  await page.keyboard.press("Enter");
  await page.locator(".speaker .name", { hasText: "The harbour master" }).first().waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await page.waitForFunction(() => document.activeElement?.id === "tab-entities");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement?.matches(".card-head"));
  await page.keyboard.press("Enter");
  await page.locator(".card.entity.open").waitFor();
  await page.keyboard.press("m");
  await page.waitForFunction(() => document.activeElement?.matches(".form input"));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.matches(".card-head"));
  await page.keyboard.press("?");
  await page.locator("#help[open]").waitFor();
  await page.keyboard.press("Escape");
});

test("C48 arrow keys walk the marks, each with its name", async (t) => {
  const { page } = await reading(t);
  await page.locator("#article").focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  const cursor = page.locator("#article .cursor");
  assert.equal(await cursor.count(), 1);
  assert.equal(await cursor.getAttribute("role"), "button");
  assert.ok((await cursor.getAttribute("aria-label")).length > 5);
  await page.keyboard.press("Enter");
  assert.ok((await page.locator("#article .sel").count()) > 0);
});

test("C58 on a phone: tap a mark, walk, correct a speaker, add a name", async (t) => {
  const { page } = await reading(t, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.locator("#article mark.in-person", { hasText: "Tavares" }).first().tap();
  await page.locator("nav.bottom-bar").getByRole("button", { name: "Who" }).tap();
  await page.locator(".card.entity.open").getByRole("button", { name: "Next mention" }).tap();
  await page.locator("#article .here").first().waitFor();
  await page.locator("nav.bottom-bar").getByRole("button", { name: "Quotes" }).tap();
  await page.locator(".card.quote .card-head").first().tap();
  await page.locator(".card.quote.open").getByRole("button", { name: "Speaker" }).tap();
  await page.locator(".form input[type=text]").fill("Tavares");
  await page.locator(".form .pick").first().tap();
  await page.locator(".form").getByRole("button", { name: "Save" }).tap();
  await page.locator(".card.quote .speaker .name", { hasText: "Tavares" }).first().waitFor();
  await page.locator("nav.bottom-bar").getByRole("button", { name: "Text" }).tap();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("#article .text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const at = node.data.indexOf("divers");
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + 6);
    }
  });
  await page.locator(".selection-bar").getByRole("button", { name: "Organisation" }).tap();
  await page.locator("nav.bottom-bar").getByRole("button", { name: "Who" }).tap();
  await page.locator(".card.entity .name", { hasText: "divers" }).first().waitFor();
});
