// Has the service worker keep this build for use without a network, and tells the page of newer builds by two events on window:
// "update-ready" when one is kept, and, back from the page, "update-accepted" when the reader wants it: the page then reloads.
// It begins when the page says "engine-loaded": what the reader waits for comes first, and no large file is fetched twice at once.
const build = document.querySelector('meta[name="dateline-build"]')?.content;

/** How long the engine is waited for, in milliseconds. */
const PATIENCE = 30_000;
const loaded = new Promise((resolve) => {
  window.addEventListener("engine-loaded", resolve, { once: true });
  setTimeout(resolve, PATIENCE);
});

async function buildOf(worker) {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage("build", [port2]);
  return new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
}

async function offer(waiting) {
  if ((await buildOf(waiting)) === build) {
    // This page came from the network and is of the newer build already.
    waiting.postMessage("activate");
    return;
  }
  window.addEventListener("update-accepted", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("activate");
  });
  window.dispatchEvent(new Event("update-ready"));
}

async function start() {
  const registration = await navigator.serviceWorker.register("./service-worker.js", { updateViaCache: "none" });
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) offer(worker);
    });
  });
  // A tab that stays open for days hears of new builds when it is looked at again.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && navigator.onLine) registration.update().catch(() => {});
  });
}

if (build && "serviceWorker" in navigator) {
  loaded.then(start).catch((error) => console.warn(`Dateline will not open without a network: ${error.message}`));
}
