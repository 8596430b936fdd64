// The test vectors: bodies that must be accepted, and bodies with one fault.

import { targetOf } from "./published.js";
import { bytesOf, filesBelow, json } from "./repository.js";

const VECTORS = "tests/vectors";

/** Examples and captures; captures also keep request heads, which are text. */
export const valid = ["examples", "captures"].flatMap((kind) =>
  filesBelow(`${VECTORS}/${kind}`)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ file: `${kind}/${file}`, target: targetOfFile(file) })),
);

/** The rows of the manifest; `file` is named from the folder of vectors. */
export const invalid = json(`${VECTORS}/invalid/manifest.json`).cases.map((row) => ({
  ...row,
  file: `invalid/${row.file}`,
  target: targetOfFile(row.file),
}));

/** The bodies in the folder of invalid ones, whether the manifest knows them or not. */
export const invalidFiles = filesBelow(`${VECTORS}/invalid`)
  .filter((file) => file !== "manifest.json")
  .map((file) => `invalid/${file}`);

export function bytesOfBody({ file }) {
  return bytesOf(`${VECTORS}/${file}`);
}

// `<edition>/<callback>/response-*` is what a receiver answered.
function targetOfFile(file) {
  const [edition, callback, name] = file.split("/");
  const of = name.startsWith("response-") ? "answer" : "body";
  return targetOf({ edition, callback, of });
}
