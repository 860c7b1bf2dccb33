// Trunk's post-build hook: makes of Trunk's output a site that any static host can serve as it is.
// Names the engine by its content, makes one stylesheet of all, puts the page's start into a file of its own so that the policy can
// forbid inline scripts, writes the JavaScript API (dateline.js) and the service worker's list of files, and holds the build to its
// size budget.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** Brotli bytes of what each part makes a visitor load. */
const BUDGETS = { app: 400_000, engine: 4_000_000, "style and page": 100_000 };

/** Forbids whatever a page that sends nothing has no use for. Static hosts need no header for it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

const dist = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";
const read = (name) => readFileSync(join(dist, name));
const write = (name, content) => writeFileSync(join(dist, name), content);
const source = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const hash = (...contents) => contents.reduce((h, c) => h.update(c), createHash("sha256")).digest("hex").slice(0, 16);

function replaceOnce(text, what, by) {
  if (text.split(what).length !== 2) throw new Error(`expected ${what} exactly once; did Trunk or wasm-bindgen change?`);
  return text.replace(what, () => by);
}

/** One file of all stylesheets, in their order: the first paint waits for each of them. */
function joinStyles(html) {
  const links = [...html.matchAll(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\s*/g)];
  const css = links.map(([, name]) => read(name)).join("\n");
  const style = `style-${hash(css)}.css`;
  for (const [, name] of links) rmSync(join(dist, name));
  write(style, css);
  return links.reduce((page, [link], i) => replaceOnce(page, link, i ? "" : `<link rel="stylesheet" href="./${style}">\n`), html);
}

/** Has web/start.js load the program, instead of Trunk's inline script and its preloads, which compete with the first paint. */
function startAfterPaint(html) {
  const script = /<script type="module"[^>]*>[^<]*?import init from '\.\/(app-[^']+)\.js'[^]*?<\/script>/;
  const [inline, app] = html.match(script) ?? [];
  if (!app) throw new Error("found no script that starts the program; did Trunk change?");
  const code = replaceOnce(replaceOnce(source("start.js"), "app.js", `${app}.js`), "app_bg.wasm", `${app}_bg.wasm`);
  const start = `start-${hash(code)}.js`;
  write(start, code);
  const preload = new RegExp(`<link rel="(modulepreload|preload)" href="\\./${app}[^>]*>\\s*`, "g");
  return replaceOnce(html, inline, `<script type="module" src="./${start}"></script>`).replace(preload, "");
}

// The engine, under the name of its content; the worker, under the name of the engine's.
const engineSource = replaceOnce(read("worker.js").toString(), "worker_bg.wasm", "engine.wasm") + source("load.js");
const engine = `engine-${hash(engineSource, read("worker_bg.wasm"))}`;
write(`${engine}.js`, engineSource.replaceAll("engine.wasm", `${engine}.wasm`));
renameSync(join(dist, "worker_bg.wasm"), join(dist, `${engine}.wasm`));
rmSync(join(dist, "worker.js"));
const workerSource = replaceOnce(source("worker.js"), "./engine.js", `./${engine}.js`);
const worker = `worker-${hash(workerSource)}.js`;
write(worker, workerSource);

// The JavaScript API keeps its name.
write("dateline.js", `export { load as default, analyse, initSync } from "./${engine}.js";\n`);
renameSync(join(dist, "worker.d.ts"), join(dist, "dateline.d.ts"));

// The page: one stylesheet, no inline script, a policy, and where the worker is.
let html = read("index.html").toString();
html = joinStyles(html);
let head = `<meta name="dateline-worker" content="./${worker}">`;
const watching = html.includes("__TRUNK_ADDRESS__") || html.includes("/.well-known/trunk/ws");
if (!watching) {
  html = startAfterPaint(html);
  if (/<script(?![^>]*\bsrc=)|\sstyle="|\son\w+="/.test(html)) throw new Error("index.html has inline code, which its policy forbids");
  head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">${head}`;
}

// One hash for the whole build.
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((name) => name !== "index.html" && name !== "service-worker.js")
  .sort();
const build = hash(html, head, ...files.flatMap((name) => [name, read(name)]));
head += `<meta name="dateline-build" content="${build}">`;
write("index.html", replaceOnce(html, '<meta charset="utf-8">', `<meta charset="utf-8">${head}`));

// Everything that a visitor's page may load is kept for offline use; the types are for developers.
const kept = ["./", ...files.filter((name) => !name.endsWith(".d.ts")).map((name) => `./${name}`)];
let keeper = source("service-worker.js");
keeper = replaceOnce(keeper, 'const BUILD = "development";', `const BUILD = ${JSON.stringify(build)};`);
keeper = replaceOnce(keeper, 'const FILES = ["./"];', `const FILES = ${JSON.stringify(kept, null, 2)};`);
write("service-worker.js", keeper);

// What a visitor loads.
const part = (name) => (/^(engine|worker)-/.test(name) ? "engine" : /^app-.*\.(js|wasm)$/.test(name) ? "app" : /\.(html|css|js)$/.test(name) ? "style and page" : null);
const compressed = (name) =>
  brotliCompressSync(read(name), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length;
if (release) {
  const sizes = {};
  for (const name of ["index.html", ...files]) {
    const of = part(name);
    if (of) sizes[of] = (sizes[of] ?? 0) + compressed(name);
  }
  const kB = (bytes) => `${Math.ceil(bytes / 1000)} kB`;
  let over = false;
  console.log(`build ${build}`);
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const size = sizes[name] ?? 0;
    over ||= size > budget;
    console.log(`  ${name.padEnd(15)} ${kB(size).padStart(8)} brotli of ${kB(budget)}${size > budget ? "  OVER BUDGET" : ""}`);
  }
  if (over) {
    console.error("the build is larger than its budget: make it smaller, or change the budget in web/finish.mjs and say why");
    process.exit(1);
  }
}
