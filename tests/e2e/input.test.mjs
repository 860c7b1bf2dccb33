// How an article comes in: pasted pages, dropped and opened files in any encoding, every style of quotation mark, its date.
import assert from "node:assert/strict";
import { test } from "node:test";

import { field, paste, useBrowser } from "./harness.mjs";
import { choose, json, read, reading, renew, slice, start, tab, toast } from "./reader.mjs";

useBrowser();

const PAGE = `<html><head><meta property="article:published_time" content="2025-03-03T08:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Ferry runs again after storm</h1><p class="byline">By Ana Silva</p>
<figure><img src="/photo.jpg" srcset="/photo-2x.jpg 2x" alt="A ferry"><figcaption>The ferry in the old harbour</figcaption></figure>
<p>The ferry to Holm sails again, the harbour master <b>Rui Tavares</b> said on Monday.</p>
<aside class="ad"><p>Advertisement: buy our boats</p></aside>
<p>“Nobody was hurt,” Tavares said.</p></article>
<footer><p>Terms of use</p></footer></body></html>`;

const paragraphs = (page) => page.locator("#article .text p").allTextContents();

test("C1 the page can be used with keys and with a finger before anything is clicked", async (t) => {
  const { page } = await start(t);
  await page.waitForFunction(() => document.activeElement?.id === "draft");
  await page.keyboard.type("Ana Silva spoke on Monday.");
  await page.keyboard.press("Control+Enter");
  await read(page);
  assert.deepEqual(await paragraphs(page), ["Ana Silva spoke on Monday."]);

  const touch = await start(t, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await touch.page.locator('.try [data-sample="court"]').tap();
  await read(touch.page);
});

test("C3 of a pasted page the article is kept, the rest is named, and no picture is asked for", async (t) => {
  const { page, site } = await start(t);
  const before = site.requests.length;
  await paste(page, "unused", PAGE);
  await read(page);
  const kept = await paragraphs(page);
  assert.deepEqual(kept.slice(0, 2), ["Ferry runs again after storm", "By Ana Silva"]);
  assert.ok(kept.includes("The ferry to Holm sails again, the harbour master Rui Tavares said on Monday."));
  assert.ok(kept.includes("“Nobody was hurt,” Tavares said."));
  assert.ok(!kept.some((p) => /Sport|buy our boats|Terms of use/.test(p)), kept.join(" | "));
  assert.match(await page.title(), /Ferry runs again after storm/);
  assert.equal(await page.locator("#published").inputValue(), "2025-03-03");

  const summary = page.locator("details summary", { hasText: "of the page left out" });
  await summary.click();
  const rows = page.locator("details.notice li");
  assert.equal(await rows.count(), Number((await summary.innerText()).match(/\d+/)[0]));
  const told = (await rows.allTextContents()).join("\n");
  for (const words of ["Sport", "buy our boats", "Terms of use"]) assert.ok(told.includes(words), `${words} in: ${told}`);
  assert.deepEqual(site.requests.slice(before).filter((r) => /photo/.test(r.url)), []);
});

/** Drops a file onto the page. */
async function drop(page, name, type, bytes) {
  await page.locator(".page").evaluate(
    (target, { name, type, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name, { type }));
      target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    { name, type, bytes: [...Buffer.from(bytes)] },
  );
}

const FILES = [
  ["note.txt", "text/plain", "Harbour reopens\n\nAna Silva spoke on Monday."],
  ["note.md", "text/markdown", "# Harbour reopens\n\n*Ana Silva* spoke on Monday.\n"],
  ["note.html", "text/html", "<h1>Harbour reopens</h1><p>Ana <i>Silva</i> spoke on Monday.</p>"],
];
const PNG = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1];

for (const [how, give] of [["dropped", drop], ["opened", (page, name, type, bytes) => choose(page, name, bytes, type)]]) {
  test(`C4 text, Markdown and HTML can be ${how}; a picture is refused and nothing is lost`, async (t) => {
    const { page } = await start(t);
    for (const [name, type, content] of FILES) {
      await give(page, name, type, content);
      await read(page);
      assert.deepEqual(await paragraphs(page), ["Harbour reopens", "Ana Silva spoke on Monday."], name);
      await renew(page);
    }
    await field(page).fill("Kept words.");
    await give(page, "photo.png", "image/png", PNG);
    await toast(page).waitFor();
    assert.match(await toast(page).innerText(), /photo\.png/);
    assert.equal(await field(page).inputValue(), "Kept words.");
  });
}

test("C5 UTF-8 with a mark, UTF-16 and Windows-1252 show the right accents", async (t) => {
  const { page } = await start(t);
  const text = "Inês Müller à São João";
  const files = {
    "utf8.txt": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
    "utf16.txt": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    "windows.txt": Buffer.from(text, "latin1"),
  };
  for (const [name, bytes] of Object.entries(files)) {
    await choose(page, name, bytes);
    await read(page);
    assert.deepEqual(await paragraphs(page), [text], name);
    await renew(page);
  }
});

test("C6 every style of quotation mark gives quotes in a sample", async (t) => {
  const { page } = await start(t);
  const styles = { court: ["“"], flood: ['"'], council: ["‘"], bank: ["«", "„"] };
  for (const [id, marks] of Object.entries(styles)) {
    await page.locator(`.try [data-sample="${id}"]`).click();
    await read(page);
    const { text, quotes } = await json(page);
    for (const mark of marks) {
      const found = quotes.filter((q) => slice(text, 0, q.start).trimEnd().endsWith(mark) || slice(text, q.start, q.end).includes(mark));
      assert.ok(found.length > 0, `no quote in ${mark} of ${id}`);
    }
    await tab(page, "Quotes");
    assert.ok((await page.locator(".card.quote").count()) > 0, id);
    await renew(page);
  }
});

test("C8 another publication date moves every relative date and the timeline; undo restores them", async (t) => {
  const { page } = await reading(t, "court");
  await tab(page, "Timeline");
  const dates = () => page.locator(".event .event-date").allTextContents();
  const [first, firstDates] = [await json(page), await dates()];
  const weekdays = (found) => found.timexes.filter((x) => /^(mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(x.text));
  assert.ok(weekdays(first).length >= 2);

  const old = await page.locator("#tabpanel").innerText();
  await page.locator("#published").fill("2024-05-21");
  await page.waitForFunction((old) => document.querySelector("#tabpanel").innerText !== old, old);
  await read(page);
  const second = await json(page);
  assert.equal(second.document.published.date, "2024-05-21");
  const week = 7 * 24 * 3600 * 1000;
  weekdays(second).forEach((now, i) => {
    const before = weekdays(first)[i];
    assert.equal(now.text, before.text);
    assert.equal(Date.parse(now.from) - Date.parse(before.from), week, now.text);
  });
  const stated = (found) => found.timexes.find((x) => x.text === "9 November 2022").from;
  assert.equal(stated(second), stated(first));
  assert.notDeepEqual(await dates(), firstDates);

  await page.locator("#undo").click();
  await page.waitForFunction(() => document.querySelector("#published").value === "2024-05-14");
  await read(page);
  await page.waitForFunction((all) => JSON.stringify([...document.querySelectorAll(".event .event-date")].map((e) => e.textContent)) === all, JSON.stringify(firstDates));
  assert.deepEqual((await json(page)).timexes, first.timexes);
});
