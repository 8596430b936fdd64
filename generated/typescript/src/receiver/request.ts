// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** What is wrong with a request before its body is looked at, and how the body is read. */

import type { Refusal } from "./answer.js";
import { Deadline } from "./deadline.js";

/** Headers by name in any case; those of the Fetch standard are such. */
export interface HeaderSource {
  get(name: string): string | null;
}

/** The body did not come as it should. */
export class BodyFault extends Error {
  override readonly name = "BodyFault";
  readonly status: Refusal;

  constructor(status: Refusal) {
    super(`refused with ${String(status)}`);
    this.status = status;
  }
}

/**
 * Reads a body, whatever its headers say of it.
 *
 * @throws BodyFault 413 once it is longer than `limit`, 400 when it breaks off or is not there in time. Never 408, which
 * would make the server post it again.
 */
export type BodyReader = (limit: number, timeoutMs: number) => Promise<Uint8Array>;

/** The method and the headers: 405, 415, or 413 for a length that is said to be too great. */
export function refusalOf(method: string, headers: HeaderSource, limit: number): Refusal | undefined {
  if (method !== "POST") return 405;
  if (!isJson(headers)) return 415;
  const length = headers.get("content-length");
  if (length !== null && /^[0-9]+$/.test(length) && Number(length) > limit) return 413;
  return undefined;
}

/** The path of a whole URL, as a request of the Fetch standard has it. */
export function pathOfUrl(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  const end = url.slice(start).search(/[?#]/);
  return end === -1 ? url.slice(start) : url.slice(start, start + end);
}

/** Reads what is there already. */
export function readBytes(bytes: Uint8Array): BodyReader {
  return (limit) => (bytes.length > limit ? Promise.reject(new BodyFault(413)) : Promise.resolve(bytes));
}

/** Reads a stream of the Fetch standard. */
export function readStream(stream: ReadableStream<Uint8Array>): BodyReader {
  return async (limit, timeoutMs) => {
    const reader = stream.getReader();
    const cancel = (): void => {
      reader.cancel().catch(() => undefined);
    };
    const deadline = new Deadline(timeoutMs);
    // Ends the read that waits.
    deadline.onPast(cancel);
    try {
      const body = await collect(reader, limit);
      if (!deadline.isPast) return body;
    } catch (error) {
      cancel();
      if (error instanceof BodyFault) throw error;
    } finally {
      deadline.cancel();
    }
    throw new BodyFault(400);
  };
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, length);
    length += value.length;
    if (length > limit) throw new BodyFault(413);
    chunks.push(value);
  }
}

/** All chunks as one. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first?.length === length) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** JSON in UTF-8, not compressed. */
function isJson(headers: HeaderSource): boolean {
  const encoding = headers.get("content-encoding");
  if (encoding !== null && encoding.toLowerCase() !== "identity") return false;
  const type = headers.get("content-type");
  if (type === PLAIN) return true;
  const [essence = "", ...parameters] = (type ?? "").split(";").map((part) => part.trim());
  return essence.toLowerCase() === "application/json" && parameters.every(isUtf8OrOther);
}

/** What the server sends. */
const PLAIN = "application/json; charset=utf-8";

/** A parameter that is no charset, or UTF-8. */
function isUtf8OrOther(parameter: string): boolean {
  const [name = "", value] = parameter.split("=", 2);
  if (value === undefined || name.trim().toLowerCase() !== "charset") return true;
  return value.trim().replace(/^"|"$/g, "").toLowerCase() === "utf-8";
}
