// Quotes: their forms, split ones, who speaks and how that is known, what is left open, and shares that add up.
import assert from "node:assert/strict";
import { test } from "node:test";

import { paste, useBrowser } from "./harness.mjs";
import { json, press, read, reading, renew, sample, start, tab, unfold } from "./reader.mjs";

useBrowser();

const QUOTES = `Council shuts the pool

LEASIDE, 3 March 2025 — The council has closed the pool.

“The pool is not safe,” said Ines Carvalho, the director, “and it will not open this year.”

“Nobody listened to us,” Rui Tavares said.

He said that the council had known of the crack since January. Tavares called the plan “a bad joke”.`;

const card = (page, words) => page.locator(".card.quote").filter({ hasText: words });

async function article(t, text) {
  const opened = await start(t);
  await paste(opened.page, text);
  await read(opened.page);
  await tab(opened.page, "Quotes");
  return opened;
}

test("C18 direct, reported, mixed quotes and fragments are in the samples, each with its own sign and word, in the text too", async (t) => {
  const { page } = await start(t);
  const forms = {};
  const signs = {};
  for (const id of ["court", "recall", "cabinet"]) {
    await sample(page, id);
    await tab(page, "Quotes");
    for (const quote of await page.locator(".card.quote").all()) {
      const form = await quote.getAttribute("data-form");
      forms[form] ??= [await quote.locator(".quote-glyph").innerText(), await quote.locator(".card-meta > span").first().innerText()];
    }
    for (const [form, word] of [["direct", "direct"], ["mixed", "mixed"], ["reported", "indirect"], ["fragment", "fragment"]]) {
      const first = page.locator(`#article .quote.${word}[data-q]`).first();
      if (await first.count()) signs[form] ??= await first.getAttribute("data-q");
    }
    await renew(page);
  }
  for (const form of ["direct", "reported", "mixed", "fragment"]) assert.ok(forms[form], `${form} among ${Object.keys(forms)}`);
  for (const part of [0, 1]) assert.equal(new Set(Object.values(forms).map((f) => f[part])).size, Object.keys(forms).length, JSON.stringify(forms));
  for (const [form, [sign]] of Object.entries(forms)) assert.ok(signs[form], `${form} in the text: ${JSON.stringify([sign, signs])}`);
  assert.equal(new Set(Object.values(signs)).size, 4, JSON.stringify(signs));
});

test("C19 a split quote is one card with two lit pieces", async (t) => {
  const { page } = await article(t, QUOTES);
  const split = card(page, "The pool is not safe");
  assert.equal(await split.count(), 1);
  assert.match(await split.textContent(), /it will not open this year/);
  await unfold(split);
  const lit = await page.locator("#article .sel").evaluateAll((all) => [...new Set(all.flatMap((e) => e.dataset.a.split(" ").filter((token) => token.startsWith("q"))))]);
  assert.equal(lit.length, 2, lit.join(" "));
  const words = (await page.locator("#article .sel").allTextContents()).join(" ");
  assert.ok(words.includes("not safe") && words.includes("this year") && !words.includes("the director"), words);
});

test("C20 a pronoun is resolved to a name and the chain is shown; another speaker changes shares, matrix and standing at once", async (t) => {
  const { page } = await article(t, QUOTES);
  const said = card(page, "had known of the crack");
  await said.locator(".speaker .name", { hasText: "Tavares" }).waitFor();
  assert.match(await said.locator(".chain").innerText(), /He/);

  const words = () => page.locator(".rail .share").evaluateAll((all) => all.filter((e) => e.title).map((e) => [e.querySelector(".name")?.textContent, Number.parseInt(e.title)]));
  const before = Object.fromEntries(await words());
  await unfold(said);
  await said.getByRole("button", { name: "Speaker", exact: true }).click();
  await said.getByRole("textbox", { name: /Who speaks/ }).fill("Carvalho");
  await said.locator(".pick").first().click();
  await said.getByRole("button", { name: "Save" }).click();
  await said.locator(".speaker .name", { hasText: "Carvalho" }).waitFor();
  const after = Object.fromEntries(await words());
  const moved = (name) => Object.entries(after).find(([n]) => n.includes(name))[1] - Object.entries(before).find(([n]) => n.includes(name))[1];
  assert.ok(moved("Carvalho") > 0);
  assert.equal(moved("Carvalho"), -moved("Tavares"));
  await tab(page, "Matrix");
  const row = page.locator("table.matrix tr").filter({ hasText: "Carvalho" });
  await row.getByRole("button", { name: /had known of the crack/ }).waitFor();
});

