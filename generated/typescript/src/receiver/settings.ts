// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

import type { HookSettings } from "./hooks.js";

/** How a receiver works. */
export interface ReceiverSettings<Name extends string = string> extends HookSettings {
  /** How many handlers run at a time: 1, the default, keeps every event in order; with more, events of one order key do. */
  readonly workers?: number | undefined;
  /** How many events may wait for each worker: 10,000 unless told. */
  readonly queueSize?: number | undefined;
  /** How long a full queue holds an answer back before it says 503: 8 s unless told. The server gives up after 10. */
  readonly holdMs?: number | undefined;
  /** The longest body that is read: 1 MiB unless told. */
  readonly bodyLimit?: number | undefined;
  /** How long a body may take to come: 10 s unless told. */
  readonly bodyTimeoutMs?: number | undefined;
  /** How many events are remembered so that repeats of them are dropped: 100,000 unless told, 0 turns it off. */
  readonly remember?: number | undefined;
  /**
   * Puts all paths below this one. The server signs nothing, so give it a segment that nobody can guess; it is compared
   * in constant time and never logged.
   */
  readonly basePath?: string | undefined;
  /** Further paths of callbacks, beside their default ones. */
  readonly paths?: Readonly<Partial<Record<Name, string | readonly string[]>>> | undefined;
  /** How long a censor's handler may take: 3 s unless told. The sender of the message waits 5. */
  readonly censorLimitMs?: number | undefined;
  /** What is answered for a censor's handler that throws or is late: that the message passes, unless told. */
  readonly censorFallback?: "pass" | "refuse" | undefined;
}

/** The settings of a receiver, each with its value. */
export interface Limits {
  readonly workers: number;
  readonly queueSize: number;
  readonly holdMs: number;
  readonly bodyLimit: number;
  readonly bodyTimeoutMs: number;
  readonly remember: number;
  readonly censorLimitMs: number;
  readonly censorFallback: "pass" | "refuse";
}

/** Fills in what was not told. */
export function limitsOf(settings: ReceiverSettings): Limits {
  return {
    workers: Math.max(1, settings.workers ?? 1),
    queueSize: Math.max(1, settings.queueSize ?? 10_000),
    // The server waits 10 s and posts 5 at a time.
    holdMs: settings.holdMs ?? 8_000,
    bodyLimit: settings.bodyLimit ?? 1024 * 1024,
    bodyTimeoutMs: settings.bodyTimeoutMs ?? 10_000,
    remember: settings.remember ?? 100_000,
    censorLimitMs: settings.censorLimitMs ?? 3_000,
    censorFallback: settings.censorFallback ?? "pass",
  };
}
