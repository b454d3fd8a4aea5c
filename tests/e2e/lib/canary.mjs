// Looks for texts that must not be readable anywhere in a browser's profile.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Every way in which a text may lie in a file: as UTF-8 and as UTF-16. */
const forms = (text) => [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];

/** Each place below `folder` where one of the texts can be read: "file: text". */
export function readable(folder, texts) {
  const found = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(path);
    for (const text of texts) {
      if (forms(text).some((form) => bytes.includes(form))) found.push(`${path.slice(folder.length + 1)}: ${text}`);
    }
  }
  return found;
}
