// Names and the text: nested marks, clean text, marks exactly on their words in every script, finding words.
import assert from "node:assert/strict";
import { test } from "node:test";

import { paste, useBrowser } from "./harness.mjs";
import { exported, json, press, read, reading, renew, sample, slice, start } from "./reader.mjs";

useBrowser();

const NESTED = `The harbour stays closed, the mayor said.

“Inês Carvalho will come on Monday,” Rui Tavares, the mayor, said on 3 March 2025.

Inês Carvalho did not answer. Rui Tavares left.`;

/** Opens the page with this text. */
async function article(t, text, options) {
  const opened = await start(t, options);
  await paste(opened.page, text);
  await read(opened.page);
  return opened;
}

/** What is marked on the page: for each token its words, over all its pieces. */
const marked = (page) =>
  page.locator("#article [data-a]").evaluateAll((all) => {
    const words = {};
    for (const piece of all) for (const token of piece.dataset.a.split(" ")) words[token] = (words[token] ?? "") + piece.textContent;
    return words;
  });

/** The words of each entity's mentions in text order, as the page marks them. */
async function mentions(page) {
  const entities = {};
  for (const [token, words] of Object.entries(await marked(page))) {
    const [id, start] = token.split("@");
    if (start) (entities[id] ??= []).push([Number(start), words]);
  }
  return Object.fromEntries(Object.entries(entities).map(([id, all]) => [id, all.sort((a, b) => a[0] - b[0]).map((m) => m[1])]));
}

/** Fails unless every offset of the export and every mark of the page is on its words. */
async function exact(page) {
  const found = await json(page);
  for (const thing of [...found.quotes, ...found.timexes, ...found.entities.flatMap((e) => e.mentions)]) {
    assert.equal(slice(found.text, thing.start, thing.end), thing.text);
  }
  const onPage = await mentions(page);
  for (const entity of found.entities) {
    const told = [...entity.mentions].sort((a, b) => a.start - b.start).map((m) => m.text);
    assert.deepEqual(onPage[entity.id], told, entity.name);
  }
  return found;
}

test("C11 a click takes the inner mark, a second click what is around it", async (t) => {
  const { page } = await article(t, NESTED);
  const name = page.locator("#article mark.person.quote", { hasText: "Carvalho" }).first();
  await press(page, name);
  await page.locator(".card.entity.open", { hasText: "Carvalho" }).waitFor();
  const lit = () => page.locator("#article .sel").allTextContents();
  assert.ok((await lit()).every((words) => !words.includes("will come")));
  await press(page, name);
  await page.waitForFunction(() => [...document.querySelectorAll("#article .sel")].some((e) => e.textContent.includes("will come")));
});

test("C12 in a quote with a person and a time all three can be seen at once", async (t) => {
  const { page } = await article(t, NESTED);
  const look = (selector) =>
    page.locator(selector).first().evaluate((e) => {
      const { textDecorationLine: line, textDecorationStyle: style, backgroundColor: wash, backgroundImage: tint } = getComputedStyle(e);
      return { line, style, wash, tint };
    });
  const none = "rgba(0, 0, 0, 0)";
  const person = await look("#article mark.person.quote");
  const time = await look("#article mark.time.quote");
  const quote = await look("#article span.quote");
  assert.deepEqual([person.line, person.style], ["underline", "solid"]);
  assert.deepEqual([time.line, time.style], ["underline", "double"]);
  for (const [what, { wash, tint }] of Object.entries({ person, time, quote })) assert.ok(wash !== none || tint !== "none", what);
  const signs = await page.locator("#article [data-q]").evaluateAll((all) => all.map((e) => getComputedStyle(e, "::before").content));
  assert.ok(signs.some((sign) => sign.includes("“")), signs.join(" "));
});

