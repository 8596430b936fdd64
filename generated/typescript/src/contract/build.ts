// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** From a tree that was judged sound to a body: for what the fast path was not sure of. */

import { Confidential } from "../confidential.js";
import { openObject } from "../json/open-object.js";
import type { Member, Node } from "../json/tree.js";
import type { MemberType, ObjectType, ValueType } from "./types.js";

/** The body of a tree, every member of its type a property, as the fast path makes it. */
export function build(type: ObjectType, members: readonly Member[]): object {
  const nodes = new Map(members.map(({ key, value }) => [key, value]));
  const properties = type.members.map((member) => [member.name, valueOf(member, nodes.get(member.name))] as const);
  // Not by assignment: a member may be called `__proto__`.
  return Object.fromEntries(properties);
}

/** A null member is an absent member (rule R1). */
function valueOf({ presence, type }: MemberType, node: Node | undefined): unknown {
  if (node !== undefined && node.kind !== "null") return convert(type, node);
  return presence === "default" ? emptyOf(type) : undefined;
}

function convert(type: ValueType, node: Node): unknown {
  switch (node.kind) {
    case "null":
      return undefined;
    case "number":
      return type.kind === "int64" ? BigInt(node.digits) : Number(node.digits) + 0;
    case "boolean":
      return node.value;
    case "string":
      return type.kind === "confidential" ? new Confidential(node.value) : node.value;
    case "array":
      return type.kind === "array" ? node.items.map((item) => convert(type.of, item)) : undefined;
    case "object":
      return type.kind === "object" ? build(type.of, node.members) : openObject(node);
  }
}

function emptyOf({ kind }: ValueType): unknown {
  switch (kind) {
    case "text":
    case "base64":
      return "";
    case "confidential":
      return new Confidential("");
    case "boolean":
      return false;
    case "int32":
    case "code":
      return 0;
    case "int64":
      return 0n;
    case "array":
      return [];
    case "object":
    case "open-object":
      return undefined;
  }
}
