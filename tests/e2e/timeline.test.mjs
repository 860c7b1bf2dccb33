// The timeline: complete and in order, list and drawing at one, tied to the text, and corrected.
import assert from "node:assert/strict";
import { test } from "node:test";

import { accessible, paste, useBrowser } from "./harness.mjs";
import { exported, json, press, read, reading, sample, start, tab, unfold } from "./reader.mjs";

useBrowser();

async function timeline(t, id, options) {
  const opened = await reading(t, id, options);
  await tab(opened.page, "Timeline");
  return opened;
}

const ids = (page, list) => page.locator(`${list} > .event`).evaluateAll((all) => all.map((e) => e.dataset.id));

test("C24 events are in the order of time, undated ones on a shelf of their own, and none is missing", async (t) => {
  const { page } = await timeline(t, "court");
  const dated = await ids(page, ".timeline:not(.undated)");
  const undated = await ids(page, ".timeline.undated");
  const { timeline: events } = await json(page);
  const table = (await exported(page, "Timeline table")).split("\r\n").slice(1).filter((line) => /^v\d+,/.test(line)).map((line) => line.split(",")[0]);
  assert.deepEqual([...dated, ...undated].sort(), [...table].sort());
  const of = (id) => events.find((v) => v.id === id);
  assert.ok(dated.length > 3);
  assert.ok(undated.every((id) => !of(id).from && !of(id).to));
  const days = dated.map((id) => of(id).from ?? of(id).to);
  assert.ok(days.every(Boolean));
  const starts = dated.filter((id) => of(id).from).map((id) => of(id).from);
  assert.deepEqual(starts, [...starts].sort());
});

test("C25 dates of every precision and planned or denied events have signs and words without colour", async (t) => {
  const { page } = await timeline(t, "flood");
  const events = await page.locator("li.event").evaluateAll((all) => all.map((e) => [e.dataset.glyph, e.querySelector(".event-dot").textContent, e.dataset.status, e.querySelector(".event-status")?.textContent]));
  const signs = {};
  for (const [glyph, sign, status, word] of events) {
    (signs[glyph] ??= new Set()).add(sign);
    if (status === "happened") assert.equal(word, undefined);
    else assert.equal(word, status);
  }
  assert.ok(Object.keys(signs).length >= 3, Object.keys(signs).join(" "));
  for (const [glyph, drawn] of Object.entries(signs)) assert.equal(drawn.size, 1, glyph);
  assert.equal(new Set(Object.values(signs).flatMap((s) => [...s])).size, Object.keys(signs).length);
  assert.ok(events.some((e) => e[2] !== "happened"), "the sample has plans");
});

test("C26 an event lights its sentence, and its number in the text selects it", async (t) => {
  const { page } = await timeline(t, "court");
  // One that is not told in a quote: there the first click takes the quote.
  const free = page.locator('#article [data-n]:not(.quote)[data-a^="v"]');
  const event = page.locator("li.event").filter({ has: page.locator(".event-number", { hasText: new RegExp(`^${await free.first().getAttribute("data-n")}$`) }) });
  const id = await event.getAttribute("data-id");
  await unfold(event);
  const lit = await page.locator(`#article .sel[data-a~="${id}"]`).allTextContents();
  const { timeline: events } = await json(page);
  assert.equal(lit.join(""), events.find((v) => v.id === id).text);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".event.open"));

  const number = await event.locator(".event-number").innerText();
  const word = page.locator(`#article [data-n~="${number}"]`);
  await press(page, word.first());
  await page.locator(`.event.open[data-id="${id}"]`).waitFor();
});

test("C26 the number of an event that is told in a quote selects the event", async (t) => {
  const { page } = await timeline(t, "court");
  const word = page.locator("#article [data-n].quote").first();
  await word.scrollIntoViewIfNeeded();
  const number = Number((await word.getAttribute("data-n")).split(" ")[0]);
  const box = await word.evaluate((e) => {
    const { x, y, height } = e.getClientRects()[0];
    return { x, y, height };
  });
  await page.mouse.click(box.x + 6, box.y - 5);
  const open = page.locator(".event.open .event-number");
  await open.waitFor();
  assert.equal(await open.innerText(), String(number));
});

test("C27 the drawing zooms by buttons and keys, and shows what the list shows", async (t) => {
  const { page } = await timeline(t, "court");
  const width = () => page.locator(".strip-drawing").evaluate((e) => e.width.baseVal.value);
  const grows = (than) => page.waitForFunction((than) => document.querySelector(".strip-drawing").width.baseVal.value > than, than);
  const narrow = await width();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await grows(narrow);
  const wider = await width();
  await page.getByRole("button", { name: "Zoom in" }).focus();
  await page.keyboard.press("Enter");
  await grows(wider);
  const widest = await width();
  await page.locator(".strip-scroll").focus();
  await page.keyboard.press("+");
  await grows(widest);
  await page.keyboard.press("-");
  await page.waitForFunction((w) => document.querySelector(".strip-drawing").width.baseVal.value === w, widest);
  const drawn = await page.locator(".strip-mark .strip-number").evaluateAll((all) => all.reduce((sum, e) => sum + 1 + Number(e.textContent.split("+")[1] ?? 0), 0));
  assert.equal(drawn, (await ids(page, ".timeline:not(.undated)")).length);
  const mark = page.locator(".strip-mark").last();
  await mark.dispatchEvent("click");
  await page.locator(".event.open").waitFor();
  const told = await mark.locator("title").textContent();
  const date = (await page.locator(".event.open .event-date").first().evaluate((e) => e.firstChild.textContent)).trim();
  assert.ok(told.includes(date), `${date} in ${told}`);
  assert.match(await page.locator(".strip-drawing").textContent(), /20\d\d/);
});

