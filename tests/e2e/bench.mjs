// How fast the page is in headless Chromium: ./dev bench page [WORDS …]
//
// Times are of the browser's own trace. A task is what the page's thread does without a pause, so what a reader may have to wait
// for; its length is what the processor spent on it, so that other programs at work do not count. "text" is when the article can
// first be read, "marks" when all of them are drawn, both from the paste; "toggle" is from a switch of a kind to the next frame.
// "scroll" and "paging" are the longest frame while the page moves a screen a second, and while Page Down is pressed; "blank" is how
// many frames at most in a row lacked something that should be seen. "memory" is JavaScript's heap and the WebAssembly memory of page
// and engine; "process" is all that the page's process has for itself (Linux only), with compiled code, layout and the browser's own.
import { existsSync, readFileSync } from "node:fs";

import { launch, paste, ROOT, startSite } from "./harness.mjs";
import { read, renew } from "./reader.mjs";

const LONG = readFileSync(`${ROOT}/src/app/samples/long.txt`, "utf8");
const CATEGORIES = ["toplevel", "devtools.timeline", "blink.user_timing", "disabled-by-default-devtools.timeline.frame"];
const BARS = { 10_000: "bar: marks < 2000, task < 50, toggle < 100", 100_000: "bar: text < 1000, toggle < 100, blank < 2, memory < 250" };

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

/** Runs `work` and gives what the browser traced meanwhile in the page's process, and the page's thread. */
async function trace(page, work) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: CATEGORIES } });
  await page.evaluate(() => performance.mark("bench"));
  await work(session);
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  const mark = events.find((event) => event.name === "bench");
  const mine = events.filter((event) => event.pid === mark.pid && event.ts >= mark.ts).sort((a, b) => a.ts - b.ts);
  return { events: mine, thread: mark.tid };
}

/** The tasks of the page's thread during `work`, in milliseconds, longest first. */
async function tasks(page, work) {
  const { events, thread } = await trace(page, work);
  const whole = events.filter((event) => event.tid === thread && event.ph === "X" && /RunTask$/.test(event.name));
  return whole.map((event) => (event.tdur ?? event.dur) / 1000).sort((a, b) => b - a);
}

/** The longest frame while `work` moves the page, in milliseconds, and the longest run of frames that lacked something. */
async function frames(page, work) {
  const { events } = await trace(page, work);
  const drawn = events.filter((event) => event.name === "DrawFrame").map((event) => event.ts / 1000);
  const longest = Math.max(...drawn.slice(1).map((time, i) => time - drawn[i]));
  let blank = 0;
  let run = 0;
  for (const { name, args } of events) {
    const frame = name === "PipelineReporter" && args.frame_reporter;
    if (!frame || !/PRESENTED/.test(frame.state)) continue;
    const lacks = frame.checkerboarded_needs_raster || frame.checkerboarded_needs_record || frame.has_missing_content;
    run = lacks ? run + 1 : 0;
    blank = Math.max(blank, run);
  }
  return { longest, blank };
}

/** Scrolls down a screen a second. */
const scrolled = (screens) => (session) =>
  session.send("Input.synthesizeScrollGesture", { x: 400, y: 400, yDistance: -800 * screens, speed: 800, gestureSourceType: "mouse" });

/** Presses Page Down, a frame after the page before is there. */
const paged = (page, times) => async () => {
  for (let i = 0; i < times; i += 1) {
    await page.keyboard.press("PageDown");
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
};

/** The private memory of the page's process. */
async function ownMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
    const path = `/proc/${id}/smaps_rollup`;
    const lines = existsSync(path) ? readFileSync(path, "utf8").matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB/gm) : [];
    return [...lines].reduce((sum, [, kB]) => sum + Number(kB) * 1024, 0);
  });
  return Math.max(...sizes);
}

/** JavaScript's heap and the WebAssembly memories. What is loaded already is not loaded again, but gives its exports. */
async function memory(page) {
  const module = (pattern) => new URL(site.requests.find(({ url }) => pattern.test(url)).url, site.url).href;
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
  const app = await page.evaluate(async (url) => (await (await import(url)).default()).memory.buffer.byteLength, module(/app-.*\.js$/));
  const engine = (url) => import(url).then(({ load }) => load()).then((wasm) => wasm.memory.buffer.byteLength);
  return heap + app + (await page.workers()[0].evaluate(engine, module(/engine-.*\.js$/)));
}

const site = await startSite();
const browser = await launch();
const given = process.argv.slice(2).map(Number);
const row = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd(i === 11 ? 0 : 9)).join(""));
row("words", "text", "marks", "task", "task>50", "toggle", "scroll", "paging", "blank", "memory", "process", "");
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
  const scroll = await frames(page, scrolled(12));
  const paging = await frames(page, paged(page, 12));
  const ms = (time) => `${Math.round(time)} ms`;
  const MB = (bytes) => `${Math.round(bytes / 1e6)} MB`;
  const over = long.filter((task) => task > 50).length;
  const times = [shown.text, shown.marks, long[0]].map(ms);
  const moved = [ms(scroll.longest), ms(paging.longest), Math.max(scroll.blank, paging.blank)];
  row(text.split(/\s+/).length, ...times, over, ms(toggle), ...moved, MB(await memory(page)), MB(await ownMemory(browser)), BARS[count] ?? "");
  await context.close();
}
await browser.close();
await site.stop();
