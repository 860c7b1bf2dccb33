// A static server for the built site: node web/serve.mjs [FOLDER] [PORT]. Only for this machine.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Serves `folder`; `log` is told each request. Gives the server, listening. */
export function serve(folder, port = 0, log = () => {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://local").pathname);
    log({ method: request.method, url: request.url });
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
      return;
    }
    // Names with a hash never change; the others are asked for again.
    const cache = /-[0-9a-f]{12,16}(_bg)?\./.test(file) ? "max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": cache });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "dist", port = "8080"] = process.argv.slice(2);
  try {
    const server = await serve(join(process.cwd(), folder), Number(port));
    console.log(`Dateline is at http://127.0.0.1:${server.address().port}/ (Ctrl+C ends it)`);
  } catch (error) {
    const busy = error.code === "EADDRINUSE" ? `port ${port} is in use; try ./dev serve --port ${Number(port) + 1}` : error.message;
    console.error(busy);
    process.exit(1);
  }
}
