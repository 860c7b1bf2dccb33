// The timeline: complete and in order, list and drawing at one, tied to the text, and corrected.
import assert from "node:assert/strict";
import { test } from "node:test";

import { useBrowser } from "./harness.mjs";
import { exported, json, press, reading, tab, unfold } from "./reader.mjs";

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
