// The offline shell. One cache per build, filled completely or not at all; a build answers only with its own files; a
// new build waits until the page asks for it. Nothing of another origin is ever touched.

const BUILD = "@build@";
/** [name in this build, integrity] of everything the page may ask for. Written by `./dev stamp`. */
const FILES = JSON.parse('@list@');
const SCOPE = new URL("./", location.href).pathname;
/** On the phone of a respondent (sw.js?for=respondents) only what answering needs is kept. */
const SMALL = new URLSearchParams(location.search).get("for") === "respondents";
const PREFIX = SMALL ? `zhiji respondents ${SCOPE} ` : `zhiji ${SCOPE} `;
const CACHE = PREFIX + BUILD;
const SHELL = SCOPE;
const KEPT = SMALL ? FILES.filter(([name]) => /^(?:(?:style|boot|respond|respond_bg)-|icons\/|snippets\/|.*\.webmanifest$)/.test(name)) : FILES;
/** The routes that the shell answers; anything else below the scope may belong to another app and is left alone. */
const ROUTE = /^(?:$|index\.html$|(?:customers|orders|complaints|service|knowledge|surveys|care|insights|data|settings)(?:\/|$))/;

async function fill() {
  const cache = await caches.open(CACHE);
  try {
    // Taken straight from the server, so that a shell of one build never meets the files of another.
    const shell = await fetch(SHELL, { cache: "no-cache" });
    const html = await shell.text();
    if (!shell.ok || !html.includes(BUILD)) throw new Error("the server is between two versions");
    // Made anew: an answer that was redirected may not serve a navigation.
    await cache.put(SHELL, new Response(html, { headers: shell.headers }));
    await cache.addAll(KEPT.map(([name, integrity]) => new Request(SCOPE + name, { integrity, cache: "no-cache" })));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Keeps this build and the one before it: a tab that still shows that one may ask for a file it has not loaded yet. */
async function tidy() {
  const others = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== CACHE);
  await Promise.all(others.slice(0, -1).map((key) => caches.delete(key)));
}

async function shell(request) {
  const cached = await caches.match(SHELL, { cacheName: CACHE });
  return cached ?? fetch(request);
}

async function file(request) {
  const options = { ignoreSearch: true };
  const cached = (await caches.match(request, { ...options, cacheName: CACHE })) ?? (await caches.match(request, options));
  return cached ?? fetch(request);
}

self.addEventListener("install", (event) => {
  // The whole takes over at once from what was kept for a respondent: that has nothing to lose by it.
  const { active } = self.registration;
  if (!SMALL && active && new URL(active.scriptURL).search) self.skipWaiting();
  event.waitUntil(fill());
});
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([tidy(), self.clients.claim()])));
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(SCOPE)) return;
  if (request.mode !== "navigate") event.respondWith(file(request));
  else if (ROUTE.test(url.pathname.slice(SCOPE.length))) event.respondWith(shell(request));
});
