// The bodies under tests/vectors: examples, captures of the real server, and bodies with one fault each.

import { readdirSync } from "node:fs";
import { join } from "node:path";

import type { Reason } from "@imhook/sdk";

import type { EditionId } from "./editions.js";
import { bytesOf, ROOT, textOf } from "./repository.js";

/** A body that is right. */
export interface Valid {
  /** Path from tests/vectors. */
  readonly file: string;
  readonly edition: EditionId;
  readonly callback: string;
  /** It is an answer of the callback. */
  readonly isAnswer: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A row of the manifest: a body with one fault. */
export interface Invalid {
  readonly file: string;
  readonly edition: EditionId;
  readonly callback: string;
  readonly isAnswer: boolean;
  readonly pointer: string;
  readonly reason: Reason;
  readonly tolerant: "accept" | "reject";
  readonly strict: "accept" | "reject";
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every body of some parts of the vectors that is right. A part without one proves nothing, and is an error. */
export function valid(...parts: ("examples" | "captures" | "own")[]): Valid[] {
  return parts.flatMap((part) => {
    const entries = readdirSync(join(ROOT, "tests/vectors", part), { recursive: true, encoding: "utf8" });
    const files = entries.filter((entry) => entry.endsWith(".json")).sort();
    if (files.length === 0) throw new Error(`there is no body in ${part}`);
    return files.map((file) => {
      const [edition = "", callback = "", name = ""] = file.split("/");
      const bytes = bytesOf(`tests/vectors/${part}/${file}`);
      const isAnswer = name.startsWith("response-");
      return { file: `${part}/${file}`, edition: edition as EditionId, callback, isAnswer, bytes };
    });
  });
}

/** Every row of the manifest. */
export function invalid(): Invalid[] {
  const manifest = JSON.parse(textOf("tests/vectors/invalid/manifest.json")) as { cases: Row[] };
  return manifest.cases.map(({ file, edition, event, pointer, kind, tolerant, strict }) => ({
    file,
    edition,
    callback: event.replace(".answer", ""),
    isAnswer: event.endsWith(".answer"),
    pointer,
    // The contract's word for a null where a member is required (R1).
    reason: kind === "null-for-required" ? "missing-required" : kind,
    tolerant,
    strict,
    bytes: bytesOf(`tests/vectors/invalid/${file}`),
  }));
}

interface Row extends Pick<Invalid, "file" | "edition" | "pointer" | "tolerant" | "strict"> {
  readonly event: string;
  readonly kind: Reason | "null-for-required";
}
