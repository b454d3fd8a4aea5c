// Links of surveys and what comes back, made and opened without any code of the product: zlib, base64url and the stock
// `age` tool, by the layout that src/codec/asking/mod.rs describes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

/** A team of its own: `recipient` (age1…), and `open(text)`, which decrypts an answer with the stock tool. */
export function team() {
  const identity = execFileSync("age-keygen", { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const recipient = /public key: (age1\w+)/.exec(identity)[1];
  const open = (text) => {
    const folder = mkdtempSync(join(tmpdir(), "zhiji-age-"));
    try {
      const [key, file] = [join(folder, "key.txt"), join(folder, "answer.age")];
      writeFileSync(key, identity);
      writeFileSync(file, text);
      return JSON.parse(execFileSync("age", ["-d", "-i", key, file], { encoding: "utf8" }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  return { recipient, open };
}

/** The text of a questionnaire as it is published. */
export const documentOf = (questionnaire) => JSON.stringify({ format: "zhiji.questionnaire", version: 1, ...questionnaire });

/** What an answer names its survey by. */
export const digestOf = (document) => createHash("sha256").update(document).digest("hex").slice(0, 24);

/** The part of a link behind `#`; `more`: further parts such as `t`. */
export function fragment({ recipient }, document, more = {}, version = 1) {
  const packed = Buffer.concat([Buffer.from([version]), deflateSync(`${recipient}\n${document}`, { level: 9 })]);
  const parts = Object.entries({ s: packed.toString("base64url"), ...more });
  return `#${parts.map(([key, value]) => `${key}=${value}`).join("&")}`;
}

/** Every armored answer in a text. */
export function armors(text) {
  const found = text.match(/-----BEGIN AGE ENCRYPTED FILE-----[\s\S]*?-----END AGE ENCRYPTED FILE-----\n?/g) ?? [];
  assert.ok(found.length > 0, "no sealed answer");
  return found;
}
