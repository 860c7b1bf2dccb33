// Commands and names by typing, places by address, the width of the findings.
import assert from "node:assert/strict";
import { test } from "node:test";

import { accessible, useBrowser } from "./harness.mjs";
import { reading } from "./reader.mjs";

useBrowser();

test("C47 the palette finds commands and names by typing, does them by Enter and gives the focus back", async (t) => {
  const { page } = await reading(t, "court");
  await page.locator("#article").focus();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands and names" });
  await palette.waitFor();
  await accessible(page, "the palette");
  await page.keyboard.type("go matrix");
  await page.waitForFunction(() => document.querySelectorAll("#palette-list li").length === 1);
  await page.keyboard.press("Enter");
  await page.locator('#tab-matrix[aria-selected="true"]').waitFor();
  await page.waitForFunction(() => document.activeElement.id === "tab-matrix");

  await page.locator("#article").focus();
  const name = await page.evaluate(() => document.querySelector("#article mark.in-person.name").textContent);
  await page.keyboard.press("Control+k");
  await palette.waitFor();
  await page.keyboard.type(name.toLowerCase());
  await page.waitForFunction(() => document.querySelector("#palette-list li[aria-selected=true]"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  const card = page.locator(".card.entity.open");
  await card.waitFor();
  assert.ok((await card.innerText()).includes(name), name);

  await page.locator("#article").focus();
  await page.keyboard.press("Control+k");
  await palette.waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.id === "article");
});

test("words of the article have an address that takes the reader to them", async (t) => {
  const { page } = await reading(t, "court");
  const text = await page.evaluate(() => [...document.querySelectorAll("#article [data-p]")].map((e) => e.textContent).at(-1));
  const lit = () => page.evaluate(() => [...(CSS.highlights.get("flash") ?? [])].map(String).join(""));
  const start = await page.evaluate(async (words) => {
    const all = document.querySelector("#article .text").textContent;
    return [...all.slice(0, all.indexOf(words))].length;
  }, text.slice(0, 20));
  await page.evaluate((from) => (location.hash = `#/s/${from}-${from + 20}`), start);
  await page.waitForFunction(() => [...(CSS.highlights.get("flash") ?? [])].length);
  assert.equal([...(await lit())].length, 20);
});

test("the findings are made wider and narrower with keys and stay so", async (t) => {
  const { page } = await reading(t, "court");
  const edge = page.getByRole("separator", { name: "Width of the findings" });
  const wide = () => page.locator("#panel").evaluate((e) => Math.round(e.getBoundingClientRect().width));
  const before = await wide();
  await edge.focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction((w) => document.querySelector("#panel").getBoundingClientRect().width > w + 10, before);
  const after = await wide();
  const box = await edge.boundingBox();
  await page.mouse.move(box.x + 3, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 77, box.y + 200, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction((w) => document.querySelector("#panel").getBoundingClientRect().width > w + 60, after);
  await accessible(page, "a wider panel");
});
