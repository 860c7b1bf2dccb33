// Starts the program once the page has been painted: what is seen first must not share a slow line with a large file.
// A tab in the background is not painted; it waits only for a moment.
await new Promise((painted) => {
  new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
  setTimeout(painted, 500);
});

const wasm = fetch(new URL("./app_bg.wasm", import.meta.url));
const { default: init } = await import("./app.js");
await init({ module_or_path: wasm });
