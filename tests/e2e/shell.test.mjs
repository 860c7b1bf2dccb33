// What holds whatever the page shows: it loads alone, keeps itself, says what it is, and updates cleanly.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { ARTICLE, ROOT, accessible, kept, open, paste, startSite, useBrowser } from "./harness.mjs";

useBrowser();

test("the start page loads with no error and only from its own host", async (t) => {
  const { page } = await open(t);
  await page.getByRole("main").waitFor();
  assert.match(await page.title(), /Dateline/);
});

test("C46 the start page has no accessibility violation, light and dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const { page } = await open(t, { colorScheme });
    await page.getByRole("main").waitFor();
    await accessible(page, `the start page, ${colorScheme}`);
  }
});

test("C39 with the server gone, the page opens again", async (t) => {
  const { page, site } = await open(t);
  await kept(page);
  await site.stop();
  await page.reload();
  await page.getByRole("main").waitFor();
  const fresh = await page.context().newPage();
  await fresh.goto(site.url);
  await fresh.getByRole("main").waitFor();
});

test("C39 every file of the build is kept", async (t) => {
  const { page } = await open(t);
  await kept(page);
  const cached = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname);
  });
  const files = readdirSync(join(ROOT, "dist"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const expected = files.map((entry) => entry.name).filter((name) => !/^(index\.html|service-worker\.js)$|\.d\.ts$/.test(name));
  assert.deepEqual(cached.map((path) => path.split("/").at(-1)).filter(Boolean).sort(), expected.sort());
});

test("C39 downloads of the engine that break off are begun anew", async (t) => {
  const site = await startSite();
  t.after(() => site.stop());
  let broken = 0;
  site.server.prependListener("request", (request, response) => {
    if (!/engine-.*\.wasm$/.test(request.url) || request.headers["cache-control"] === "no-cache") return;
    broken += 1;
    const write = response.write;
    response.write = (...chunk) => {
      write.apply(response, chunk);
      return response.socket?.destroy();
    };
  });
  const { page } = await open(t, { site, errors: [/ERR_INCOMPLETE_CHUNKED_ENCODING/] });
  await kept(page);
  await paste(page, ARTICLE);
  await page.locator("#article mark").first().waitFor();
  assert.ok(broken > 0, "no download broke off");
});

test("C53 the first paint waits for one stylesheet, and no file of the program is asked for before", async (t) => {
  const { page, site } = await open(t);
  await page.locator("#app .masthead").waitFor();
  assert.equal(await page.locator('link[rel="stylesheet"]').count(), 1);
  assert.equal(await page.locator('link[rel$="preload"][href*="/app-"]').count(), 0);
  const asked = site.requests.map(({ url }) => url);
  const program = asked.filter((url) => /\/app-.*\.(js|wasm)$/.test(url));
  assert.equal(program.length, 2, "each file once");
  assert.ok(asked.indexOf(program[0]) > asked.findIndex((url) => url.endsWith(".css")));
});

test("the manifest and its icons are there", async (t) => {
  const { page, site } = await open(t);
  const manifest = await page.evaluate(async () => {
    const response = await fetch(document.querySelector('link[rel="manifest"]').href);
    return { type: response.headers.get("content-type"), json: await response.json() };
  });
  assert.equal(manifest.type, "application/manifest+json");
  for (const icon of manifest.json.icons) {
    const status = await page.evaluate(async (src) => (await fetch(src)).status, site.url + icon.src);
    assert.equal(status, 200, icon.src);
  }
});

test("C43 a new build is offered, not forced, and replaces the old one whole", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(join(ROOT, "dist"), folder, { recursive: true });
  const site = await startSite(folder);
  t.after(() => site.stop());
  const { page } = await open(t, { site });
  await kept(page);
  const build = () => page.evaluate(() => document.querySelector('meta[name="dateline-build"]').content);
  const old = await build();

  const next = "0123456789abcdef";
  for (const name of ["index.html", "service-worker.js"]) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(old, next));
  }
  const ready = page.evaluate(() => new Promise((resolve) => window.addEventListener("update-ready", () => resolve(true), { once: true })));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  assert.equal(await ready, true);
  assert.equal(await build(), old, "the tab keeps its build until the reader accepts");

  await Promise.all([page.waitForEvent("load"), page.evaluate(() => window.dispatchEvent(new Event("update-accepted")))]);
  assert.equal(await build(), next);
  await page.getByRole("main").waitFor();
});
