// Keeps the whole build, so that Dateline opens without a network. It answers GET requests for this site's own files and
// does nothing else: it keeps no article, and asks no other site. Two lines are filled in by the build (web/finish.mjs).
const BUILD = "development";
const FILES = ["./"];

const CACHE = `dateline ${BUILD}`;
const PAGE = new URL("./", self.location).href;
/** How long the page itself may take to come from the network before the kept one is shown, in milliseconds. */
const PATIENCE = 1000;

// All files of one build or none.
self.addEventListener("install", (event) => event.waitUntil(keep()));

async function keep() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map((file) => get(cache, file)));
    await sameBuild(cache);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// A name with a hash says what is in the file; any other must come from the host, past the browser's own cache. That cache can
// break a download off, above all while the page's worker fetches the same large file: then it is begun anew without it.
function get(cache, file) {
  const first = /-[0-9a-f]{12,16}[._]/.test(file) ? "default" : "reload";
  return cache.add(new Request(file, { cache: first })).catch(() => cache.add(new Request(file, { cache: "no-store" })));
}

async function sameBuild(cache) {
  const page = await (await cache.match(PAGE)).text();
  if (!page.includes(BUILD)) throw new Error("the host is changing from one build to another; trying again later");
}

// A new build waits until the page asks for it ("Update ready"), or until no page of the old one is open.
self.addEventListener("message", (event) => {
  if (event.data === "build") event.ports[0].postMessage(BUILD);
  if (event.data === "activate") self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

// The build before this one stays: a tab that shows it may yet start its worker anew.
async function tidy() {
  const others = (await caches.keys()).filter((name) => name.startsWith("dateline ") && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const isPage = request.mode === "navigate" && [PAGE, `${PAGE}index.html`].includes(url.origin + url.pathname);
  event.respondWith(isPage ? page(request) : file(request));
});

async function file(request) {
  return (await (await caches.open(CACHE)).match(request)) ?? (await caches.match(request)) ?? fetch(request);
}

// Network first, so that a new build is seen at once. Its files have names of their own and come from the network too: builds
// are never mixed.
async function page(request) {
  const kept = await (await caches.open(CACHE)).match(PAGE);
  if (!kept) return fetch(request);
  const fresh = fetch(request, { cache: "no-cache" }).then((response) => (response.ok ? response : kept));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fresh, late]).catch(() => kept);
}
