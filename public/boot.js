// Starts the app: fetches the program with its published hash, compiles it while it streams, mounts it, and keeps the
// offline shell (sw.js) up to date. What it offers to the rest of the page hangs on `window.zhiji`; the functions there
// are the only way to name a built file, because `./dev stamp` gives every file a name with its hash in it.

/** Name in the source → [name in this build, integrity]. Written by `./dev stamp`. */
const FILES = JSON.parse('@files@');
const BUILD = "@build@";
const zhiji = window.zhiji;

function entry(name) {
  const found = FILES[name];
  if (!found) throw new Error(`no file ${name} in this build`);
  return { url: new URL(found[0], new URL(zhiji.base, location.href)).href, integrity: found[1] };
}

/** Loads a script of this build once, checked against its hash; resolves when it has run. */
const loading = new Map();
function loadScript(name, type = "text/javascript") {
  if (!loading.has(name)) {
    const { url, integrity } = entry(name);
    const script = Object.assign(document.createElement("script"), { src: url, integrity, type });
    const done = new Promise((resolve, reject) => {
      script.onload = () => resolve();
      script.onerror = () => {
        loading.delete(name);
        script.remove();
        reject(new Error(`${name} could not be loaded, or is not the published file`));
      };
    });
    loading.set(name, done);
    document.head.append(script);
  }
  return loading.get(name);
}

const texts = new Map();

/** A text file of this build, checked against its hash. */
async function readText(name) {
  const { url, integrity } = entry(name);
  const answer = await fetch(url, { integrity, credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${name} could not be loaded (${answer.status})`);
  return answer.text();
}

Object.assign(zhiji, {
  build: BUILD,
  /** The address of a built file by its name in the source, e.g. "worker-boot.js". */
  url: (name) => entry(name).url,
  loadScript,
  /** Fetches a part of the program for parts.js, checked against its hash. */
  async part(name) {
    const { url, integrity } = entry(name);
    const answer = await fetch(url, { integrity, credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${name} could not be loaded (${answer.status})`);
    // Not every host names the type that compiling while it streams asks for.
    return new Response(answer.body, { headers: { "content-type": "application/wasm" } });
  },
  /** The texts of a language ("en", "zh-CN") once they are here; undefined before. */
  textsNow: (lang) => texts.get(lang),
  /** Fetches the texts of a language, checked against their hash. */
  async texts(lang) {
    if (!texts.has(lang)) texts.set(lang, await readText(`locales/${lang}.txt`));
  },
  /** A text file of this build by its name in the source, e.g. "packs.txt". */
  readText,
  /** Starts the worker program. Messages sent at once are kept until it listens. */
  startWorker: () => new Worker(entry("worker-boot.js").url, { type: "module", name: "zhiji" }),
  /** True when a newer version waits; "zhiji:update-ready" on window says when that becomes so. */
  updateReady: false,
  /** Changes to the waiting version: every tab of this app reloads into it. */
  update: () => navigator.serviceWorker?.getRegistration(zhiji.base).then((found) => found?.waiting?.postMessage("activate")),
});

class Refusal extends Error {
  constructor(reason, cause) {
    super(`Zhiji did not start: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** A failed fetch says nothing about its cause: ask again without the hash. */
async function because(name, cause) {
  const there = await fetch(entry(name).url).then((answer) => answer.ok, () => false);
  return new Refusal(there ? "changed" : "offline", cause);
}

async function fetchProgram() {
  const { url, integrity } = entry("app_bg.wasm");
  const answer = await fetch(url, { integrity, credentials: "same-origin" }).catch(async (cause) => {
    throw await because("app_bg.wasm", cause);
  });
  if (!answer.ok) throw new Refusal("offline");
  const streams = "compileStreaming" in WebAssembly && answer.headers.get("content-type") === "application/wasm";
  try {
    return await (streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (cause) {
    throw cause instanceof WebAssembly.CompileError ? new Refusal("unsupported", cause) : await because("app_bg.wasm", cause);
  }
}

async function fetchGlue() {
  // A script element checks the hash; the import then finds the module already loaded. parts.js comes first, because
  // app.js imports it.
  const scripts = ["parts.js", "app.js"].map((name) =>
    loadScript(name, "module").catch(async (cause) => {
      throw await because(name, cause);
    }),
  );
  await Promise.all(scripts);
  return import(entry("app.js").url);
}

/** The texts of the language that index.html found. */
async function fetchTexts() {
  const lang = document.documentElement.lang.startsWith("zh") ? "zh-CN" : "en";
  await zhiji.texts(lang).catch(async (cause) => {
    throw await because(`locales/${lang}.txt`, cause);
  });
}

async function start() {
  if (!isSecureContext) throw new Refusal("insecure");
  if (typeof WebAssembly !== "object" || !self.indexedDB || !self.crypto?.subtle) throw new Refusal("unsupported");
  const [program, glue] = await Promise.all([fetchProgram(), fetchGlue(), fetchTexts()]);
  // A style sheet that failed its check was left out by the browser.
  if (!document.querySelector("link[data-vital]").sheet) throw await because("style.css");
  zhiji.program = glue.initSync;
  await glue.default({ module_or_path: program });
  document.getElementById("boot").remove();
}

function watchForUpdates(registration) {
  const announce = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller || zhiji.updateReady) return;
    zhiji.updateReady = true;
    dispatchEvent(new CustomEvent("zhiji:update-ready"));
  };
  const follow = (worker) => worker?.addEventListener("statechange", announce);
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  announce();

  // A page that stays open for days still hears of new versions.
  let asked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - asked < 3_600_000) return;
    asked = performance.now();
    registration.update().catch(() => {});
  });
}

async function keepOffline() {
  if (!navigator.serviceWorker) return;
  let controlled = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    // The first one takes over a page of its own build; every later one is an update that somebody asked for.
    if (controlled) location.reload();
    controlled = true;
  });
  const registration = await navigator.serviceWorker.register(`${zhiji.base}sw.js`, { scope: zhiji.base });
  watchForUpdates(registration);
}

start().then(
  () => keepOffline().catch((error) => console.warn("Zhiji works, but not offline:", error)),
  (error) => {
    console.error(error);
    zhiji.fail(error instanceof Refusal ? error.reason : "crash");
    // A repaired version may be waiting behind the one that fails.
    navigator.serviceWorker?.getRegistration(zhiji.base).then((found) => found?.update()).catch(() => {});
  },
);
