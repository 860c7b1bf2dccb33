// The Web Worker: loads the engine, says that it is ready, and answers one request after another.
// A message is bytes, both ways (src/protocol/mod.rs); only that there is no engine is said in words.
import { answer, load, ready } from "./engine.js";

const post = (message) => postMessage(message, [message.buffer]);

// Held for as long as this worker lives: whoever is granted the lock of this name knows that the worker is dead, however it died.
navigator.locks?.request(self.name || "dateline-engine", () => new Promise(() => {}));

try {
  await load();
  self.onmessage = ({ data }) => answer(data, post);
  post(ready());
} catch (error) {
  postMessage(`the engine could not be loaded; check the connection and reload the page (${error})`);
}