test("C21 a quote without a speaker says so, is in no share, and is a question", async (t) => {
  const { page } = await article(t, QUOTES);
  const quote = card(page, "Nobody listened to us");
  const formula = page.locator(".rail .group", { hasText: "Share of quoted words" }).locator("p.aside");
  const attributed = async () => Number((await formula.innerText()).match(/divided by the (\d+)/)[1]);
  const before = await attributed();
  await unfold(quote);
  await quote.getByRole("button", { name: "Speaker", exact: true }).click();
  await quote.getByRole("checkbox", { name: "Nobody is known" }).check();
  await quote.getByRole("button", { name: "Save" }).click();
  await quote.getByText("No speaker found").waitFor();
  const { quotes } = await json(page);
  const silent = quotes.filter((q) => !q.speaker);
  assert.ok(silent.some((q) => q.text.includes("Nobody listened")));
  assert.equal(await attributed(), before - 4);
  assert.match(await formula.innerText(), /without a speaker: in no share/);
  await tab(page, "Questions");
  const question = page.locator(".questions li", { hasText: "Who said" }).filter({ hasText: "Nobody listened" });
  await question.getByRole("button").first().click();
  await page.locator(".card.quote.open", { hasText: "Nobody listened" }).waitFor();
});

test("C22 each unnamed source of a sample is listed with its standing, its words and a way there", async (t) => {
  const { page } = await reading(t, "cabinet");
  await tab(page, "Quotes");
  await page.getByRole("button", { name: "Standing", exact: true }).click();
  const headings = await page.locator("#tabpanel .group-head bdi").allTextContents();
  assert.ok(headings.length > 1, headings.join(", "));
  const ladder = page.locator(".rail .group", { hasText: "How sources are named" }).locator(".share");
  const steps = await ladder.evaluateAll((all) => all.map((e) => [e.firstElementChild.textContent, Number(e.querySelector(".share-number").textContent)]));
  for (const [step, count] of steps) {
    const group = page.locator("#tabpanel .group").filter({ has: page.locator(".group-head bdi", { hasText: new RegExp(`^${step}$`) }) });
    assert.equal(await group.locator(".card.quote").count(), count, step);
  }
  assert.equal(steps.reduce((sum, s) => sum + s[1], 0), await page.locator(".card.quote").count());

  await tab(page, "Questions");
  const unnamed = page.locator(".questions li", { hasText: "why is the name not given" });
  assert.ok((await unnamed.count()) > 0);
  const said = await unnamed.first().getByRole("button").first().innerText();
  await unnamed.first().getByRole("button").first().click();
  const open = page.locator(".card.quote.open");
  await open.waitFor();
  assert.ok((await open.innerText()).includes(said.replace(/…$/, "")), said);
  await page.waitForFunction(() => document.querySelector("#article .sel"));
});

test("C23 shares add up to a hundred, and the formula is shown", async (t) => {
  const { page } = await start(t);
  for (const id of ["court", "strike-a", "recall"]) {
    await sample(page, id);
    const shares = page.locator(".rail .group", { hasText: "Share of quoted words" });
    const rows = await shares.locator(".share").evaluateAll((all) => all.map((e) => [Number.parseInt(e.title), Number.parseInt(e.querySelector(".share-number").textContent)]));
    const total = Number((await shares.locator("p.aside").innerText()).match(/divided by the (\d+)/)[1]);
    assert.ok(rows.length > 1, id);
    assert.equal(rows.reduce((sum, r) => sum + r[0], 0), total, `${id}: words`);
    const sum = rows.reduce((sum, r) => sum + r[1], 0);
    assert.ok(Math.abs(sum - 100) <= 1, `${id}: ${sum} %`);
    for (const [words, share] of rows) assert.ok(Math.abs((100 * words) / total - share) < 1, `${id}: ${words} words are ${share} %`);
    await renew(page);
  }
});
