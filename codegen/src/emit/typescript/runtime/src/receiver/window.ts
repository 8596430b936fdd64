/**
 * Repeats: what was accepted lately, by callback and identity.
 *
 * A repeat can come while its first copy is still being decided on, on another connection. So an event is under way until
 * it is decided, and its copies wait; where the first copy finds no place, the next one tries.
 */

import type { Event } from "./event.js";

/** Remembers the last `size` events and what each was answered; a size of 0 remembers nothing. */
export class Window<Value> {
  readonly #size: number;
  readonly #remembered = new Map<string, Value>();
  /** The keys of all that are remembered: a ring, since a Map finds its first key the slower the more it lost. */
  readonly #order: string[] = [];
  /** Where the oldest key stands once the ring is full. */
  #oldest = 0;
  readonly #underWay = new Map<string, Set<() => void>>();

  constructor(size: number) {
    this.#size = size;
  }

  /** What an event is known by; undefined where nothing tells two events apart. */
  keyOf({ callback, identity }: Event): string | undefined {
    return identity === null || this.#size === 0 ? undefined : `${callback} ${identity}`;
  }

  /** What an event was answered, if it is remembered. */
  get(key: string | undefined): Value | undefined {
    return key === undefined ? undefined : this.#remembered.get(key);
  }

  isUnderWay(key: string | undefined): boolean {
    return key !== undefined && this.#underWay.has(key);
  }

  /** Calls `listener` when the event that is under way is decided. */
  onDecided(key: string, listener: () => void): void {
    this.#underWay.get(key)?.add(listener);
  }

  /** From now on the event is under way. */
  begin(key: string | undefined): void {
    if (key !== undefined) this.#underWay.set(key, new Set());
  }

  /** It is decided; without a value nobody accepted it, and it is not remembered. */
  decide(key: string | undefined, value: Value | undefined): void {
    if (key === undefined) return;
    if (value !== undefined) this.remember(key, value);
    const listeners = this.#underWay.get(key);
    this.#underWay.delete(key);
    for (const listener of listeners ?? []) listener();
  }

  remember(key: string | undefined, value: Value): void {
    if (key === undefined) return;
    this.#remembered.set(key, value);
    const oldest = this.#order[this.#oldest];
    if (this.#order.length < this.#size || oldest === undefined) {
      this.#order.push(key);
      return;
    }
    this.#remembered.delete(oldest);
    this.#order[this.#oldest] = key;
    this.#oldest = (this.#oldest + 1) % this.#size;
  }
}
