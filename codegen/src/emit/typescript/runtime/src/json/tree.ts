/** A JSON text as a tree that loses nothing: members keep their order, doubled keys stay, numbers stay digits. */

import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  MINUS,
  NINE,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  Scanner,
  ZERO,
} from "./scanner.js";

/** A value of a JSON text. */
export type Node =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "array"; readonly items: readonly Node[] }
  | { readonly kind: "object"; readonly members: readonly Member[] };

/** A member of an object, its key without escapes. */
export interface Member {
  readonly key: string;
  readonly value: Node;
}

/**
 * Reads a whole text as one value.
 *
 * @throws JsonFault at the first thing that is nested too deep or breaks the grammar, from left to right (R6, R10).
 */
export function parse(text: string): Node {
  return new TreeReader(text).document();
}

/** Reads the value that starts at a place inside a text, and says where it ends. */
export function parseAt(text: string, at: number, depth: number): { node: Node; end: number } {
  const reader = new TreeReader(text, at, depth);
  const node = reader.value();
  return { node, end: reader.position };
}

/** Recursive descent; the recursion is no deeper than the depth, which is checked before each step down. */
class TreeReader extends Scanner {
  document(): Node {
    this.blanks();
    const node = this.value();
    this.finish();
    return node;
  }

  value(): Node {
    const code = this.source.charCodeAt(this.at);
    if (code === QUOTE) return { kind: "string", value: this.string() };
    if (code === OPEN_OBJECT) return this.#object();
    if (code === OPEN_ARRAY) return this.#array();
    if (code === MINUS || (code >= ZERO && code <= NINE)) return { kind: "number", digits: this.number() };
    return this.#word();
  }

  #word(): Node {
    for (const [word, node] of WORDS) {
      if (this.source.startsWith(word, this.at)) {
        this.at += word.length;
        return node;
      }
    }
    throw this.fault();
  }

  #array(): Node {
    const items: Node[] = [];
    this.enter();
    if (this.source.charCodeAt(this.at) !== CLOSE_ARRAY) {
      for (;;) {
        items.push(this.value());
        this.blanks();
        if (this.source.charCodeAt(this.at) === CLOSE_ARRAY) break;
        this.expect(COMMA);
      }
    }
    this.leave();
    return { kind: "array", items };
  }

  #object(): Node {
    const members: Member[] = [];
    this.enter();
    if (this.source.charCodeAt(this.at) !== CLOSE_OBJECT) {
      for (;;) {
        members.push(this.#member());
        this.blanks();
        if (this.source.charCodeAt(this.at) === CLOSE_OBJECT) break;
        this.expect(COMMA);
      }
    }
    this.leave();
    return { kind: "object", members };
  }

  #member(): Member {
    if (this.source.charCodeAt(this.at) !== QUOTE) throw this.fault();
    const key = this.string();
    this.blanks();
    this.expect(COLON);
    return { key, value: this.value() };
  }
}

const WORDS: readonly (readonly [string, Node])[] = [
  ["null", { kind: "null" }],
  ["true", { kind: "boolean", value: true }],
  ["false", { kind: "boolean", value: false }],
];
