// Files of the workspace, by their path from its root.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The root of the workspace; tests are started in the folder of this package. */
export const ROOT = join(process.cwd(), "../..");

export function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(ROOT, path)));
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
