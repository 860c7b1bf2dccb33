// Corrections: every one with mouse and keys, what it changes is told and can be taken back, and edits travel with the file.
import assert from "node:assert/strict";
import { test } from "node:test";

import { useBrowser } from "./harness.mjs";
import { choose, entity, exported, json, read, reading, start, tab, toast, unfold } from "./reader.mjs";

useBrowser();

const named = (found, name) => found.entities.find((e) => e.name === name);
const button = (scope, name) => scope.getByRole("button", { name, exact: true });

/** Fills in the open form and sends it. */
async function save(card, action = "Save") {
  await button(card.locator("form.form"), action).click();
}

/** Selects these words of the article as a hand would. */
async function select(page, words) {
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector("#article .text"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
    throw new Error(`no "${words}" in one piece`);
  }, words);
}

test("C29 with the mouse a name is renamed, given a kind, split, added and taken away", async (t) => {
  const { page } = await reading(t, "court");
  const before = await json(page);
  const [first] = before.entities.filter((e) => e.kind === "person" && e.mentions.length > 1);
  assert.ok(first, "somebody is mentioned twice");

  let card = entity(page, first.name).first();
  await unfold(card);
  await button(card, "Rename").click();
  await card.getByRole("textbox", { name: "Name" }).fill("Ada Example");
  await save(card);
  card = entity(page, "Ada Example");
  await card.waitFor();
  assert.equal(named(await json(page), "Ada Example").mentions.length, first.mentions.length);

  await unfold(card);
  await button(card, "Kind").click();
  await button(card.locator("form"), "organisation").click();
  await save(card);
  await page.waitForFunction(() => document.querySelector("#article mark.in-organization"));
  assert.equal(named(await json(page), "Ada Example").kind, "organization");

  await unfold(card);
  await button(card, "Split…").click();
  await card.getByRole("checkbox").first().check();
  await card.getByRole("textbox", { name: /Their name/ }).fill("Bea Example");
  await save(card, "Split");
  await entity(page, "Bea Example").waitFor();
  const split = await json(page);
  assert.equal(named(split, "Bea Example").mentions.length, 1);
  assert.equal(named(split, "Ada Example").mentions.length, first.mentions.length - 1);

  await select(page, "checklist");
  const bar = page.getByRole("toolbar", { name: "Selected words" });
  await button(bar, "Other").click();
  await entity(page, "checklist").waitFor();
  const added = named(await json(page), "checklist");
  assert.ok(added.mentions.every((m) => m.text === "checklist"));

  card = entity(page, "checklist");
  await unfold(card);
  await button(card, "Not a name").click();
  await save(card, "Remove");
  await card.waitFor({ state: "detached" });
  assert.equal(named(await json(page), "checklist"), undefined);
});

