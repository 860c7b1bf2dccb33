// The Web Worker: loads the engine, says that it is ready, and answers one request after another.
// A message is JSON as bytes, both ways: see src/protocol.rs.
import init, { answer, ready } from "./engine.js";

const post = (message) => postMessage(message, [message.buffer]);

// Held for as long as this worker lives: whoever is granted the lock of this name knows that the worker is dead, however it died.
navigator.locks?.request(self.name || "dateline-engine", () => new Promise(() => {}));

try {
  await init();
  self.onmessage = ({ data }) => answer(data, post);
  post(ready());
} catch (error) {
  const message = `the engine could not be loaded; check the connection and reload the page (${error})`;
  post(new TextEncoder().encode(JSON.stringify({ failed: { id: 0, message } })));
}
