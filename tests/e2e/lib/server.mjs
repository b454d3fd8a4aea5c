// A static host for the built folder, as a stranger's would be: any sub-path, its own headers, a fallback for deep routes.
// Tests can stop it (offline), start it again at the same address, and change what it serves.

import { readFileSync, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

/** The rules of `_headers` for every file: lines `  Name: value` below a line `/*`. */
function headersOf(folder) {
  const path = join(folder, "_headers");
  if (!existsSync(path)) return {};
  const lines = readFileSync(path, "utf8").split("\n").filter((line) => /^\s+[\w-]+:/.test(line));
  return Object.fromEntries(lines.map((line) => line.trim().split(/:\s*(.*)/s).slice(0, 2)));
}

export class Server {
  #changes = [];
  #http;
  #port = 0;

  /** `sub` begins and ends with a slash. `notFound`: serve deep routes as 404.html with that status, as GitHub Pages does. */
  constructor({ folder, sub = "/sub/zhiji/", notFound = false }) {
    this.folder = folder;
    this.sub = sub;
    this.notFound = notFound;
    this.headers = headersOf(folder);
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  get url() {
    return this.origin + this.sub;
  }

  /** Serves `change(bytes)` instead of each file whose path below the sub-path matches; returns how to undo that. */
  alter(pattern, change) {
    const entry = { pattern, change };
    this.#changes.push(entry);
    return () => this.#changes.splice(this.#changes.indexOf(entry), 1);
  }

  async start() {
    this.#http = createServer((request, response) => this.#answer(request, response));
    await new Promise((resolve, reject) => {
      this.#http.once("error", reject).listen(this.#port, "127.0.0.1", resolve);
    });
    this.#port = this.#http.address().port;
    return this;
  }

  async stop() {
    const http = this.#http;
    this.#http = undefined;
    if (!http) return;
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }

  #answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, this.origin).pathname);
    if (path === "/favicon.ico") return response.writeHead(204).end();
    if (!path.startsWith(this.sub)) return response.writeHead(404).end("outside of the app's folder");
    let name = normalize(path.slice(this.sub.length) || "index.html");
    let status = 200;
    const exists = !name.startsWith("..") && existsSync(join(this.folder, name)) && statSync(join(this.folder, name)).isFile();
    if (!exists) {
      name = this.notFound ? "404.html" : "index.html";
      status = this.notFound ? 404 : 200;
    }
    let body = readFileSync(join(this.folder, name));
    for (const { pattern, change } of this.#changes) if (pattern.test(name)) body = change(body);
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    response.writeHead(status, { ...this.headers, "content-type": type }).end(body);
  }
}
