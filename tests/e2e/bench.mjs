// How fast the page is in headless Chromium: ./dev bench page [WORDS …]
//
// Times are of the browser's own trace. A task is what the page's thread does without a pause, so what a reader may have to wait
// for; its length is what the processor spent on it, so that other programs at work do not count. "text" is when the article can
// first be read, "marks" when all of them are drawn, both from the paste; "toggle" is from a switch of a kind to the next frame.
import { readFileSync } from "node:fs";

import { launch, paste, ROOT, startSite } from "./harness.mjs";
import { read, renew } from "./reader.mjs";

const LONG = readFileSync(`${ROOT}/src/app/samples/long.txt`, "utf8");
const CATEGORIES = ["toplevel", "devtools.timeline", "blink.user_timing"];
const BARS = { 10_000: "bar: marks < 2000, task < 50, toggle < 100", 100_000: "bar: text < 1000, toggle < 100" };

/** The first `count` words of the long sample, told as often as it takes. */
function words(count) {
  const paragraphs = [];
  for (let left = count; left > 0; ) {
    for (const paragraph of LONG.split("\n\n")) {
      if (left <= 0) break;
      left -= paragraph.split(/\s+/).length;
      paragraphs.push(paragraph);
    }
  }
  return paragraphs.join("\n\n");
}

/** Runs `work` and gives the tasks of the page's thread meanwhile, in milliseconds, longest first. */
async function tasks(page, work) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: CATEGORIES } });
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  const mark = events.find((event) => event.name === "bench");
  const mine = events.filter((event) => event.pid === mark.pid && event.tid === mark.tid && event.ph === "X" && event.ts >= mark.ts);
  const whole = mine.filter((event) => /RunTask$/.test(event.name));
  return whole.map((event) => (event.tdur ?? event.dur) / 1000).sort((a, b) => b - a);
}

const site = await startSite();
const browser = await launch();
const given = process.argv.slice(2).map(Number);
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd(i === 7 ? 0 : 10)).join(""));
row("words", "text", "marks", "task", "tasks>50", "toggle", "heap", "");
for (const count of given.length ? given : [300, 1_000, 10_000, 100_000]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.locator("#app .masthead").waitFor();
  // The engine is loaded once, and not counted.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await paste(page, "Ana Silva spoke on Monday.");
  await read(page);
  await renew(page);
  const text = words(count);
  let shown;
  const long = await tasks(page, async () => {
    // The page's own clock, looked at in each frame: asking from outside would be work of the page, too.
    await page.evaluate(() => {
      const seen = (globalThis.seen = { start: performance.now() });
      performance.mark("bench");
      const look = () => {
        const article = document.querySelector("#article .text");
        if (!seen.text && article?.textContent.trim()) seen.text = performance.now() - seen.start;
        const sections = article?.children ?? [];
        const done = article?.getAttribute("aria-busy") === "false" && !document.querySelector(".progress");
        if (done && sections[sections.length - 1]?.querySelector("[data-a]")) seen.marks = performance.now() - seen.start;
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await paste(page, text);
    await page.waitForFunction(() => globalThis.seen.marks, null, { timeout: 120_000, polling: 500 });
    shown = await page.evaluate(() => globalThis.seen);
  });
  const toggle = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await frame();
    const start = performance.now();
    document.querySelector(".filters button, .bar button").click();
    await frame();
    return performance.now() - start;
  });
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
  const ms = (time) => `${Math.round(time)} ms`;
  const over = long.filter((task) => task > 50).length;
  row(text.split(/\s+/).length, ms(shown.text), ms(shown.marks), ms(long[0]), over, ms(toggle), `${Math.round(heap / 1e6)} MB`, BARS[count] ?? "");
  await context.close();
}
await browser.close();
await site.stop();
