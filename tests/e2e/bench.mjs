// How fast the page is in headless Chromium, and how often it blocks: ./dev bench page
import { launch, paste, startSite } from "./harness.mjs";
import { STORY } from "./story.mjs";

const site = await startSite();
const browser = await launch();
const words = (text) => text.split(/\s+/).length;
const story = (length) => `${STORY}\n`.repeat(Math.ceil(length / words(STORY)));

console.log("words     shown after   longest block   heap");
for (const length of [300, 1_000, 10_000, 100_000]) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.url);
  await page.locator("#app .masthead").waitFor();
  // The engine is loaded once, and not counted.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.evaluate(() => {
    window.blocks = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.blocks.push(entry.duration))).observe({ type: "longtask" });
  });
  const start = Date.now();
  await paste(page, story(length));
  await page.waitForFunction(() => document.querySelector("#live")?.textContent.startsWith("Done:"), null, { timeout: 120_000 });
  const shown = Date.now() - start;
  const [block, heap] = await page.evaluate(() => [Math.max(0, ...window.blocks), performance.memory.usedJSHeapSize]);
  console.log(`${String(length).padEnd(9)} ${`${shown} ms`.padEnd(13)} ${`${Math.round(block)} ms`.padEnd(15)} ${Math.round(heap / 1e6)} MB`);
  await page.context().close();
}
await browser.close();
await site.stop();
