/** Objects without named members: whatever JSON allows, kept as it came. */

import type { Node } from "./tree.js";
import { list, quote } from "./text.js";

/**
 * Any JSON value. An integer is a `bigint`, whatever its size; a number with a fraction or an exponent is a `number`.
 */
export type JsonValue = null | boolean | bigint | number | string | readonly JsonValue[] | OpenObject;

/**
 * An object whose members the contract does not name, in the order in which they came.
 *
 * A `Map`, because an object of JavaScript changes the order of keys that look like numbers, and takes `__proto__` for
 * something else.
 */
export type OpenObject = ReadonlyMap<string, JsonValue>;

/** The value of a tree; of a doubled key the last counts. */
export function openValue(node: Node): JsonValue {
  switch (node.kind) {
    case "null":
      return null;
    case "boolean":
    case "string":
      return node.value;
    case "number":
      return openNumber(node.digits);
    case "array":
      return node.items.map((item) => openValue(item));
    case "object":
      return new Map(node.members.map((member) => [member.key, openValue(member.value)]));
  }
}

/** The same for a tree that is known to be an object. */
export function openObject(node: Node): OpenObject {
  const value = openValue(node);
  return value instanceof Map ? (value as OpenObject) : new Map();
}

/** An open object as JSON text. */
export function writeOpenObject(object: OpenObject): string {
  const members = Array.from(object, ([key, value]) => `${quote(key)}:${writeValue(value)}`);
  return `{${members.join(",")}}`;
}

function writeValue(value: JsonValue): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return writeFloat(value);
  if (value === null || typeof value !== "object") return String(value);
  return isList(value) ? list(value, writeValue) : writeOpenObject(value);
}

function isList(value: readonly JsonValue[] | OpenObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}

const INTEGER = /^(?:0|-?[1-9][0-9]*)$/;
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 64n - 1n;

/** An integer that 64 bits hold is exact; whatever else is a double, and what no double holds is 0. */
function openNumber(digits: string): bigint | number {
  if (INTEGER.test(digits)) {
    const exact = BigInt(digits);
    if (exact >= LOWEST && exact <= HIGHEST) return exact;
  }
  const double = Number(digits);
  return Number.isFinite(double) ? double : 0n;
}

/** The shortest digits of a double, with a sign that it is none of the integers: `1.0`, `1e30`. */
function writeFloat(value: number): string {
  if (Object.is(value, -0)) return "-0.0";
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace(/[-.]/g, "");
  // How many digits stand before the decimal point.
  const before = Number(exponent) + 1;
  if (before > 16 || before <= -5) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
    return `${sign}${digits.slice(0, 1)}${fraction}e${String(before - 1)}`;
  }
  if (before <= 0) return `${sign}0.${"0".repeat(-before)}${digits}`;
  return `${sign}${digits.slice(0, before).padEnd(before, "0")}.${digits.slice(before).padEnd(1, "0")}`;
}