test("C27 sixty events stay readable: no mark on another, the year in view, list and drawing at one", async (t) => {
  const { page } = await start(t);
  const days = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2023, 0, 5 + i * 13)));
  const names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  const text = days.map((d, i) => `The council closed bridge ${i + 1} on ${d.getUTCDate()} ${names[d.getUTCMonth()]} ${d.getUTCFullYear()}.`).join("\n\n");
  await paste(page, text);
  await read(page);
  await tab(page, "Timeline");
  const listed = (await ids(page, ".timeline:not(.undated)")).sort();
  assert.ok(listed.length >= 60, `${listed.length} events`);
  await page.locator(".strip-mark").first().waitFor();
  for (const step of [0, 1, 2, 3]) {
    if (step) {
      const before = await page.locator(".strip-drawing").evaluate((e) => e.width.baseVal.value);
      await page.getByRole("button", { name: "Zoom in" }).click();
      await page.waitForFunction((w) => document.querySelector(".strip-drawing").width.baseVal.value > w, before);
    }
    const { drawn, clash, years } = await page.locator(".strip-drawing").evaluate((svg) => {
      const marks = [...svg.querySelectorAll(".strip-mark")];
      const boxes = marks.map((m) => [...m.querySelectorAll(".strip-dot, .strip-bar, .strip-sign, .strip-number, .strip-words")].filter((e) => e.textContent || !/text/i.test(e.tagName)).map((e) => e.getBBox()));
      const edges = boxes.map((all) => [Math.min(...all.map((b) => b.x)), Math.max(...all.map((b) => b.x + b.width)), all[0].y + all[0].height / 2]);
      const clash = [];
      edges.forEach((a, i) => edges.slice(i + 1).forEach((b) => Math.abs(a[2] - b[2]) < 8 && a[0] < b[1] - 1 && b[0] < a[1] - 1 && clash.push([a, b])));
      return { drawn: marks.flatMap((m) => m.dataset.ids.split(" ")).sort(), clash, years: svg.textContent.match(/20\d\d/g) };
    });
    assert.deepEqual(drawn, listed, "the drawing has what the list has");
    assert.deepEqual(clash.slice(0, 3), [], `marks on each other at zoom ${2 ** step}`);
    assert.ok(years.length > 0);
  }
});

test("C27 the drawing is docked below the article, stays as it was left, and lights what is selected", async (t) => {
  const { page } = await timeline(t, "court", { viewport: { width: 1440, height: 800 } });
  await page.locator(".panel .strip-mark").first().waitFor();
  await page.locator("#article").focus();
  await page.keyboard.press("d");
  const dock = page.getByRole("region", { name: "Timeline below the article" });
  await dock.locator(".strip-mark").first().waitFor();
  assert.equal(await page.locator(".panel .strip").isVisible(), false);
  const [wide, high] = await dock.evaluate((e) => [e.getBoundingClientRect().width, e.getBoundingClientRect().bottom - innerHeight]);
  assert.ok(wide === 1440 && Math.abs(high) < 1, `${wide} ${high}`);
  await accessible(page, "the docked timeline");
  await dock.locator(".strip-mark").first().dispatchEvent("click");
  await page.locator(".event.open").waitFor();
  assert.equal(await dock.locator(".strip-mark.here").count(), 1);
  await tab(page, "Entities");
  await page.locator(".card.entity .card-head").first().click();
  await page.waitForFunction(() => document.querySelector(".dock .strip-mark.here"));
  await page.reload();
  await sample(page, "court");
  await dock.locator(".strip-mark").first().waitFor();
});

test("C28 an event gets another date, no wrong one, and can be taken away", async (t) => {
  const { page } = await timeline(t, "court");
  const event = page.locator("li.event").filter({ has: page.locator(".event-number") }).first();
  const id = await event.getAttribute("data-id");
  const words = await event.locator(".event-words").innerText();
  await unfold(event);
  await event.getByRole("button", { name: "Date", exact: true }).click();
  const field = event.getByRole("textbox", { name: /Date and how precise/ });
  await field.fill("31 of June");
  await event.getByRole("button", { name: "Save" }).click();
  const problem = event.getByRole("alert");
  await page.waitForFunction(() => document.querySelector("#form-problem")?.textContent);
  assert.match(await problem.innerText(), /date/);
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.ok((await field.getAttribute("aria-describedby")).split(" ").includes(await problem.getAttribute("id")));

  await field.fill("2031-05");
  await event.getByRole("button", { name: "Save" }).click();
  await page.waitForFunction(() => !document.querySelector("form.form"));
  const changed = (await json(page)).timeline.filter((v) => v.edtf === "2031-05");
  assert.equal(changed.length, 1);
  assert.equal(changed[0].granularity, "month");
  const moved = page.locator(`.event[data-id="${changed[0].id}"]`);
  assert.match(await moved.locator(".event-date").innerText(), /May 2031/);

  const before = (await json(page)).timeline.length;
  await unfold(moved);
  await moved.getByRole("button", { name: "Not an event" }).click();
  await moved.getByRole("button", { name: "Remove" }).click();
  await page.waitForFunction((n) => document.querySelectorAll("#tabpanel li.event").length === n, before - 1);
  const after = (await json(page)).timeline;
  assert.equal(after.length, before - 1);
  assert.ok(!after.some((v) => v.edtf === "2031-05"), `${id} ${words}`);
});
