// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** From bytes to bodies: the fast path takes what it is sure of, the exact path decides and explains the rest. */

import { Reader } from "../json/reader.js";
import { JsonFault } from "../json/scanner.js";
import { textOf } from "../json/text.js";
import { parse, type Node } from "../json/tree.js";
import { build } from "./build.js";
import { draft, type Draft } from "./finding.js";
import { judge } from "./judge.js";
import type { ObjectType, Profile, ValueRule } from "./types.js";

/** How an object is read and written. */
export interface Codec<Body> {
  readonly type: ObjectType;
  /** The fast path. */
  readonly read: (reader: Reader) => Body;
  readonly write: (body: Body) => string;
}

/** A body, or everything that is wrong with it. */
export type Decoded<Body> =
  | { readonly body: Body; readonly findings?: undefined }
  | { readonly body?: undefined; readonly findings: readonly Draft[] };

/** Reads a body as a tolerant receiver must (rules R1 to R6 and R10). */
export function decode<Body>(codec: Codec<Body>, bytes: Uint8Array): Decoded<Body> {
  const text = textOf(bytes);
  if (text === undefined) return { findings: [draft("not-utf8", "")] };
  try {
    const reader = new Reader(text);
    const body = codec.read(reader);
    reader.end();
    return { body };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return decodeExactly(codec, text);
  }
}

/** The exact path alone. */
export function decodeExactly<Body>({ type }: Codec<Body>, text: string): Decoded<Body> {
  const { root, findings } = treeOf(text);
  if (root === undefined) return { findings };
  const judged = judge(type, [], "tolerant", root);
  if (judged.length > 0 || root.kind !== "object") return { findings: judged };
  // The tree was judged by the table that the type was generated beside.
  return { body: build(type, root.members) as Body };
}

/** Holds bytes against the contract; none: they keep it. */
export function check(
  type: ObjectType,
  rules: readonly ValueRule[],
  profile: Profile,
  bytes: Uint8Array,
): readonly Draft[] {
  const text = textOf(bytes);
  if (text === undefined) return [draft("not-utf8", "")];
  const { root, findings } = treeOf(text);
  return root === undefined ? findings : judge(type, rules, profile, root);
}

type Parsed =
  | { readonly root: Node; readonly findings?: undefined }
  | { readonly root?: undefined; readonly findings: readonly Draft[] };

function treeOf(text: string): Parsed {
  try {
    return { root: parse(text) };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return { findings: [draft(fault.reason, "")] };
  }
}
