// Access: axe on everything that opens, the whole task by keys, one stop per region, zoom, targets, signs without colour, stillness.
import assert from "node:assert/strict";
import { test } from "node:test";

import { accessible, useBrowser } from "./harness.mjs";
import { json, reading, sample, start, tab, unfold } from "./reader.mjs";

useBrowser();

test("C46 open forms, dialogs and the comparison have no accessibility violation, light and dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const { page } = await reading(t, "court", { colorScheme });
    const card = page.locator(".card.entity").first();
    await unfold(card);
    for (const form of ["Rename", "Kind", "Merge…", "Not a name"]) {
      await card.getByRole("button", { name: form, exact: true }).click();
      await card.locator(`form.form`).waitFor();
      await accessible(page, `${form}, ${colorScheme}`);
    }
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await accessible(page, `export, ${colorScheme}`);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Keys and help" }).first().click();
    await accessible(page, `help, ${colorScheme}`);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await accessible(page, `empty comparison, ${colorScheme}`);
    await page.locator("#try-pair").click();
    await page.locator(".compare-quotes li").first().waitFor();
    await accessible(page, `comparison, ${colorScheme}`);
  }
});

/** Where the focus is: whether it can be seen, and what has it. */
const focus = (page) =>
  page.evaluate(() => {
    const e = document.activeElement;
    const style = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    const ring = style.outlineStyle !== "none" || style.boxShadow !== "none";
    const top = document.elementFromPoint(Math.min(Math.max(box.x + 3, 0), innerWidth - 1), Math.min(Math.max(box.y + 3, 0), innerHeight - 1));
    return { name: `${e.tagName} ${e.id || e.className} ${e.textContent.slice(0, 20)}`, ring, inView: box.bottom > 0 && box.top < innerHeight, covered: !!top && !e.contains(top) && !top.contains(e), body: e === document.body };
  });

async function seen(page) {
  await page.waitForFunction(() => document.activeElement && document.activeElement !== document.body);
  const now = await focus(page);
  assert.ok(now.ring && now.inView, JSON.stringify(now));
}

/** Presses a key until the focus is on what fits. */
async function until(page, key, fits, most = 60) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    if (await page.evaluate((fits) => document.activeElement?.matches(fits), fits)) return seen(page);
  }
  assert.fail(`no ${fits} within ${most} × ${key}; the focus is on ${(await focus(page)).name}`);
}

test("C47 with keys alone: open a sample, find a quote's speaker, correct it, merge two names, export a table", async (t) => {
  const { page } = await start(t);
  await page.waitForFunction(() => document.activeElement?.id === "draft");
  await until(page, "Tab", '.sample[data-sample="court"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#live")?.textContent.startsWith("Done:"));

  await page.keyboard.press("q");
  const quote = page.locator(".card.quote.open");
  await quote.waitFor();
  const before = await quote.locator(".speaker").innerText();
  await page.keyboard.press("s");
  await page.waitForFunction(() => document.activeElement?.closest("form.form"));
  await seen(page);
  await page.keyboard.type("The night porter");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !document.querySelector("form.form"));
  const after = await quote.locator(".speaker").innerText();
  assert.notEqual(after, before);
  assert.match(after, /night porter/);
  await seen(page);

  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await page.waitForFunction(() => document.activeElement?.id === "tab-entities");
  await seen(page);
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement?.closest(".card.entity"));
  await page.keyboard.press("Enter");
  const card = page.locator(".card.entity.open");
  await card.waitFor();
  const cards = await page.locator(".card.entity").count();
  await page.keyboard.press("m");
  await page.waitForFunction(() => document.activeElement?.closest("form.form"));
  await until(page, "Tab", ".pick");
  await page.keyboard.press("Enter");
  await page.locator(".preview").waitFor();
  await until(page, "Tab", 'form.form button[type="submit"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction((n) => document.querySelectorAll(".card.entity").length === n, cards - 1);
  await seen(page);

  await until(page, "F6", ".masthead *", 8);
  for (let i = 0; i < 30 && !(await page.evaluate(() => document.activeElement.textContent.trim() === "Export")); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Export" }).waitFor();
  for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement.ariaLabel === "Download Quotes table")); i++) await page.keyboard.press("Tab");
  await seen(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(download.suggestedFilename(), /-quotes\.csv$/);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]") && document.activeElement.textContent.trim() === "Export");
});

