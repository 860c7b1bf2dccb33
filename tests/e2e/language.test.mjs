// C59: the page speaks another language, and all of it does.
import assert from "node:assert/strict";
import { test } from "node:test";

import { accessible, open, useBrowser } from "./harness.mjs";
import { read, reading, start, tab, unfold } from "./reader.mjs";

useBrowser();

/** Opens the page in the language for tests, whose letters are full-width: what has others is not translated. */
async function inWideLetters(t) {
  const opened = await open(t);
  await opened.page.evaluate(() => localStorage.setItem("dateline.language", "qps"));
  await opened.page.reload();
  await opened.page.locator("#app .masthead").waitFor();
  return opened.page;
}

/** Words as that language has them. */
const wide = (words) => words.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** All that is seen or heard in plain Latin letters, but for words of the article, names, keys and what has no translation. */
const untranslated = (page) =>
  page.evaluate(() => {
    const own = "#article .text, #draft, [dir=auto], bdi, .chip, .kwic, kbd, .wordmark, [lang], svg text, svg title, #published, .edtf";
    const names = /\b(Dateline|JSON|Markdown|HTML|PNG|SVG|CSV|PDF|TEI|P5|TimelineJS|TimeML|TIMEX3|EVENT|W3C|LD|Web Annotation|Recogito|Hypothesis|Knight Lab|txt|md|html|Ctrl|Shift|Alt|Del|Esc|Home|End|Enter|F6)\b/g;
    const plain = (words) => /[A-Za-z]{2}/.test(words.replaceAll(names, ""));
    const found = new Set();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (!element.checkVisibility() || element.closest(own) || element.closest("script, style, noscript")) continue;
      const words =
        node === element ? ["aria-label", "title", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? "") : [node.data];
      for (const each of words) if (plain(each)) found.add(`${element.tagName.toLowerCase()}.${element.className}: ${each.trim()}`);
    }
    return [...found];
  });

async function all(page, where) {
  assert.deepEqual(await untranslated(page), [], `not translated: ${where}`);
}

test("C59 nothing on the start page and in its menus is left untranslated", async (t) => {
  const page = await inWideLetters(t);
  await page.locator("#draft").waitFor();
  await all(page, "the start page");
  await page.locator('[popovertarget="sample-menu"]').first().click();
  await page.locator("#sample-menu:popover-open").waitFor();
  await all(page, "the samples");
  await page.keyboard.press("Escape");
  for (const dialog of ["help", "palette"]) {
    await page.evaluate((id) => document.getElementById(id).showModal(), dialog);
    await all(page, dialog);
    await page.keyboard.press("Escape");
  }
});

for (const id of ["court", "cabinet", "flood"]) {
  test(`C59 nothing around the sample ${id} is left untranslated`, async (t) => {
    const page = await inWideLetters(t);
    await page.locator(`.try [data-sample="${id}"]`).click();
    await read(page);
    await all(page, "the article");
    for (const name of ["overview", "entities", "quotes", "timeline", "matrix", "questions"]) {
      await page.locator(`#tab-${name}`).click();
      await page.locator(`#tab-${name}[aria-selected="true"]`).waitFor();
      await all(page, `the tab ${name}`);
      const heads = page.locator("#tabpanel .card-head");
      for (let i = 0; i < Math.min(await heads.count(), 6); i++) {
        await heads.nth(i).click();
        await all(page, `card ${i} of ${name}`);
        const forms = page.locator("#tabpanel .open .form-buttons button, #tabpanel .open .actions button");
        for (let j = 0; i === 0 && j < (await forms.count()); j++) {
          await forms.nth(j).click();
          await all(page, `form ${j} of ${name}`);
          await page.keyboard.press("Escape");
        }
      }
    }
    for (const dialog of ["export", "palette"]) {
      await page.evaluate((id) => document.getElementById(id).showModal(), dialog);
      await all(page, dialog);
      await page.keyboard.press("Escape");
    }
  });
}

test("C59 nothing of two compared articles is left untranslated", async (t) => {
  const page = await inWideLetters(t);
  await page.getByRole("button", { name: wide("Compare"), exact: true }).first().click();
  await all(page, "Compare, empty");
  await page.getByRole("button", { name: wide("Try two reports of a strike") }).click();
  await page.locator(".compare-quote").first().waitFor();
  await all(page, "Compare");
});

test("C59 a browser that speaks Spanish gets Spanish: dates, numbers and plurals too", async (t) => {
  const { page } = await start(t, { locale: "es-MX" });
  assert.equal(await page.locator("html").getAttribute("lang"), "es");
  assert.match(await page.locator("h1").innerText(), /Quién/);
  await page.locator('.try [data-sample="court"]').click();
  await read(page);
  await accessible(page, "the article in Spanish");
  const counts = await page.locator("#tabpanel").innerText();
  assert.match(counts, /\d+ menciones/);
  await page.locator("#tab-timeline").click();
  const dates = await page.locator(".event-date").allInnerTexts();
  assert.ok(dates.some((date) => /\d de (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de \d{4}/.test(date)), dates.join("; "));
  await page.locator("#tab-quotes").click();
  await page.locator(".card.quote").first().waitFor();
  const quotes = await page.locator("#tabpanel").innerText();
  assert.match(quotes, /\b\d+ palabras\b/);
  assert.doesNotMatch(quotes, /\b1 palabras\b|\d+ words?\b/);
});

test("C59 the language is changed at once, and text, selection and edits stay; the choice is remembered", async (t) => {
  const { page } = await reading(t, "court");
  await tab(page, "Entities");
  const card = page.locator(".card.entity").first();
  await unfold(card);
  const name = await card.locator(".card-head .name").innerText();
  await page.locator("#language").click();
  await page.locator('html[lang="es"]').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "language", "the focus stays");
  assert.match(await page.locator("#tab-entities").innerText(), /Entidades/);
  assert.equal(await page.locator(".card.entity.open .card-head .name").innerText(), name, "the card stays open");
  assert.ok(await page.locator("#article mark").count(), "the marks stay");
  await page.reload();
  await page.locator('html[lang="es"]').waitFor();
  assert.match(await page.locator("h1").innerText(), /Quién/);
  await page.locator("#language").click();
  await page.locator('html[lang="en"]').waitFor();
  assert.match(await page.locator("h1").innerText(), /Who is in it/);
});

test("C59 the report and the brief are in the language of the page", async (t) => {
  const { page } = await start(t, { locale: "es-ES" });
  await page.locator('.try [data-sample="court"]').click();
  await read(page);
  await page.getByRole("button", { name: "Exportar", exact: true }).click();
  const dialog = page.locator("dialog#export");
  const saved = async (format) => {
    const [download] = await Promise.all([page.waitForEvent("download"), dialog.locator(`[data-format="${format}"] button`).first().click()]);
    const stream = await download.createReadStream();
    let text = "";
    for await (const piece of stream) text += piece;
    return text;
  };
  const report = await saved("html");
  assert.match(report, /<html lang="es">/);
  assert.match(report, /Quién dijo qué/);
  assert.doesNotMatch(report, /Who said what|no date|Published/);
  assert.match(await saved("markdown"), /## Qué pasó y cuándo/);
});
