// Lines of JSON: requests on stdin, answers on stdout.

import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

/** Every request, as it comes. */
export async function* requests<Request>(): AsyncGenerator<Request> {
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Infinity,
  })) {
    if (line.trim() !== "") yield JSON.parse(line) as Request;
  }
}

/** Writes one line, at once. */
export function say(line: object): void {
  let rest = Buffer.from(`${JSON.stringify(line)}\n`);
  while (rest.length > 0) rest = rest.subarray(write(rest));
}

function write(bytes: Uint8Array): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    // The reader is slow and the pipe is full.
    if (error instanceof Error && "code" in error && error.code === "EAGAIN") return 0;
    throw error;
  }
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, "base64"));
}

export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
