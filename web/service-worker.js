// Keeps the whole build, so that Dateline opens without a network. It answers GET requests for this site's own files and
// does nothing else: it keeps no article, and asks no other site. Two lines are filled in by the build (web/finish.mjs).
const BUILD = "development";
const FILES = ["./"];

const CACHE = `dateline ${BUILD}`;
const PAGE = new URL("./", self.location).href;
/** How long the page itself may take to come from the network before the kept one is shown. */
const PATIENCE = 1000;

// All files of one build or none: no mixed versions. `reload` passes by the browser's own cache.
self.addEventListener("install", (event) => {
  const requests = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

// A new build waits until the page asks for it ("Update ready"), or until no page of the old one is open.
self.addEventListener("message", (event) => {
  if (event.data === "update") self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("dateline ") && name !== CACHE;
  const clear = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(clear.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  event.respondWith(request.mode === "navigate" ? page(request) : file(request));
});

async function file(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

// Network first for the page, so that a new build is seen; but its files belong together, so a page of another build than the
// kept one is shown only if it comes in time, and then its own files come from the network too.
async function page(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(PAGE);
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  const fresh = fetch(request, { cache: "no-cache" }).then((response) => (response.ok ? response : kept));
  return Promise.race([fresh, late]).catch(() => kept);
}
