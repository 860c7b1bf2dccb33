// Long texts: the page answers while they are read and drawn. How quickly is for ./dev bench page to say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { paste, ROOT, useBrowser } from "./harness.mjs";
import { read, start } from "./reader.mjs";

useBrowser();

const LONG = readFileSync(`${ROOT}/src/app/samples/long.txt`, "utf8");

/** Counts, from now on, the sections of the article that are written in each task. */
const watch = (page) =>
  page.evaluate(() => {
    window.written = [];
    const section = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("#article section");
    new MutationObserver((changes) => {
      const sections = new Set(changes.map((change) => section(change.target)).filter(Boolean));
      if (sections.size) window.written.push(sections.size);
    }).observe(document.querySelector("#app"), { childList: true, subtree: true });
  });

test("C54 10,000 words are drawn in pieces, a kind is switched without writing anything, and Cancel works", async (t) => {
  assert.ok(LONG.split(/\s+/).length > 10_000);
  const { page } = await start(t);
  await watch(page);
  await paste(page, LONG);
  // The whole text stands before anything is found in it.
  const shown = await page.waitForFunction(() => {
    const article = document.querySelector('#article .text[aria-busy="false"]');
    return article && { text: [...article.querySelectorAll("p")].map((p) => p.textContent), marks: article.querySelectorAll("mark").length };
  });
  assert.deepEqual((await shown.jsonValue()).text, LONG.trim().split(/\n+/));

  await page.evaluate(() => (window.written = []));
  await read(page);
  const { sections, marks } = await page.evaluate(() => ({
    sections: document.querySelectorAll("#article section").length,
    marks: document.querySelectorAll("#article mark").length,
  }));
  assert.ok(marks > 1000, `${marks} marks`);
  const written = await page.evaluate(() => window.written);
  // How many depends on the machine: a piece is what can be written in a few milliseconds.
  assert.ok(written.length > 1, `${sections} sections were written at once`);

  const before = written.length;
  const people = page.locator('#filters [data-kind="person"]');
  await people.click();
  await page.locator("#article .text.hide-person").waitFor();
  await people.click();
  await page.locator("#article .text:not(.hide-person)").waitFor();
  assert.equal(await page.evaluate(() => window.written.length), before, "no section was written anew");

  await page.getByRole("button", { name: "New", exact: true }).click();
  await paste(page, LONG.repeat(8));
  await page.locator(".progress").getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("status").filter({ hasText: "Cancelled. The text is kept." }).first().waitFor();
  assert.equal(await page.locator("#article mark").count(), 0);
  await page.getByRole("button", { name: "Analyse again" }).click();
  await read(page);
  assert.ok((await page.locator("#article mark").count()) > 7 * marks);
});
