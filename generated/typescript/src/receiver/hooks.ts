// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** What the owner of a receiver is told: so that nothing is lost silently. */

import type { Rejected } from "../contract/rejected.js";
import type { Event } from "./event.js";

/** What can happen to a handler; `cause` is what it threw. */
export class HandlerError extends Error {
  override readonly name = "HandlerError";
  /** `late`: a censor's handler took longer than the server waits. */
  readonly kind: "failed" | "late";

  constructor(kind: "failed" | "late", cause?: unknown) {
    super(kind === "late" ? "the handler was late" : `the handler failed: ${textOf(cause)}`, { cause });
    this.kind = kind;
  }
}

/** A handler that did not do its work. The event was acknowledged long before; its bytes are here. */
export interface Failure {
  readonly event: Event;
  readonly error: HandlerError;
}

/** A body that could not be read. The server never sends it again. */
export interface Rejection {
  readonly rejected: Rejected;
  /** The body as it came. */
  readonly raw: Uint8Array;
  /** When it was there as a whole. */
  readonly receivedAt: Date;
}

/** The hooks of a receiver. One that throws takes nothing with it. Keep them short. */
export interface HookSettings {
  /** Called when a handler throws or is late. */
  readonly onError?: ((failure: Failure) => void) | undefined;
  /** Called with every body that could not be read, before it is answered 400. */
  readonly onReject?: ((rejection: Rejection) => void) | undefined;
  /** Called with every event that is answered 503. */
  readonly onOverflow?: ((event: Event) => void) | undefined;
  /** Gets a line without any value of a body for each of these, and for faults of ours; `console.warn` unless told. */
  readonly warn?: ((line: string) => void) | undefined;
}

/** Calls the hooks. */
export class Hooks {
  readonly #settings: HookSettings;

  constructor(settings: HookSettings) {
    this.#settings = settings;
  }

  failed(failure: Failure): void {
    // An error's own text may repeat the body, so that a log gets its kind only.
    this.#warn(`handler of ${failure.event.callback} ${failure.error.kind === "late" ? "was late" : "failed"}`);
    this.#call(this.#settings.onError, failure);
  }

  rejected(rejection: Rejection): void {
    this.#warn(`body refused: ${rejection.rejected.message}`);
    this.#call(this.#settings.onReject, rejection);
  }

  overflowed(event: Event): void {
    this.#warn(`no place in the queue for ${event.callback}`);
    this.#call(this.#settings.onOverflow, event);
  }

  /** Something here is wrong. The text of an error may hold a part of the body, its name and place do not. */
  faulty(fault: unknown): void {
    const { name, stack = "" } = fault instanceof Error ? fault : new Error("no error");
    const place = /^ *at .*$/m.exec(stack)?.[0].trim() ?? "at an unknown place";
    this.#warn(`a fault of the receiver itself: ${name} ${place}`);
  }

  #call<What>(hook: ((what: What) => void) | undefined, what: What): void {
    try {
      hook?.(what);
    } catch {
      this.#warn("a hook threw");
    }
  }

  #warn(line: string): void {
    const { warn = console.warn } = this.#settings;
    try {
      warn(`imhook: ${line}`);
    } catch {
      // Who cannot be warned is not told of that either.
    }
  }
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
