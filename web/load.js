
// Added to the engine's JavaScript by the build (web/finish.mjs).

/**
 * Loads the engine, from where it was built to be or from what is given. The browser's own cache can break the download off, above
 * all while the service worker fetches the same file: it is begun anew without that cache.
 */
export async function load(from) {
  if (from !== undefined) return __wbg_init(from);
  try {
    return await __wbg_init();
  } catch {
    return __wbg_init({ module_or_path: fetch(new URL("engine.wasm", import.meta.url), { cache: "no-store" }) });
  }
}
