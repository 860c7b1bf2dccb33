// Two articles side by side.
import assert from "node:assert/strict";
import { test } from "node:test";

import { useBrowser } from "./harness.mjs";
import { start } from "./reader.mjs";

useBrowser();

test("C60 of two reports the shared quote is in both, others in one, and swapped sides mirror the result", async (t) => {
  const { page } = await start(t);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.locator("#try-pair").click();
  const same = page.locator(".group", { hasText: "The same quote in both" });
  await same.locator(".compare-quote", { hasText: "There are people on Arnsay" }).waitFor();
  const column = (title) => page.locator(".compare-columns > div").filter({ has: page.getByRole("heading", { name: new RegExp(`^${title}`) }) }).locator(".compare-quote .quote-words");
  const [a, b] = [await column("Quotes in A only").allTextContents(), await column("Quotes in B only").allTextContents()];
  assert.ok(b.some((words) => words.includes("My brother works those boats")), b.join(" | "));
  assert.ok(a.length > 0 && a.every((words) => !b.includes(words)));
  const held = (section, side) => page.getByRole("region", { name: section }).locator(`[data-held="${side}"] .held li`).allTextContents();
  const sides = {};
  for (const section of ["Voices", "People and names", "Events"]) sides[section] = [await held(section, "a"), await held(section, "both"), await held(section, "b")];
  assert.ok(sides.Voices[1].length > 0, "somebody is heard in both");
  const shared = await same.locator(".compare-quote").count();

  await page.getByRole("button", { name: "Swap sides" }).click();
  await page.waitForFunction((first) => {
    const title = [...document.querySelectorAll(".compare-columns h2")].find((h) => h.textContent.startsWith("Quotes in B only"));
    return title?.parentElement.querySelector(".quote-words")?.textContent === first;
  }, a[0]);
  assert.deepEqual(await column("Quotes in A only").allTextContents(), b);
  assert.deepEqual(await column("Quotes in B only").allTextContents(), a);
  assert.equal(await same.locator(".compare-quote").count(), shared);
  const sorted = (lists) => lists.map((list) => [...list].sort());
  for (const [section, [left, both, right]] of Object.entries(sides)) {
    const now = [await held(section, "a"), await held(section, "both"), await held(section, "b")];
    assert.equal(now[1].length, both.length, section);
    assert.deepEqual(sorted([now[0], now[2]]), sorted([right, left]), section);
  }
});