test("C48 the tab list and the article are one stop each, and letters can be switched off", async (t) => {
  const { page } = await reading(t, "court");
  assert.equal(await page.locator('[role="tab"][tabindex="0"]').count(), 1);
  assert.equal(await page.locator("#article").evaluate((e) => [...e.querySelectorAll("a[href], button, input, [tabindex='0']")].length), 0);
  const pressed = () => page.locator("#clean").getAttribute("aria-pressed");
  await page.locator("#article").focus();
  await page.keyboard.press("c");
  await page.waitForFunction(() => document.querySelector("#clean").ariaPressed === "true");
  await page.keyboard.press("c");
  await page.waitForFunction(() => document.querySelector("#clean").ariaPressed === "false");
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: /Single letters are commands/ }).uncheck();
  await page.keyboard.press("Escape");
  await page.locator("#article").focus();
  await page.keyboard.press("c");
  await page.keyboard.press("?");
  await page.keyboard.press("F6");
  await page.waitForFunction(() => document.activeElement?.id !== "article");
  assert.equal(await pressed(), "false");
  assert.equal(await page.locator("dialog[open]").count(), 0);
});

test("C49 the summary is said once, tabs and cards have names and order, and a mark is named with kind and place", async (t) => {
  const { page } = await start(t);
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.querySelector("#live").textContent.trim())).observe(document.querySelector("#live"), { childList: true, characterData: true, subtree: true });
  });
  await page.locator('.try [data-sample="court"]').click();
  await page.waitForFunction(() => document.querySelector("#live").textContent.startsWith("Done:"));
  const found = await json(page);
  const said = await page.evaluate(() => window.said);
  assert.equal(said.filter((words) => words.startsWith("Done:")).length, 1, said.join(" | "));
  assert.ok(said.every((words) => words.length < 80), said.join(" | "));
  await page.locator("#article").focus();
  await page.keyboard.press("Home");
  const cursor = page.locator("#article .cursor");
  for (let i = 0; i < 40 && !(await cursor.first().getAttribute("data-stop"))?.startsWith("e"); i++) await page.keyboard.press("ArrowRight");
  const told = await page.evaluate(() => document.activeElement.ariaLabel ?? document.querySelector("#article .cursor")?.ariaLabel);
  assert.match(told ?? "", /, (person|organisation|place|group|event|law|work|product), mention \d+ of \d+/);
  assert.ok(found.entities.some((e) => told.startsWith(e.name)), told);
});

