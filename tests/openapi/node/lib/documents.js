// The documents: the published ones, and those of the zoo, which xtask has
// written to the folder that IMHOOK_ZOO names.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PUBLISHED = fileURLToPath(new URL("../../../../generated/openapi", import.meta.url));

function documentsBelow(folder) {
  const entries = readdirSync(folder, { recursive: true });
  const files = entries.filter((entry) => entry.endsWith(".json")).sort();
  return files.map((name) => ({ name, path: join(folder, name) }));
}

export const published = documentsBelow(PUBLISHED);

export const zoo = documentsBelow(zooFolder());

function zooFolder() {
  const folder = process.env.IMHOOK_ZOO;
  if (!folder) throw new Error("start me with `cargo xtask test`");
  return join(folder, "openapi");
}

export function read({ path }) {
  return JSON.parse(readFileSync(path));
}

/** Name of the schema of a body, or of the answer, of a callback. */
export function schemaOf(document, { callback, isAnswer }) {
  const posts = Object.values(document.paths).map((item) => item.post);
  const post = posts.find((post) => post["x-callback"] === callback);
  const holder = isAnswer ? post.responses["200"] : post.requestBody;
  return holder.content["application/json"].schema.$ref.split("/").at(-1);
}
