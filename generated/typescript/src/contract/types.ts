// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** Tables of the contract: what the exact path holds a body against. */

import { quote } from "../json/text.js";

/** `tolerant`: what a receiver insists on. `strict`: what a correct sender writes. */
export type Profile = "tolerant" | "strict";

/**
 * When a member is there. `required`: both profiles insist on it. `default`: the server always writes it; absent it reads
 * as the empty value. `always-written`: the server always writes it; absent it reads as undefined. `optional`: it may be
 * absent.
 */
export type Presence = "required" | "default" | "always-written" | "optional";

/** The type of a value. */
export type ValueType =
  | { readonly kind: "text" | "base64" | "confidential" | "boolean" | "int32" | "int64" | "open-object" }
  | { readonly kind: "code"; readonly values: ReadonlySet<unknown> }
  | { readonly kind: "object"; readonly of: ObjectType }
  | { readonly kind: "array"; readonly of: ValueType };

/** A member of an object. */
export interface MemberType {
  readonly name: string;
  readonly presence: Presence;
  readonly type: ValueType;
}

/** An object with named members, in contract order. */
export class ObjectType {
  readonly members: readonly MemberType[];
  readonly names: readonly string[];
  /** Each name as it stands in a body, with its quotes and the colon. */
  readonly literals: readonly string[];
  /** Where each name stands in the others. */
  readonly index: ReadonlyMap<string, number>;
  /** Which member the fast path expects next; it may be wrong. */
  hint = 0;

  constructor(...members: readonly MemberType[]) {
    this.members = members;
    this.names = members.map((member) => member.name);
    this.literals = this.names.map((name) => `${quote(name)}:`);
    this.index = new Map(this.names.map((name, index) => [name, index]));
  }
}

/** A rule of the strict profile: the value of one member depends on the code of another. */
export interface ValueRule {
  /** The member that decides, and the codes for which the rule holds. */
  readonly when: string;
  readonly is: readonly number[];
  /** The member that the rule is about. */
  readonly then: string;
  /** It has to be there. */
  readonly present: boolean;
  /** Where it is there, it is one of these; undefined: any text. */
  readonly oneOf?: ReadonlySet<unknown>;
}

export const required = (name: string, type: ValueType): MemberType => ({ name, presence: "required", type });
export const defaulted = (name: string, type: ValueType): MemberType => ({ name, presence: "default", type });
export const alwaysWritten = (name: string, type: ValueType): MemberType => ({
  name,
  presence: "always-written",
  type,
});
export const optional = (name: string, type: ValueType): MemberType => ({ name, presence: "optional", type });

export const text: ValueType = { kind: "text" };
/** Text that the strict profile wants to be padded standard base64. */
export const base64: ValueType = { kind: "base64" };
/** Text that is never shown. */
export const confidential: ValueType = { kind: "confidential" };
export const boolean: ValueType = { kind: "boolean" };
export const int32: ValueType = { kind: "int32" };
export const int64: ValueType = { kind: "int64" };
export const openObject: ValueType = { kind: "open-object" };
/** An integer of which the strict profile takes the listed values only. */
export const code = (values: Readonly<Record<string, number>>): ValueType => ({
  kind: "code",
  values: valuesOf(values),
});
export const object = (of: ObjectType): ValueType => ({ kind: "object", of });
export const array = (of: ValueType): ValueType => ({ kind: "array", of });

/** The values of a table of named values. */
export function valuesOf(table: Readonly<Record<string, unknown>>): ReadonlySet<unknown> {
  return new Set(Object.values(table));
}
