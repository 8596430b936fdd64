// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** Walks over a JSON text (RFC 8259): blanks, strings, numbers, words. What is built of them is for others to say. */

/** How many objects and arrays may be open at once (rule R10); the body itself is the first. */
export const MAX_DEPTH = 64;

/** The first thing that is wrong with a text, by which it is no body at all. */
export class JsonFault extends Error {
  override readonly name = "JsonFault";
  readonly reason: "too-deep" | "not-json";
  /** Where, in UTF-16 units from the start. */
  readonly at: number;

  constructor(reason: "too-deep" | "not-json", at: number) {
    super(`${reason} at ${String(at)}`);
    this.reason = reason;
    this.at = at;
  }
}

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON = 0x3a;
export const OPEN_ARRAY = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_ARRAY = 0x5d;
export const SMALL_E = 0x65;
export const SMALL_U = 0x75;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** Escapes of one letter, and what they stand for. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

const FOUR_DIGITS = /^[0-9A-Fa-f]{4}$/;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[Ee][+-]?[0-9]+)?/y;

/** A reading position in a text. */
export class Scanner {
  protected readonly source: string;
  protected at: number;
  /** How many objects and arrays are open here. */
  protected depth: number;

  constructor(source: string, at = 0, depth = 0) {
    this.source = source;
    this.at = at;
    this.depth = depth;
  }

  /** Where the next character stands. */
  get position(): number {
    return this.at;
  }

  protected blanks(): void {
    for (;;) {
      const code = this.source.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at += 1;
    }
  }

  /** Steps over a character that has to be here, and the blanks after it. */
  protected expect(code: number): void {
    if (this.source.charCodeAt(this.at) !== code) throw this.fault();
    this.at += 1;
    this.blanks();
  }

  /** Steps over an opening bracket, if the depth allows. */
  protected enter(): void {
    if (this.depth === MAX_DEPTH) throw new JsonFault("too-deep", this.at);
    this.depth += 1;
    this.at += 1;
    this.blanks();
  }

  /** Steps over a closing bracket. */
  protected leave(): void {
    this.depth -= 1;
    this.at += 1;
  }

  /** Nothing but blanks may follow. */
  protected finish(): void {
    this.blanks();
    if (this.at < this.source.length) throw this.fault();
  }

  /** The string whose opening quote is here. */
  protected string(): string {
    const { source } = this;
    const start = this.at + 1;
    let at = start;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code === QUOTE) {
        this.at = at + 1;
        return source.slice(start, at);
      }
      if (code === BACKSLASH) return this.#withEscapes(start, at);
      // Also refuses NaN, the end of the text.
      if (!(code >= 0x20)) throw this.fault(at);
      at += 1;
    }
  }

  /** The digits of the number that starts here. */
  protected number(): string {
    NUMBER.lastIndex = this.at;
    const digits = NUMBER.exec(this.source)?.[0];
    if (digits === undefined) throw this.fault();
    this.at += digits.length;
    return digits;
  }

  protected fault(at = this.at): JsonFault {
    return new JsonFault("not-json", at);
  }

  /** The rest of a string, from its first backslash on. */
  #withEscapes(start: number, firstEscape: number): string {
    const { source } = this;
    let value = source.slice(start, firstEscape);
    let at = firstEscape;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        this.at = at;
        value += this.#escape();
        at = this.at;
        continue;
      }
      const plain = at;
      while (isPlain(source.charCodeAt(at))) at += 1;
      if (at === plain) throw this.fault(at);
      value += source.slice(plain, at);
    }
    this.at = at + 1;
    return value;
  }

  /** The character of the escape whose backslash is here. */
  #escape(): string {
    const start = this.at;
    const letter = this.source.charAt(start + 1);
    if (letter !== "u") {
      const character = ESCAPES.get(letter);
      if (character === undefined) throw this.fault();
      this.at += 2;
      return character;
    }
    const first = this.#unit();
    if (first < 0xd800 || first > 0xdfff) return String.fromCharCode(first);
    // A half of a pair is no character: the high half comes first, and the low half behind it.
    if (first > 0xdbff || !this.source.startsWith("\\u", this.at)) throw this.fault(start);
    const second = this.#unit();
    if (second < 0xdc00 || second > 0xdfff) throw this.fault(start);
    return String.fromCharCode(first, second);
  }

  /** The unit of the `\uXXXX` that is here. */
  #unit(): number {
    const digits = this.source.slice(this.at + 2, this.at + 6);
    if (!FOUR_DIGITS.test(digits)) throw this.fault();
    this.at += 6;
    return Number.parseInt(digits, 16);
  }
}

function isPlain(code: number): boolean {
  return code >= 0x20 && code !== QUOTE && code !== BACKSLASH;
}
