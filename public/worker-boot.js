// Starts the worker program (src/bin/worker.rs), checked against its published hash. Messages that arrive before it
// listens are kept and delivered in order.

const FILES = JSON.parse('@files@');
const file = (name) => new URL(FILES[name][0], import.meta.url).href;

const early = [];
const keep = (event) => {
  event.stopImmediatePropagation();
  early.push(event);
};
self.addEventListener("message", keep);

const program = fetch(file("worker_bg.wasm"), { integrity: FILES["worker_bg.wasm"][1] }).then(async (answer) => {
  if (!answer.ok) throw new Error(`the worker program could not be loaded (${answer.status})`);
  return WebAssembly.compile(await answer.arrayBuffer());
});
const glue = await import(file("worker.js"));
await glue.default({ module_or_path: await program });

self.removeEventListener("message", keep);
for (const { data, ports } of early) self.dispatchEvent(new MessageEvent("message", { data, ports: [...ports] }));
