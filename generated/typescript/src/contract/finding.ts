// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** What is wrong with a body, in the words of all languages (rule R7). */

import type { Node } from "../json/tree.js";
import type { ValueType } from "./types.js";

/** Why a body is refused. */
export type Reason =
  | "not-utf8"
  | "too-deep"
  | "not-json"
  | "missing-required"
  | "wrong-type"
  | "out-of-range"
  | "duplicate-key"
  | "null-for-optional"
  | "unknown-member"
  | "unknown-code"
  | "conditional-value"
  | "not-base64";

/** A text in both languages; fragments without a final full stop. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** One thing that is wrong with a body. */
export interface Finding {
  /** The callback, or that with `.answer` behind it. */
  readonly callback: string;
  /** JSON pointer (RFC 6901) of the place; of a missing member, where it should be. */
  readonly pointer: string;
  readonly reason: Reason;
  /** What happened, without any value of the body. */
  readonly message: Words;
}

/** A finding that does not know yet which callback it is about. */
export type Draft = Omit<Finding, "callback">;

/** A finding whose reason says everything. */
export function draft(reason: Exclude<Reason, "wrong-type">, pointer: string): Draft {
  return { pointer, reason, message: MESSAGES[reason] };
}

/** A value of the wrong type. */
export function wrongType(pointer: string, expected: ValueType["kind"], found: Node): Draft {
  const wanted = EXPECTED[expected];
  const got = wanted === AN_INTEGER && found.kind === "number" ? NO_INTEGER : FOUND[found.kind];
  const message = { en: `expected ${wanted.en}, found ${got.en}`, zh: `应为${wanted.zh}，实际为${got.zh}` };
  return { pointer, reason: "wrong-type", message };
}

const MESSAGES: Readonly<Record<Exclude<Reason, "wrong-type">, Words>> = {
  "not-utf8": { en: "the bytes are not UTF-8", zh: "字节不是 UTF-8 编码" },
  "too-deep": { en: "objects and arrays are nested deeper than 64", zh: "对象和数组嵌套超过 64 层" },
  "not-json": { en: "the text is not one JSON value (RFC 8259)", zh: "文本不是一个 JSON 值（RFC 8259）" },
  "missing-required": { en: "a required member is missing or null", zh: "缺少必需成员，或其值为 null" },
  "out-of-range": { en: "the number does not fit its signed integer", zh: "数字超出其有符号整数的范围" },
  "duplicate-key": { en: "this member is there twice", zh: "该成员出现了两次" },
  "null-for-optional": { en: "an optional member is null instead of absent", zh: "可选成员的值为 null，应省略" },
  "unknown-member": { en: "the edition knows no such member here", zh: "该版本在此处没有这个成员" },
  "unknown-code": { en: "the edition lists no such code", zh: "该版本没有列出这个代码" },
  "conditional-value": { en: "the value does not fit the code beside it", zh: "值与相关代码不符" },
  "not-base64": { en: "the text is not padded standard base64", zh: "文本不是带填充的标准 base64" },
};

const A_STRING: Words = { en: "a string", zh: "字符串" };
const AN_INTEGER: Words = { en: "an integer", zh: "整数" };
const AN_OBJECT: Words = { en: "an object", zh: "对象" };
const AN_ARRAY: Words = { en: "an array", zh: "数组" };

const NO_INTEGER: Words = { en: "a number with a fraction or an exponent", zh: "带小数或指数的数字" };

const EXPECTED: Readonly<Record<ValueType["kind"], Words>> = {
  text: A_STRING,
  base64: A_STRING,
  confidential: A_STRING,
  boolean: { en: "true or false", zh: " true 或 false" },
  int32: AN_INTEGER,
  int64: AN_INTEGER,
  code: AN_INTEGER,
  object: AN_OBJECT,
  "open-object": AN_OBJECT,
  array: AN_ARRAY,
};

const FOUND: Readonly<Record<Node["kind"], Words>> = {
  null: { en: "null", zh: " null" },
  boolean: { en: "a boolean", zh: "布尔值" },
  number: { en: "a number", zh: "数字" },
  string: A_STRING,
  array: AN_ARRAY,
  object: AN_OBJECT,
};
