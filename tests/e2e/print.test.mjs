// Paper: the article with letters and numbers, quotes and events as lists, nothing of the page around it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { useBrowser } from "./harness.mjs";
import { json, reading } from "./reader.mjs";

useBrowser();

test("C37 paper has the whole article with lines, letters and numbers, then all quotes and events, and none of the page", async (t) => {
  const { page } = await reading(t, "court");
  const { quotes, timeline } = await json(page);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const seen = await page.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true })).length;
    const after = (selector) => getComputedStyle(document.querySelector(selector), "::after");
    const mark = getComputedStyle(document.querySelector("#article mark.in-person.name"));
    return {
      page: [".masthead", ".bar", ".rail", ".panel", ".dock", ".column-meta", ".bottom-bar"].filter(shown),
      text: document.querySelector("#article .text").innerText,
      line: mark.textDecorationStyle,
      tint: mark.backgroundColor,
      letter: after("#article [data-l]:not([data-n])").content,
      letterSeen: after("#article [data-l]:not([data-n])").visibility,
      number: after("#article [data-n]").content,
      quotes: [...document.querySelectorAll(".print-quotes li")].map((e) => e.innerText),
      events: [...document.querySelectorAll(".print-events li")].map((e) => e.innerText),
      lists: shown(".print-quotes li") + shown(".print-events li"),
      foot: document.querySelector(".print-foot").innerText,
      wide: document.documentElement.scrollWidth - innerWidth,
    };
  });
  assert.deepEqual(seen.page, []);
  assert.equal(seen.line, "solid");
  assert.equal(seen.tint, "rgba(0, 0, 0, 0)");
  assert.match(seen.letter, /[POLTX]/);
  assert.equal(seen.letterSeen, "visible");
  assert.match(seen.number, /\d/);
  const said = seen.quotes.join(" ");
  for (const quote of quotes) assert.ok(said.includes(quote.text.replace(/\s+/g, " ")), quote.text);
  assert.equal(seen.events.length, timeline.length);
  assert.equal(seen.lists, seen.quotes.length + timeline.length, "lists are on the paper");
  assert.match(seen.foot, /Published: 20\d\d-\d\d-\d\d · Dateline \d.* · http/);
  assert.doesNotMatch(seen.foot, /#/);
  assert.ok(seen.wide <= 0, `${seen.wide} pixels too wide`);
  // Every page of it: as many as its length asks for, and not only the first.
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages >= 2 && pages < 12, `${pages} pages`);
});
