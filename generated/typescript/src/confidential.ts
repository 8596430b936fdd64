// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

const MASK = "***";

/** A text that must not be shown: logs, `JSON.stringify` and debuggers that print it get `***`. */
export class Confidential {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  /** What Node, Deno and Bun print. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return MASK;
  }
}