test("C14 clean text hides every mark, and what is copied is what was pasted, with letters and numbers or without", async (t) => {
  const { page, context } = await reading(t, "court");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const pasted = (await exported(page, "Text")).trim().split(/\s*\n\s*/).join("\n");
  const copied = async () => {
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("#article .text")));
    await page.keyboard.press("Control+c");
    return (await page.evaluate(() => navigator.clipboard.readText())).trim().split(/\s*\n\s*/).join("\n");
  };
  await page.getByRole("button", { name: "Letters" }).click();
  assert.equal(await copied(), pasted, "with letters");
  await page.locator("#clean").click();
  assert.equal(await copied(), pasted, "clean");
  await page.evaluate(() => getSelection().removeAllRanges());
  const left = await page.locator("#article [data-a]").evaluateAll((all) => {
    const seen = [];
    for (const e of all) {
      const style = getComputedStyle(e);
      const signs = ["::before", "::after"].map((p) => getComputedStyle(e, p)).filter((s) => !["none", "normal"].includes(s.content) && s.display !== "none" && s.visibility !== "hidden");
      const lined = style.textDecorationLine !== "none" && style.textDecorationColor !== "rgba(0, 0, 0, 0)";
      const plain = !lined && style.backgroundColor === "rgba(0, 0, 0, 0)" && style.backgroundImage === "none" && style.borderBottomStyle === "none";
      if (!plain || signs.length) seen.push(`${e.textContent}: ${style.textDecorationLine} ${style.backgroundColor} ${style.borderBottomStyle} ${signs.map((s) => s.content)}`);
    }
    return seen;
  });
  assert.deepEqual(left, []);
});

const ODD = `🤔 Ana Silva met José Núñez in Lisbon on Monday.

👨‍👩‍👧 Ana Silva said: “We are 👨‍👩‍👧 three.” José Núñez said no.`;

test("C15 behind emoji and combining accents, marks and offsets are on their words", async (t) => {
  const { page } = await article(t, ODD);
  const found = await exact(page);
  assert.ok(found.quotes.some((q) => q.text.includes("👨‍👩‍👧")));
  assert.ok(found.entities.some((e) => e.mentions.some((m) => m.text.includes("Silva"))));
  await renew(page);
  await sample(page, "cup");
  await exact(page);
});

test("C16 Arabic runs from the right, marks are on their words, and words can be selected", async (t) => {
  const { page } = await reading(t, "arabic");
  const sides = await page.locator("#article .text p").evaluateAll((all) => all.map((p) => [p.matches(":dir(rtl)"), getComputedStyle(p).textAlign, /^[\p{Script=Arabic}\s]/u.test(p.textContent)]));
  for (const [rtl, align, arabic] of sides) {
    assert.equal(rtl, arabic);
    assert.ok(["start", "right"].includes(align), align);
  }
  await exact(page);
  await page.locator("#article .text p").first().evaluate((p) => {
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, node.data.indexOf(" "));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  const bar = page.getByRole("toolbar", { name: "Selected words" });
  await bar.waitFor();
  assert.match(await bar.innerText(), /إغلاق/);
});

test("C17 the browser's find and the page's own reach the last paragraph of the long sample", async (t) => {
  const { page } = await reading(t, "long");
  await page.waitForFunction(() => document.querySelector("#article .text section:last-child p:last-child"));
  const last = await page.locator("#article .text p").last().textContent();
  const words = last.trim().split(/\s+/).slice(-4).join(" ");
  assert.equal(await page.evaluate((words) => window.find(words, true, false, true), words), true);
  const away = () =>
    page.evaluate(() => {
      getSelection().removeAllRanges();
      scrollTo(0, 0);
    });
  const seen = () =>
    page.waitForFunction(() => {
      const { top, bottom } = [...document.querySelectorAll("#article .text p")].at(-1).getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
  await away();
  const find = page.getByPlaceholder("Find in text");
  await find.fill(words);
  await find.press("Enter");
  await seen();
  await away();
  const length = await page.locator("#article .text p").evaluateAll((all) => [...all.map((p) => p.textContent).join("\n\n")].length);
  await page.evaluate((end) => (location.hash = `#/s/${end - 20}-${end}`), length);
  await seen();
});
