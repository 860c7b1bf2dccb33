// Exports: each opens where it is for, and says what the page says.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { useBrowser } from "./harness.mjs";
import { entity, exported, json, reading, slice, unfold } from "./reader.mjs";

useBrowser();

/** The rows of a table (RFC 4180). */
function rows(csv) {
  const out = [[""]];
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const row = out.at(-1);
    if (quoted && csv[i] === '"' && csv[i + 1] === '"') row[row.length - 1] += csv[i++];
    else if (csv[i] === '"') quoted = !quoted;
    else if (!quoted && csv[i] === ",") row.push("");
    else if (!quoted && csv[i] === "\n") out.push([""]);
    else if (quoted || csv[i] !== "\r") row[row.length - 1] += csv[i];
  }
  return out.filter((row) => row.length > 1);
}

/** Fails unless the browser reads it as XML without an error. Gives the text in it. */
async function wellFormed(page, xml, what) {
  const [problem, text] = await page.evaluate((xml) => {
    const read = new DOMParser().parseFromString(xml, "application/xml");
    return [read.querySelector("parsererror")?.textContent, read.documentElement.textContent];
  }, xml);
  assert.equal(problem, undefined, what);
  return text;
}

test("C36 every table holds what the page holds, and no cell is a formula", async (t) => {
  const { page } = await reading(t, "court");
  const first = page.locator(".card.entity").first();
  await unfold(first);
  await first.getByRole("button", { name: "Rename" }).click();
  await first.getByRole("textbox", { name: "Name" }).fill("=1+1");
  await first.getByRole("button", { name: "Save" }).click();
  await entity(page, "=1+1").waitFor();
  const found = await json(page);
  const expected = {
    "Quotes table": found.quotes.length,
    "Names table": found.entities.length,
    "Mentions table": found.entities.flatMap((e) => e.mentions).length,
    "Timeline table": found.timeline.length,
  };
  for (const [name, count] of Object.entries(expected)) {
    const table = rows(await exported(page, name));
    assert.equal(table.length - 1, count, name);
    for (const row of table) {
      assert.equal(row.length, table[0].length, name);
      for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, name);
    }
    if (name === "Names table") assert.ok(table.some((row) => row.includes("'=1+1")));
  }
});

test("C36 calendar, timelines, editions and annotations are what their readers expect", async (t) => {
  const { page } = await reading(t, "court");
  const found = await json(page);
  const dated = found.timeline.filter((v) => v.from || v.to);
  assert.ok(dated.length > 0);

  const slides = JSON.parse(await exported(page, "TimelineJS")).events;
  assert.ok(slides.length > 0);
  for (const slide of slides) assert.ok(Number.isInteger(slide.start_date.year) || /^\d{4}$/.test(slide.start_date.year), JSON.stringify(slide));

  const calendar = await exported(page, "Calendar");
  assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n|^BEGIN:VCALENDAR\r\n[\s\S]*VERSION:2\.0\r\n/);
  assert.ok(calendar.endsWith("END:VCALENDAR\r\n"));
  const entries = calendar.split("BEGIN:VEVENT\r\n").slice(1);
  assert.ok(entries.length > 0);
  for (const entry of entries) {
    for (const line of [/^UID:.+\r$/m, /^DTSTAMP:\d{8}T\d{6}Z\r$/m, /^DTSTART;VALUE=DATE:\d{8}\r$/m, /^SUMMARY:.+\r$/m, /^END:VEVENT\r$/m]) assert.match(entry, line);
  }
  for (const line of calendar.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);

  const squeeze = (text) => text.replace(/\s+/g, "");
  for (const name of ["TEI", "TimeML"]) {
    assert.ok(squeeze(await wellFormed(page, await exported(page, name), name)).includes(squeeze(found.text)), `${name} holds the text`);
  }

  const web = JSON.parse(await exported(page, "Web Annotation"));
  const annotations = web.items ?? web.first?.items ?? web;
  let checked = 0;
  const visit = (selector) => {
    if (Array.isArray(selector)) return selector.forEach(visit);
    if (!selector) return;
    if (selector.type === "TextQuoteSelector") {
      const position = [].concat(selector.refinedBy ?? []).find((s) => s.type === "TextPositionSelector");
      if (position) assert.equal(slice(found.text, position.start, position.end), selector.exact);
    }
  };
  for (const annotation of annotations) {
    for (const target of [].concat(annotation.target)) {
      const selectors = [].concat(target.selector);
      const position = selectors.find((s) => s.type === "TextPositionSelector");
      const quote = selectors.find((s) => s.type === "TextQuoteSelector");
      selectors.forEach(visit);
      if (!position || !quote) continue;
      assert.equal(slice(found.text, position.start, position.end), quote.exact);
      checked++;
    }
  }
  assert.ok(checked >= found.quotes.length, `${checked} annotations checked`);
});

test("C36 the report is read from disk without scripts", async (t) => {
  const { page, context } = await reading(t, "court");
  const report = await exported(page, "Report");
  const found = await json(page);
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "report.html");
  writeFileSync(file, report);
  const still = await context.browser().newContext({ javaScriptEnabled: false });
  t.after(() => still.close());
  const asked = [];
  still.on("request", (request) => asked.push(request.url()));
  const paper = await still.newPage();
  await paper.goto(pathToFileURL(file).href);
  const squeeze = (text) => text.replace(/\s+/g, " ");
  const shown = squeeze(await paper.locator("body").innerText());
  for (const paragraph of found.text.split(/\n+/).filter((p) => p.trim())) {
    const words = squeeze(paragraph).slice(-24);
    assert.ok(shown.includes(words), words);
  }
  for (const { name } of found.entities) assert.ok(shown.includes(name), name);
  assert.deepEqual(asked.filter((url) => !url.startsWith("file:")), []);
});

test("C38 the picture is the whole drawing, twice as large", async (t) => {
  const { page } = await reading(t, "court");
  const drawing = await exported(page, "Timeline drawing");
  const [, width, height] = drawing.match(/width="([\d.]+)" height="([\d.]+)"/).map(Number);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Download Timeline picture" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /-timeline\.png$/);
  const picture = readFileSync(await download.path());
  assert.equal(picture.subarray(1, 4).toString(), "PNG");
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [2 * width, 2 * height].map(Math.floor));
});

test("C38 the drawing holds all dated events, not only those in view", async (t) => {
  const { page } = await reading(t, "court");
  await page.getByRole("tab", { name: "Timeline" }).click();
  for (let i = 0; i < 4; i++) await page.getByRole("button", { name: "Zoom in" }).click();
  const drawing = await exported(page, "Timeline drawing");
  const text = await wellFormed(page, drawing, "drawing");
  const { timeline } = await json(page);
  const squeeze = (words) => words.replace(/\s+/g, " ");
  for (const event of timeline.filter((v) => v.from || v.to)) {
    const words = squeeze(event.text).slice(0, 20).trim();
    assert.ok(squeeze(text).includes(words), `${words} is not in the drawing`);
  }
});
