// Files of the repository, named from its root with `/` between folders.

import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

export function bytesOf(path) {
  return readFileSync(join(ROOT, path));
}

export function json(path) {
  return JSON.parse(bytesOf(path));
}

/** Every file below a folder, named from that folder, in order. */
export function filesBelow(folder) {
  const entries = readdirSync(join(ROOT, folder), {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => path.slice(join(ROOT, folder, sep).length))
    .map((path) => path.split(sep).join("/"))
    .sort();
}
