/**
 * The exact path: holds a tree against the contract and finds everything that is wrong, in the order of rule R7.
 *
 * The order is that of the walk: a present member at its place, what an object lacks after its members, in contract order.
 */

import type { Node } from "../json/tree.js";
import { draft, wrongType, type Draft } from "./finding.js";
import type { MemberType, ObjectType, Profile, ValueRule, ValueType } from "./types.js";

/** Judges a tree that should be an object of the contract; `rules` hold for its own members. */
export function judge(type: ObjectType, rules: readonly ValueRule[], profile: Profile, root: Node): Draft[] {
  const judgement = new Judgement(profile);
  if (root.kind === "object") judgement.object(type, rules, root, "");
  else judgement.findings.push(wrongType("", "object", root));
  return judgement.findings;
}

/** The value of digits that are an integer (rule R4); undefined where they have a fraction or an exponent. */
export function integerOf(digits: string): bigint | undefined {
  return /[.Ee]/.test(digits) ? undefined : BigInt(digits);
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

type Tree<Kind extends Node["kind"]> = Extract<Node, { kind: Kind }>;

class Judgement {
  readonly findings: Draft[] = [];
  readonly #isStrict: boolean;

  constructor(profile: Profile) {
    this.#isStrict = profile === "strict";
  }

  object(type: ObjectType, rules: readonly ValueRule[], node: Tree<"object">, at: string): void {
    const present = new Map<MemberType, Node>();
    const seen = new Set<string>();
    for (const { key, value } of node.members) {
      const member = memberOf(type, key);
      const isSecond = seen.has(key);
      seen.add(key);
      if (member === undefined) {
        if (this.#isStrict && !isSecond) this.#find("unknown-member", at, key);
      } else if (isSecond) {
        this.#find("duplicate-key", at, key);
      } else if (value.kind === "null") {
        if (this.#isStrict && member.presence === "optional") this.#find("null-for-optional", at, key);
      } else {
        present.set(member, value);
        this.#member(member, value, rulesOn(member, rules, node), child(at, key));
      }
    }
    for (const member of type.members) {
      if (present.has(member)) continue;
      if (this.#insistsOn(member)) this.#find("missing-required", at, member.name);
      else if (this.#isStrict && rulesOn(member, rules, node).some((rule) => rule.present))
        this.#find("conditional-value", at, member.name);
    }
  }

  #member(member: MemberType, node: Node, rules: readonly ValueRule[], at: string): void {
    const before = this.findings.length;
    this.#value(member.type, node, at);
    const isFound = this.findings.length > before;
    if (isFound || !this.#isStrict || node.kind !== "string") return;
    const isBroken = rules.some((rule) => rule.oneOf !== undefined && !rule.oneOf.has(node.value));
    if (isBroken) this.findings.push(draft("conditional-value", at));
  }

  #value(type: ValueType, node: Node, at: string): void {
    if (type.kind === "object" && node.kind === "object") this.object(type.of, [], node, at);
    else if (type.kind === "array" && node.kind === "array")
      node.items.forEach((item, index) => {
        this.#value(type.of, item, child(at, String(index)));
      });
    else if (node.kind === "number" && (type.kind === "int32" || type.kind === "int64" || type.kind === "code"))
      this.#integer(type, node, at);
    else if (node.kind !== NODES[type.kind]) this.findings.push(wrongType(at, type.kind, node));
    else if (type.kind === "base64" && this.#isStrict && node.kind === "string" && !BASE64.test(node.value))
      this.findings.push(draft("not-base64", at));
  }

  #integer(type: ValueType, node: Tree<"number">, at: string): void {
    const value = integerOf(node.digits);
    const bits = type.kind === "int64" ? 64 : 32;
    if (value === undefined) this.findings.push(wrongType(at, type.kind, node));
    else if (value !== BigInt.asIntN(bits, value)) this.findings.push(draft("out-of-range", at));
    else if (type.kind === "code" && this.#isStrict && !type.values.has(Number(value)))
      this.findings.push(draft("unknown-code", at));
  }

  #insistsOn({ presence }: MemberType): boolean {
    return presence === "required" || (this.#isStrict && presence !== "optional");
  }

  #find(reason: Parameters<typeof draft>[0], object: string, key: string): void {
    this.findings.push(draft(reason, child(object, key)));
  }
}

/** The kind of tree that a type reads, integers left out. */
const NODES: Readonly<Record<ValueType["kind"], Node["kind"] | undefined>> = {
  text: "string",
  base64: "string",
  confidential: "string",
  boolean: "boolean",
  int32: undefined,
  int64: undefined,
  code: undefined,
  object: "object",
  "open-object": "object",
  array: "array",
};

function memberOf(type: ObjectType, name: string): MemberType | undefined {
  const index = type.index.get(name);
  return index === undefined ? undefined : type.members[index];
}

/** The rules on a member that hold, since the member that decides has one of their codes. */
function rulesOn(member: MemberType, rules: readonly ValueRule[], { members }: Tree<"object">): readonly ValueRule[] {
  return rules.filter((rule) => {
    if (rule.then !== member.name) return false;
    const decider = members.find(({ key }) => key === rule.when)?.value;
    if (decider?.kind !== "number") return false;
    const value = integerOf(decider.digits);
    return value !== undefined && rule.is.some((code) => BigInt(code) === value);
  });
}

/** The pointer of a member or element, RFC 6901. */
function child(pointer: string, step: string): string {
  return `${pointer}/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
