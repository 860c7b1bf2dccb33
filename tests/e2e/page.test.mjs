// The page: an article comes in, its marks and panels agree, and it can be read with mouse and keys.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ARTICLE, accessible, field, open, paste, useBrowser } from "./harness.mjs";
import { read } from "./reader.mjs";

useBrowser();

/** Opens the page with an article in it. */
async function reading(t, options) {
  const opened = await open(t, options);
  await field(opened.page).waitFor();
  await opened.page.locator("#app .masthead").waitFor();
  await paste(opened.page, ARTICLE);
  await read(opened.page);
  return opened;
}

const shown = (page) => page.locator("#article .text").evaluate((text) => [...text.querySelectorAll("p")].map((p) => p.textContent).join("\n\n"));

test("C1 the field has the focus, and samples are there", async (t) => {
  const { page } = await open(t);
  await page.locator("#app .masthead").waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "draft");
  assert.ok((await page.locator(".try .sample").count()) >= 8);
});

test("C2 a pasted article is read with no further action", async (t) => {
  const { page } = await reading(t);
  for (const name of ["Inês Carvalho", "Rui Tavares"]) {
    await page.locator(".card.entity", { hasText: name }).first().waitFor();
  }
});

test("C7 every sample opens, and the recipe says that there is nothing to find", async (t) => {
  const { page } = await open(t);
  await page.locator("#app .masthead").waitFor();
  const samples = await page.locator(".try .sample").evaluateAll((all) => all.map((s) => s.dataset.sample));
  for (const sample of samples) {
    await page.locator(`.try [data-sample="${sample}"]`).click();
    await read(page);
    assert.ok((await shown(page)).length > 100, sample);
    if (sample === "recipe") {
      await page.getByRole("tab", { name: "Quotes" }).click();
      await page.getByText("No quotes found.").waitFor();
    }
    await page.locator(".masthead").getByRole("button", { name: "New", exact: true }).click();
    await page.locator("#draft").waitFor();
  }
});

test("C9 a click on a mark outlines all its mentions and opens its card", async (t) => {
  const { page } = await reading(t);
  await page.locator("#article mark.in-person", { hasText: "Carvalho" }).first().click();
  const card = page.locator(".card.entity.open");
  await card.waitFor();
  assert.match(await card.innerText(), /Carvalho/);
  const total = Number((await card.locator(".walk-count").innerText()).split(" of ")[1]);
  const id = await card.getAttribute("data-id");
  const marked = await page.locator("#article .sel").evaluateAll(
    (all, id) => new Set(all.flatMap((e) => e.dataset.a.split(" ").filter((token) => token.startsWith(`${id}@`)))).size,
    id,
  );
  assert.equal(marked, total);
});

test("C10 n and p walk through all mentions and round again", async (t) => {
  const { page } = await reading(t);
  await page.locator(".card.entity .card-head", { hasText: "Carvalho" }).click();
  const count = page.locator(".card.open .walk-count");
  const total = Number((await count.innerText()).split(" of ")[1]);
  assert.ok(total > 1);
  for (let step = 1; step <= total; step++) {
    await page.keyboard.press("n");
    await page.waitForFunction((words) => document.querySelector(".card.open .walk-count").textContent === words, `${(step % total) + 1} of ${total}`);
    const here = page.locator("#article .here").first();
    await here.waitFor();
    await page.waitForFunction(() => {
      const box = document.querySelector("#article .here").getBoundingClientRect();
      return box.top > 90 && box.bottom < innerHeight;
    });
  }
  await page.keyboard.press("p");
  await page.waitForFunction((words) => document.querySelector(".card.open .walk-count").textContent === words, `${total} of ${total}`);
});

test("C13 a kind switched off and on again moves nothing, and its count stays", async (t) => {
  const { page } = await reading(t);
  const places = () =>
    page.locator("#article [data-a]").evaluateAll((all) => all.map((e) => JSON.stringify(e.getBoundingClientRect())).join("\n"));
  const before = await places();
  for (const kind of ["person", "organization", "time", "quote", "event"]) {
    const filter = page.locator(`.filter[data-kind="${kind}"]`);
    if (await filter.isDisabled()) continue;
    const count = await filter.locator(".count").innerText();
    await filter.click();
    assert.equal(await filter.getAttribute("aria-pressed"), "false");
    assert.equal(await places(), before, kind);
    assert.equal(await filter.locator(".count").innerText(), count);
    await filter.click();
    assert.equal(await places(), before, kind);
  }
  await page.locator("#clean").click();
  assert.equal(await places(), before, "clean text");
});

test("C14 copying the article gives the pasted words", async (t) => {
  const { page } = await reading(t);
  assert.equal(await shown(page), ARTICLE.trim().replace(/\n+/g, "\n\n"));
});

test("C45 markup in an article is text", async (t) => {
  const { page } = await open(t);
  await page.locator("#app .masthead").waitFor();
  const evil = `Ana <b>Silva</b> said <img src=x onerror="window.hit=1"> and </mark><script>window.hit=1</script> left.\n\n`.repeat(4);
  await paste(page, evil);
  await read(page);
  assert.ok((await shown(page)).includes(`<img src=x onerror="window.hit=1">`));
  assert.equal(await page.evaluate(() => window.hit), undefined);
});

test("C46 no tab has an accessibility violation, light and dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const { page } = await reading(t, { colorScheme });
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await accessible(page, `${await tab.innerText()}, ${colorScheme}`);
    }
  }
});

test("C48 F6 goes round the regions, and letters do nothing in fields", async (t) => {
  const { page } = await reading(t);
  const regions = new Set();
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("F6");
    regions.add(await page.evaluate(() => document.activeElement.closest(".masthead, .filters, #article, .panel-head, #tabpanel")?.className));
  }
  assert.ok(regions.size >= 4, [...regions].join(", "));
  await page.locator(".masthead").getByRole("button", { name: "New", exact: true }).click();
  await page.locator("#draft").fill("c");
  assert.equal(await page.locator("#draft").inputValue(), "c");
});

test("C50 nothing is lost at 320 pixels", async (t) => {
  const { page } = await reading(t, { viewport: { width: 320, height: 640 } });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `the page is ${wide} pixels wide`);
});

test("C56 odd texts do no harm", async (t) => {
  const { page } = await open(t);
  await page.locator("#app .masthead").waitFor();
  for (const text of ["a", "🤔".repeat(300), "7 ".repeat(300), "\n".repeat(10_000) + "end", "\ud800 lone", "x".repeat(1_000_000)]) {
    await paste(page, text);
    await page.locator("#article .text p").first().waitFor();
    assert.ok((await shown(page)).length > 0);
    await page.locator(".masthead").getByRole("button", { name: "New", exact: true }).click();
  }
});
