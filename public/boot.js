// Starts the app, or, where the address is the link of a survey (#s=…), the small program of whoever answers it: fetches
// the program with its published hash, compiles it while it streams, mounts it, and keeps the offline shell (sw.js) up to
// date. What it offers to the rest of the page hangs on `window.zhiji`; the functions there are the only way to name a
// built file, because `./dev stamp` gives every file a name with its hash in it.

/** Name in the source → [name in this build, integrity]. Written by `./dev stamp`. */
const FILES = JSON.parse('@files@');
const BUILD = "@build@";
const zhiji = window.zhiji;

/** Whether the address is the link of a survey: then nothing of the app is fetched, and no workspace is touched. */
const isLink = () => location.hash.startsWith("#s=");
const RESPONDS = isLink();
const PROGRAM = RESPONDS ? { wasm: "respond_bg.wasm", glue: ["respond.js"] } : { wasm: "app_bg.wasm", glue: ["parts.js", "app.js"] };

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
  const { url, integrity } = entry(PROGRAM.wasm);
  const answer = await fetch(url, { integrity, credentials: "same-origin" }).catch(async (cause) => {
    throw await because(PROGRAM.wasm, cause);
  });
  if (!answer.ok) throw new Refusal("offline");
  const streams = "compileStreaming" in WebAssembly && answer.headers.get("content-type") === "application/wasm";
  try {
    return await (streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (cause) {
    throw cause instanceof WebAssembly.CompileError ? new Refusal("unsupported", cause) : await because(PROGRAM.wasm, cause);
  }
}

async function fetchGlue() {
  // A script element checks the hash; the import then finds the module already loaded. parts.js comes first, because
  // app.js imports it.
  const scripts = PROGRAM.glue.map((name) =>
    loadScript(name, "module").catch(async (cause) => {
      throw await because(name, cause);
    }),
  );
  await Promise.all(scripts);
  return import(entry(PROGRAM.glue.at(-1)).url);
}

/** The texts of the language that index.html found. */
async function fetchTexts() {
  const lang = document.documentElement.lang.startsWith("zh") ? "zh-CN" : "en";
  await zhiji.texts(lang).catch(async (cause) => {
    throw await because(`locales/${lang}.txt`, cause);
  });
}

/** A respondent's page needs chance to seal an answer, and nothing of what keeps records safe. */
function missing() {
  if (typeof WebAssembly !== "object" || !self.crypto?.getRandomValues) return "unsupported";
  if (RESPONDS) return null;
  if (!isSecureContext) return "insecure";
  return self.indexedDB && self.crypto.subtle ? null : "unsupported";
}

/** Says what is being opened; a respondent need not know what Zhiji is. */
function sayWhat() {
  const said = document.querySelectorAll("#boot .boot-loading p");
  if (RESPONDS && said.length === 2) [said[0].textContent, said[1].textContent] = ["正在打开问卷……", "Opening the survey…"];
}

async function start() {
  sayWhat();
  const reason = missing();
  if (reason) throw new Refusal(reason);
  const [program, glue] = await Promise.all([fetchProgram(), fetchGlue(), RESPONDS ? null : fetchTexts()]);
  // A style sheet that failed its check was left out by the browser.
  if (!document.querySelector("link[data-vital]").sheet) throw await because("style.css");
  zhiji.program = glue.initSync;
  await glue.default({ module_or_path: program });
  document.getElementById("boot").remove();
}

/** Whether a worker keeps only what a respondent needs. From there to the whole is no update that anybody asked for. */
const isSmall = (worker) => Boolean(worker && new URL(worker.scriptURL).search);

function watchForUpdates(registration) {
  const announce = () => {
    const { controller } = navigator.serviceWorker;
    if (!registration.waiting || !controller || isSmall(controller) || zhiji.updateReady) return;
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
  const scope = new URL(zhiji.base, location.href).href;
  const found = await navigator.serviceWorker.getRegistration(scope);
  const kept = found?.scope === scope ? (found.active ?? found.waiting ?? found.installing) : null;
  // Where the app is kept already, what a respondent needs is kept, too.
  if (RESPONDS && kept && !isSmall(kept)) return;
  const small = isSmall(navigator.serviceWorker.controller);
  let controlled = Boolean(navigator.serviceWorker.controller) && !small;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    // The first one takes over a page of its own build; every later one is an update that somebody asked for.
    if (controlled) location.reload();
    controlled = true;
  });
  const script = `${zhiji.base}sw.js${RESPONDS ? "?for=respondents" : ""}`;
  const registration = await navigator.serviceWorker.register(script, { scope });
  if (!RESPONDS) watchForUpdates(registration);
}

addEventListener("hashchange", () => {
  if (RESPONDS || isLink()) location.reload();
});

start().then(
  () => keepOffline().catch((error) => console.warn("Zhiji works, but not offline:", error)),
  (error) => {
    console.error(error);
    zhiji.fail(error instanceof Refusal ? error.reason : "crash");
    // A repaired version may be waiting behind the one that fails.
    navigator.serviceWorker?.getRegistration(zhiji.base).then((found) => found?.update()).catch(() => {});
  },
);
