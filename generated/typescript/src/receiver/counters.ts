// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/**
 * What a receiver did since it was made. Every body received ends as exactly one of accepted, rejected, repeated and
 * overflowed; every accepted one ends as handled or failed.
 */
export interface Counts {
  /** Whole bodies that came for a known callback. */
  readonly received: number;
  /** New events, taken into the queue or given to a censor. */
  readonly accepted: number;
  /** Bodies that could not be read. */
  readonly rejected: number;
  /** Repeats of an event that was accepted before. */
  readonly repeated: number;
  /** Events that found no place in time, or came after the stop. */
  readonly overflowed: number;
  /** Handlers that did their work. */
  readonly handled: number;
  /** Handlers that threw or were late. */
  readonly failed: number;
  /** Events that wait for a worker at this moment. */
  readonly queueDepth: number;
}

/** The counters behind {@link Counts}. */
export type Counters = Record<Exclude<keyof Counts, "queueDepth">, number>;

export function newCounters(): Counters {
  return { received: 0, accepted: 0, rejected: 0, repeated: 0, overflowed: 0, handled: 0, failed: 0 };
}
