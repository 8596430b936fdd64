// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** Bytes and texts: UTF-8, and strings as the IM server writes them. */

/** Fatal, so that broken bytes are an error, and with the byte order mark kept, which is none of JSON's characters. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const encoder = new TextEncoder();

/** The text of UTF-8 bytes; undefined where they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The UTF-8 bytes of a text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** U+2028 and U+2029 end a line in old JavaScript, so the server escapes them; `JSON.stringify` does not. */
const LINE_SEPARATOR = /[\u2028\u2029]/;

/** A text as a JSON string, escaped as the server escapes (rule R8). */
export function quote(text: string): string {
  const json = JSON.stringify(text);
  if (!LINE_SEPARATOR.test(json)) return json;
  return json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** An array of values, each written by `write`. */
export function list<Item>(items: readonly Item[], write: (item: Item) => string): string {
  return `[${items.map((item) => write(item)).join(",")}]`;
}
