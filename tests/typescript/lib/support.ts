// What the tests share: bodies, gates, and receivers without a transport.

import type { Answer } from "@imhook/sdk";
import type { Receiver as Receiver2020 } from "@imhook/sdk/2020-10";
import { Receiver, type ReceiverOptions } from "@imhook/sdk/2024-03";

/** Where user-online is posted to. */
export const ONLINE = "/im_event/user/online";

export const JSON_TYPE = new Headers({ "content-type": "application/json; charset=utf-8" });

/** A body of user-online: its identity is user and time, its order key the user. */
export function online(user: string, time: number | bigint): string {
  return `{"userId":"${user}","clientId":"c","platform":2,"status":0,"timestamp":${String(time)},"customState":0,"sessions":[]}`;
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A receiver that warns nobody. */
export function receiverOf(options: ReceiverOptions): Receiver {
  return new Receiver({ warn: () => undefined, ...options });
}

/** Posts to a receiver without a transport. */
export function post(
  receiver: Receiver | Receiver2020,
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<Answer> {
  return receiver.handle("POST", path, JSON_TYPE, typeof body === "string" ? bytes(body) : body);
}

/** The status of a post. */
export async function statusOf(...request: Parameters<typeof post>): Promise<number> {
  return (await post(...request)).status;
}

/** Waits until something is so. Nothing passes because of the time. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`never came: ${what}`);
    await turn();
  }
}

/** Lets everything that waits for the event loop have its turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => realSetImmediate(resolve));
}

// Kept, so that it works where a test has taken the clock.
const realSetImmediate = setImmediate;

/** Where handlers wait until the test lets them go on. */
export class Gate {
  #open = 0;
  readonly #waiting: (() => void)[] = [];

  async pass(): Promise<void> {
    if (this.#open > 0) this.#open -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Lets so many through; everyone unless told. */
  open(many = Infinity): void {
    this.#open += many;
    while (this.#open > 0) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#open -= 1;
      next();
    }
  }
}
