// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/**
 * The fast path: reads a body straight into its type, without a tree.
 *
 * It takes what a server writes: members in any order, unknown ones among them, blanks, escapes. At anything else (a null,
 * a doubled member, a type that is not right) it throws {@link UNSURE}, and the exact path decides and explains. So what it
 * takes is right, and what it does not take is not judged here.
 */

import { Confidential } from "../confidential.js";
import type { ObjectType } from "../contract/types.js";
import { openObject, type OpenObject } from "./open-object.js";
import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  DOT,
  JsonFault,
  MINUS,
  NINE,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  Scanner,
  SMALL_E,
  ZERO,
} from "./scanner.js";
import { parseAt } from "./tree.js";

/** Thrown where the exact path has to look. Made once: it says nothing of the place. */
export const UNSURE = new JsonFault("not-json", 0);

const CAPITAL_E = 0x45;

/** So many digits are exact in a `number`. */
const SAFE_DIGITS = 15;

const LOWEST_INT64 = -(2n ** 63n);
const HIGHEST_INT64 = 2n ** 63n - 1n;

/** A member that has to be there. */
export function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw UNSURE;
  return value;
}

/** Readers of elements, for {@link Reader.list}. */
export const readText = (reader: Reader): string => reader.text();
export const readBoolean = (reader: Reader): boolean => reader.boolean();
export const readInt32 = (reader: Reader): number => reader.int32();
export const readInt64 = (reader: Reader): bigint => reader.int64();
export const readOpenObject = (reader: Reader): OpenObject => reader.openObject();

/**
 * Each method reads the value that is next. `before` is what was read for the same member before: a second one is for
 * the exact path (rule R5).
 */
export class Reader extends Scanner {
  /** Steps into an object: the name of its first known member, or undefined at its end. */
  open(type: ObjectType): string | undefined {
    if (!this.#isNext(OPEN_OBJECT)) throw UNSURE;
    this.enter();
    type.hint = 0;
    if (this.source.charCodeAt(this.at) !== CLOSE_OBJECT) return this.#name(type);
    this.leave();
    return undefined;
  }

  /** The name of the next known member of an object, or undefined at its end. */
  next(type: ObjectType): string | undefined {
    return this.#hasMore() ? this.#name(type) : undefined;
  }

  /** The whole text has to be read. */
  end(): void {
    this.finish();
  }

  text(before?: unknown): string {
    if (before !== undefined || !this.#isNext(QUOTE)) throw UNSURE;
    return this.string();
  }

  confidential(before?: unknown): Confidential {
    return new Confidential(this.text(before));
  }

  boolean(before?: unknown): boolean {
    if (before !== undefined) throw UNSURE;
    this.blanks();
    const value = this.source.startsWith("true", this.at);
    if (!value && !this.source.startsWith("false", this.at)) throw UNSURE;
    this.at += value ? 4 : 5;
    return value;
  }

  int32(before?: unknown): number {
    if (before !== undefined) throw UNSURE;
    const start = this.#integer();
    if (this.at - start > SAFE_DIGITS) throw UNSURE;
    const value = this.#small(start);
    // The exact path has the words for what does not fit.
    if (value !== (value | 0)) throw UNSURE;
    return value;
  }

  int64(before?: unknown): bigint {
    if (before !== undefined) throw UNSURE;
    const start = this.#integer();
    if (this.at - start <= SAFE_DIGITS) return BigInt(this.#small(start));
    const value = BigInt(this.source.slice(start, this.at));
    if (value < LOWEST_INT64 || value > HIGHEST_INT64) throw UNSURE;
    return value;
  }

  object<Value>(read: (reader: Reader) => Value, before?: unknown): Value {
    if (before !== undefined) throw UNSURE;
    return read(this);
  }

  list<Item>(read: (reader: Reader) => Item, before?: unknown): Item[] {
    if (before !== undefined || !this.#isNext(OPEN_ARRAY)) throw UNSURE;
    this.enter();
    const items: Item[] = [];
    if (this.source.charCodeAt(this.at) !== CLOSE_ARRAY) {
      items.push(read(this));
      while (this.#isNext(COMMA)) {
        this.at += 1;
        items.push(read(this));
      }
      if (!this.#isNext(CLOSE_ARRAY)) throw UNSURE;
    }
    this.leave();
    return items;
  }

  openObject(before?: unknown): OpenObject {
    if (before !== undefined || !this.#isNext(OPEN_OBJECT)) throw UNSURE;
    const { node, end } = parseAt(this.source, this.at, this.depth);
    this.at = end;
    return openObject(node);
  }

  /** Whether this character is next, blanks left out. */
  #isNext(code: number): boolean {
    if (this.source.charCodeAt(this.at) === code) return true;
    this.blanks();
    return this.source.charCodeAt(this.at) === code;
  }

  /** The name of the member that starts here, or of the next one that is known; undefined at the end of the object. */
  #name(type: ObjectType): string | undefined {
    // A loop, and no recursion: an object may have any number of unknown members.
    for (;;) {
      // Servers write members in contract order, so the next one can be guessed.
      const { hint } = type;
      const guess = type.literals[hint];
      if (guess !== undefined && this.source.startsWith(guess, this.at)) {
        this.at += guess.length;
        type.hint = hint + 1;
        return type.names[hint];
      }
      if (!this.#isNext(QUOTE)) throw UNSURE;
      const index = type.index.get(this.string());
      this.blanks();
      this.expect(COLON);
      if (index !== undefined) {
        type.hint = index + 1;
        return type.names[index];
      }
      // An unknown member only has to be JSON.
      this.at = parseAt(this.source, this.at, this.depth).end;
      if (!this.#hasMore()) return undefined;
    }
  }

  /** Steps over the comma before the next member, or over the end of the object. */
  #hasMore(): boolean {
    if (this.#isNext(COMMA)) {
      this.at += 1;
      return true;
    }
    if (!this.#isNext(CLOSE_OBJECT)) throw UNSURE;
    this.leave();
    return false;
  }

  /** Steps over an integer, by its digits (rule R4), and says where it starts. */
  #integer(): number {
    this.blanks();
    const { source } = this;
    const start = this.at;
    let at = source.charCodeAt(start) === MINUS ? start + 1 : start;
    const first = at;
    while (isDigit(source.charCodeAt(at))) at += 1;
    if (at === first || (at > first + 1 && source.charCodeAt(first) === ZERO)) throw UNSURE;
    const end = source.charCodeAt(at);
    if (end === DOT || end === SMALL_E || end === CAPITAL_E) throw UNSURE;
    this.at = at;
    return start;
  }

  /** The value of the few digits from `start` to here. */
  #small(start: number): number {
    const { source } = this;
    const isNegative = source.charCodeAt(start) === MINUS;
    let value = 0;
    for (let at = isNegative ? start + 1 : start; at < this.at; at += 1)
      value = value * 10 + source.charCodeAt(at) - ZERO;
    return isNegative && value > 0 ? -value : value;
  }
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
