// Corrections by mouse and keys: they propagate, are undone and redone, travel in the export, and come back by import.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ARTICLE, accessible, field, open, paste, useBrowser } from "./harness.mjs";
import { read } from "./reader.mjs";

useBrowser();

async function reading(t, options) {
  const opened = await open(t, options);
  await opened.page.locator("#app .masthead").waitFor();
  await field(opened.page).waitFor();
  await paste(opened.page, ARTICLE);
  await read(opened.page);
  return opened;
}

const card = (page, name) => page.locator(".card.entity", { has: page.locator(".card-title .name", { hasText: name }) }).first();
const toast = (page) => page.locator(".toast").innerText();

/** The exported JSON. */
async function exported(page) {
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download JSON" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  await page.locator("#export").getByRole("button", { name: "Close" }).click();
  return text;
}

async function rename(page, from, to) {
  await card(page, from).locator(".card-head").click();
  await page.locator(".card.open").getByRole("button", { name: "Rename" }).click();
  await page.locator(".form input").fill(to);
  await page.keyboard.press("Enter");
  await card(page, to).waitFor();
}

test("C29 a name is renamed everywhere, and the toast says what changed", async (t) => {
  const { page } = await reading(t);
  await rename(page, "Carvalho", "Inês M. Carvalho");
  assert.match(await toast(page), /Changed \d+ mentions?/);
  await page.getByRole("tab", { name: "Quotes" }).click();
  assert.ok((await page.locator(".speaker .name", { hasText: "Inês M. Carvalho" }).count()) > 0);
});

test("C29 a form has no accessibility violation, and Escape gives the focus back", async (t) => {
  const { page } = await reading(t);
  await card(page, "Carvalho").locator(".card-head").click();
  for (const name of ["Rename", "Kind", "Merge…", "Not a name"]) {
    await page.locator(".card.open").getByRole("button", { name }).click();
    await page.locator(".form").waitFor();
    await accessible(page, `the form ${name}`);
    await page.locator(".form input, .form button").first().focus();
    await page.keyboard.press("Escape");
    await page.locator(".form").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.classList.contains("card-head"));
  }
});

test("C30 a merge names the survivor before it is made", async (t) => {
  const { page } = await reading(t);
  const before = await page.locator(".card.entity").count();
  await card(page, "Tavares").locator(".card-head").click();
  await page.locator(".card.open").getByRole("button", { name: "Merge…" }).click();
  await page.locator(".form input").fill("Carvalho");
  await page.locator(".form .pick").first().click();
  assert.match(await page.locator(".form .preview").innerText(), /Tavares.*joins.*Carvalho/s);
  await page.locator(".form").getByRole("button", { name: "Swap" }).click();
  assert.match(await page.locator(".form .preview").innerText(), /Carvalho.*joins.*Tavares/s);
  await page.locator(".form").getByRole("button", { name: "Merge" }).click();
  await page.waitForFunction((n) => document.querySelectorAll(".card.entity").length === n, before - 1);
});

test("C31 undone and redone, the export is the same", async (t) => {
  const { page } = await reading(t);
  const first = await exported(page);
  for (const [from, to] of [["Carvalho", "A Carvalho"], ["A Carvalho", "B Carvalho"], ["Tavares", "C Tavares"]]) {
    await rename(page, from, to);
    await page.keyboard.press("Escape");
  }
  const edited = await exported(page);
  assert.notEqual(edited, first);
  for (let i = 0; i < 3; i++) await page.locator("#undo").click();
  assert.equal(await exported(page), first);
  for (let i = 0; i < 3; i++) await page.locator("#redo").click();
  assert.equal(await exported(page), edited);
});

test("C32 an exported file opens with its edits", async (t) => {
  const { page } = await reading(t);
  await rename(page, "Carvalho", "Inês M. Carvalho");
  const json = await exported(page);
  await page.reload();
  await page.locator("#app .masthead").waitFor();
  await page.locator("main input[type=file]").setInputFiles({ name: "work.json", mimeType: "application/json", buffer: Buffer.from(json) });
  await read(page);
  await card(page, "Inês M. Carvalho").waitFor();
  assert.equal(await exported(page), json);
});

test("C8 another publication date moves relative dates, and undo brings them back", async (t) => {
  const { page } = await reading(t);
  await page.getByRole("tab", { name: "Timeline" }).click();
  const dates = () => page.locator(".timeline .event-date").allInnerTexts();
  const before = await dates();
  await page.locator("#published").fill("2024-07-10");
  await page.waitForFunction((old) => [...document.querySelectorAll(".timeline .event-date")].map((e) => e.innerText).join() !== old, before.join());
  await page.locator("#undo").click();
  await page.waitForFunction((old) => [...document.querySelectorAll(".timeline .event-date")].map((e) => e.innerText).join() === old, before.join());
});

test("C28 a wrong date is told at its field, and a right one moves the event", async (t) => {
  const { page } = await reading(t);
  await page.getByRole("tab", { name: "Timeline" }).click();
  await page.locator(".timeline .event .card-head").first().click();
  await page.locator(".event.open").getByRole("button", { name: "Date" }).click();
  await page.locator("#event-date").fill("sometime");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".form .problem").innerText(), /write a date like/);
  assert.equal(await page.locator("#event-date").getAttribute("aria-invalid"), "true");
  await page.locator("#event-date").fill("1999-12~");
  await page.keyboard.press("Enter");
  await page.locator(".timeline .event-date", { hasText: "about December 1999" }).waitFor();
});

test("C60 two reports: the shared voices are in both, and swapping mirrors", async (t) => {
  const { page } = await open(t);
  await page.locator("#app .masthead").waitFor();
  await page.locator(".masthead").getByRole("button", { name: "Compare" }).click();
  await page.locator("#try-pair").click();
  await page.locator("[data-held]").first().waitFor();
  const lists = () => page.locator('[aria-label="Voices"] [data-held]').evaluateAll((all) => all.map((e) => [...e.querySelectorAll("li")].map((l) => l.textContent)));
  const [a, both, b] = await lists();
  assert.ok(both.length > 0);
  await accessible(page, "Compare");
  await page.getByRole("button", { name: "Swap sides" }).click();
  const [a2, , b2] = await lists();
  assert.deepEqual([a2.sort(), b2.sort()], [b.sort(), a.sort()]);
});