test("C29 with keys a name is renamed, given a kind, merged and taken away", async (t) => {
  const { page } = await reading(t, "court");
  const [one, other, third] = (await json(page)).entities.filter((e) => e.kind === "person");
  const pick = async (name) => {
    await page.keyboard.press("Escape");
    const head = entity(page, name).first().locator(".card-head");
    await head.focus();
    await page.keyboard.press("Enter");
    await page.locator(".card.entity.open").waitFor();
  };
  const type = async (key, field, words) => {
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement?.closest("form.form"));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(words);
  };

  await pick(one.name);
  await type("e", "Name", "Ada Example");
  await page.keyboard.press("Enter");
  await entity(page, "Ada Example").waitFor();

  await pick("Ada Example");
  await page.keyboard.press("2");
  await page.waitForFunction(() => document.querySelector(".card.entity.open .letter.organization"));

  await pick(other.name);
  await type("m", "The same as", "Ada");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".preview").waitFor();
  await page.locator("form.form").getByRole("button", { name: "Merge", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((name) => ![...document.querySelectorAll(".card.entity .name")].some((e) => e.textContent === name), other.name);

  await pick(third.name);
  await page.keyboard.press("x");
  await page.waitForFunction(() => document.activeElement?.closest("form.form"));
  await page.locator("form.form").getByRole("button", { name: "Remove", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((name) => ![...document.querySelectorAll(".card.entity .name")].some((e) => e.textContent === name), third.name);

  const after = await json(page);
  assert.equal(named(after, "Ada Example").kind, "organization");
  assert.equal(named(after, "Ada Example").mentions.length, one.mentions.length + other.mentions.length);
  for (const gone of [one, other, third]) assert.equal(named(after, gone.name), undefined);
});

test("C30 a merge says who stays, can be swapped, and changes counts, quotes and events with it", async (t) => {
  const { page } = await reading(t, "court");
  const before = await json(page);
  const quoting = (found, id) => found.quotes.filter((q) => q.speaker?.entity === id).length;
  const speakers = before.entities.filter((e) => quoting(before, e.id) > 0);
  assert.ok(speakers.length >= 2, "two are quoted");
  const [goes, stays] = speakers;
  const card = entity(page, goes.name).first();
  await unfold(card);
  await button(card, "Merge…").click();
  await card.getByRole("textbox", { name: "The same as" }).fill(stays.name);
  await card.locator(".pick").first().click();
  const preview = card.locator(".preview");
  const total = goes.mentions.length + stays.mentions.length;
  const told = (a, b) => new RegExp(`${a.name}.*\\(${a.mentions.length}\\).*joins ${b.name} \\(${b.mentions.length}\\) → ${b.name} \\(${total}\\)`);
  assert.match(await preview.innerText(), told(goes, stays));
  await button(preview, "Swap").click();
  assert.match(await preview.innerText(), told(stays, goes));
  await button(preview, "Swap").click();
  await save(card, "Merge");
  await page.waitForFunction((name) => ![...document.querySelectorAll(".card.entity .name")].some((e) => e.textContent === name), goes.name);
  assert.match(await toast(page).innerText(), /^Changed \d+ mentions?, \d+ quotes?/);

  const after = await json(page);
  assert.equal(named(after, goes.name), undefined);
  const one = named(after, stays.name);
  assert.equal(one.mentions.length, total);
  assert.equal(quoting(after, one.id), quoting(before, goes.id) + quoting(before, stays.id));
  assert.ok(after.timeline.every((v) => !v.participants.includes(goes.id)));
  await tab(page, "Matrix");
  const rows = await page.locator("table.matrix th[scope=row] bdi").allTextContents();
  assert.ok(rows.includes(stays.name) && !rows.includes(goes.name), rows.join(", "));
});

test("C31 twenty edits undone and made again give the same file", async (t) => {
  const { page } = await reading(t, "court");
  const untouched = await exported(page, "JSON");
  const [person] = JSON.parse(untouched).entities;
  for (let i = 1; i <= 20; i++) {
    const card = page.locator(`.card.entity[data-id="${person.id}"]`);
    await unfold(card);
    await button(card, "Rename").click();
    await card.getByRole("textbox", { name: "Name" }).fill(`Name ${i}`);
    await save(card);
    await entity(page, new RegExp(`^Name ${i}$`)).waitFor();
  }
  const edited = await exported(page, "JSON");
  assert.equal(JSON.parse(edited).edits.length, 20);
  const name = (words) => page.waitForFunction(([id, words]) => document.querySelector(`.card.entity[data-id="${id}"] .name`)?.textContent === words, [person.id, words]);
  await page.locator("#article").focus();
  for (let i = 19; i >= 0; i--) {
    await page.keyboard.press("Control+z");
    await name(i ? `Name ${i}` : person.name);
  }
  assert.equal(await exported(page, "JSON"), untouched);
  await page.locator("#article").focus();
  for (let i = 1; i <= 20; i++) {
    await page.keyboard.press("Control+Shift+z");
    await name(`Name ${i}`);
  }
  assert.equal(await exported(page, "JSON"), edited);
});

test("C32 an exported file brings text and edits back; an edit without a place is listed", async (t) => {
  const { page } = await reading(t, "court");
  const [person] = (await json(page)).entities.filter((e) => e.kind === "person");
  const card = entity(page, person.name).first();
  await unfold(card);
  await button(card, "Rename").click();
  await card.getByRole("textbox", { name: "Name" }).fill("Ada Example");
  await save(card);
  await entity(page, "Ada Example").waitFor();
  const saved = await exported(page, "JSON");

  await page.reload();
  await page.locator("#app .masthead").waitFor();
  assert.equal(await page.locator("#article").count(), 0, "nothing is kept unasked");
  await choose(page, "saved.json", saved, "application/json");
  await read(page);
  await entity(page, "Ada Example").waitFor();
  assert.equal(await exported(page, "JSON"), saved);

  const other = JSON.parse(saved);
  other.text = "Nobody is here.\n\nNothing happened.";
  const fresh = await start(t);
  await choose(fresh.page, "other.json", JSON.stringify(other), "application/json");
  await read(fresh.page);
  await fresh.page.locator("details summary", { hasText: "1 edit found no place in this text" }).waitFor();
});
