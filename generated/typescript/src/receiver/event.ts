// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** An event: a body and what is known about it. */
export class Event<Body = unknown> {
  /** The dated contract by which it was read. */
  readonly edition: string;
  /** The callback. */
  readonly callback: string;
  /** The body. */
  readonly body: Body;
  /** The body as it came, unknown members included. */
  readonly raw: Uint8Array;
  /** When it was there as a whole. */
  readonly receivedAt: Date;
  /** What tells that two bodies are one event (rule R9), where something does. */
  readonly identity: string | null;
  /** What events have in common that must stay in order (rule R9). */
  readonly orderKey: string | null;

  constructor(event: Pick<Event<Body>, "edition" | "callback" | "body" | "raw" | "identity" | "orderKey">) {
    this.edition = event.edition;
    this.callback = event.callback;
    this.body = event.body;
    this.raw = event.raw;
    this.receivedAt = new Date();
    this.identity = event.identity;
    this.orderKey = event.orderKey;
  }

  /** For logs: no content, since bodies hold private text and, now and then, secrets. */
  toJSON(): { edition: string; callback: string; bytes: number; receivedAt: string } {
    const { edition, callback, raw, receivedAt } = this;
    return { edition, callback, bytes: raw.length, receivedAt: receivedAt.toISOString() };
  }

  /** What Node, Deno and Bun print. */
  [Symbol.for("nodejs.util.inspect.custom")](): object {
    return this.toJSON();
  }
}
