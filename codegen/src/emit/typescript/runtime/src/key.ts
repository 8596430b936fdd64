/** The text of identities and order keys (rule R9): a compact JSON array, equal in all languages. */

import { quote } from "./json/text.js";

/** A time that has to be there is absent: there is no key. */
const NO_TIME = Symbol("no time");

type Part = string | number | bigint | boolean | undefined | typeof NO_TIME;

/** The text of some members; null where a time is absent. */
export function keyText(...parts: readonly Part[]): string | null {
  if (parts.includes(NO_TIME)) return null;
  return `[${parts.map((part) => partText(part)).join(",")}]`;
}

/** A time: without it a second genuine event would pass for a repeat, so there is no key at all. */
export function time(value: bigint | number | undefined): Part {
  return value === undefined || BigInt(value) === 0n ? NO_TIME : value;
}

function partText(part: Part): string {
  if (part === undefined) return "null";
  return typeof part === "string" ? quote(part) : String(part);
}