/** What is narrower or lower than it may be. */
const small = (page, least) =>
  page.evaluate((least) => {
    const out = [];
    for (const e of document.querySelectorAll("button, input, select, textarea, summary, [role=tab]")) {
      if (e.closest("#article, svg, p, dialog:not([open]), [popover]:not(:popover-open)") || !e.checkVisibility({ visibilityProperty: true })) continue;
      const label = e.matches("input") ? (e.closest("label") ?? e) : e;
      const box = label.getBoundingClientRect();
      if (box.width && (box.width < least || box.height < least)) out.push(`${e.tagName} ${e.className} "${label.textContent.trim().slice(0, 20)}" ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
    return [...new Set(out)];
  }, least);

test("C50 at a zoom of 200 % and at 320 pixels nothing is lost sideways, and targets are large enough", async (t) => {
  const { page } = await reading(t, "court");
  await unfold(page.locator(".card.entity").first());
  assert.deepEqual(await small(page, 23.5), []);
  const zoomed = await reading(t, "court", { viewport: { width: 640, height: 400 } });
  const narrow = await reading(t, "court", { viewport: { width: 320, height: 640 } });
  for (const [most, narrower] of [[640, zoomed.page], [320, narrow.page]]) {
    for (const name of ["Who", "Quotes", "Time", "More"]) {
      await narrower.getByRole("navigation", { name: "Views" }).getByRole("button", { name, exact: true }).click();
      const wide = await narrower.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= most, `${name}: ${wide} pixels`);
    }
  }
});

test("C50 with letters twice as large nothing is lost sideways", async (t) => {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 1440, height: 900 }]) {
    const { page, context } = await start(t, { viewport });
    const session = await context.newCDPSession(page);
    await session.send("Page.enable");
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await sample(page, "court");
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "32px");
    const wide = async (where) => {
      const most = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(most <= viewport.width, `${where}: ${most} pixels`);
    };
    await wide("the article");
    // A window of 40 letters has the layout of a phone, one of 45 that of a tablet.
    const views = page.getByRole("navigation", { name: "Views" });
    if (await views.isVisible()) await views.getByRole("button", { name: "Who", exact: true }).click();
    for (const name of ["Overview", "Entities", "Quotes", "Timeline", "Matrix", "Questions"]) {
      await tab(page, name);
      await wide(name);
    }
  }
});

test("C51 kinds differ without colour, and selection, focus and pressed state show in forced colours", async (t) => {
  const { page } = await reading(t, "court", { forcedColors: "active" });
  const styles = await page.locator("#article").evaluate((article) => {
    const probe = (kind) => {
      const mark = document.createElement("mark");
      mark.className = `${kind} in-${kind} name`;
      article.querySelector(".text p").append(mark);
      const style = getComputedStyle(mark).textDecorationStyle;
      mark.remove();
      return style;
    };
    return ["person", "organization", "place", "time", "other"].map(probe);
  });
  assert.equal(new Set(styles).size, 5, styles.join(" "));
  const look = (selector) =>
    page.locator(selector).first().evaluate((e) => {
      const s = getComputedStyle(e);
      return [s.outlineStyle, s.outlineWidth, s.backgroundColor, s.borderColor, s.borderWidth, s.color, s.textDecorationLine, s.textDecorationThickness].join(" ");
    });
  const mark = "#article mark.in-person.name";
  const before = await look(mark);
  await page.locator(".card.entity .card-head").first().click();
  await page.locator("#article mark.sel").first().waitFor();
  assert.notEqual(await look("#article mark.sel"), before, "selected");
  const filter = page.locator('.filter[data-kind="person"]');
  const on = await look('.filter[data-kind="person"]');
  await filter.click();
  await page.mouse.move(0, 0);
  await page.locator("#article").focus();
  assert.notEqual(await look('.filter[data-kind="person"]'), on, "pressed");
  await page.keyboard.press("F6");
  const { ring, name } = await focus(page);
  assert.ok(ring, name);
});

test("C52 with reduced motion nothing scrolls, flashes or grows by itself", async (t) => {
  const { page } = await reading(t, "long", { reducedMotion: "reduce" });
  await page.evaluate(() => {
    window.scrolls = [];
    const scroll = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function (options) {
      window.scrolls.push(options?.behavior);
      return scroll.call(this, options);
    };
  });
  await page.locator(".card.entity .card-head").last().click();
  await page.waitForFunction(() => window.scrolls.length > 0);
  await tab(page, "Timeline");
  await page.getByRole("button", { name: "Zoom in" }).click();
  const [scrolls, moving, smooth] = await page.evaluate(() => [
    window.scrolls,
    document.getAnimations().filter((a) => a.playState === "running" && a.effect.getComputedTiming().duration > 1).length,
    getComputedStyle(document.documentElement).scrollBehavior,
  ]);
  assert.ok(scrolls.every((behavior) => behavior !== "smooth"), scrolls.join(" "));
  assert.equal(moving, 0);
  assert.notEqual(smooth, "smooth");
});

test("C53 nothing jumps while the page loads and an article is read", async (t) => {
  const { page } = await start(t);
  await page.locator('.try [data-sample="court"]').click({ trial: true });
  const shift = () => page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => list.getEntries().forEach((e) => (sum += e.hadRecentInput ? 0 : e.value)));
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => { observer.takeRecords().forEach((e) => (sum += e.hadRecentInput ? 0 : e.value)); resolve(sum); }));
  }));
  const jumped = await shift();
  assert.ok(jumped < 0.05, `layout shift ${jumped}`);
});
