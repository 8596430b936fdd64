/** The queue: one bounded lane per worker. Events of one order key share a lane, and so stay in order. */

import type { Deadline } from "./deadline.js";
import type { Event } from "./event.js";
import { Fifo } from "./fifo.js";
import { later } from "./turn.js";

/** An event with its handler; `run` never rejects. */
export interface Job {
  readonly event: Event;
  readonly run: () => Promise<void>;
}

/** How long a worker goes on before it lets requests have their turn. */
const SLICE_MS = 5;

/** All lanes of a receiver. */
export class Lanes {
  readonly #lanes: readonly Lane[];
  readonly #onIdle = new Set<() => void>();

  constructor(workers: number, places: number) {
    const ended = (): void => {
      if (!this.#isIdle()) return;
      for (const listener of this.#onIdle) listener();
      this.#onIdle.clear();
    };
    this.#lanes = Array.from({ length: workers }, () => new Lane(places, ended));
  }

  /** The lane of an event: by its order key, else by its callback. */
  of({ orderKey, callback }: Event): Lane {
    const index = this.#lanes.length === 1 ? 0 : hash(orderKey ?? callback) % this.#lanes.length;
    const lane = this.#lanes[index];
    if (lane === undefined) throw new RangeError("a receiver has at least one lane");
    return lane;
  }

  /** How many events wait. */
  get depth(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.depth, 0);
  }

  /** When every worker has nothing to do. */
  idle(): Promise<void> {
    if (this.#isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.#onIdle.add(resolve));
  }

  /** Nobody gets a new place. */
  close(): void {
    for (const lane of this.#lanes) lane.close();
  }

  /** Takes what is left: events whose handlers run, and those that wait. */
  abandon(): { unfinished: Event[]; waiting: Event[] } {
    const left = this.#lanes.map((lane) => lane.abandon());
    return {
      unfinished: left.flatMap(({ running }) => running ?? []),
      waiting: left.flatMap(({ waiting }) => waiting),
    };
  }

  #isIdle(): boolean {
    return this.#lanes.every((lane) => lane.isIdle);
  }
}

/** A queue with a worker of its own. */
export class Lane {
  readonly #places: number;
  readonly #ended: () => void;
  readonly #jobs = new Fifo<Job>();
  /** Who waits for a place, the longest first; who gives up leaves from the middle. */
  readonly #held = new Map<Job, (isPlaced: boolean) => void>();
  #isWorking = false;
  #isClosed = false;
  #running: Event | undefined;

  constructor(places: number, ended: () => void) {
    this.#places = places;
    this.#ended = ended;
  }

  get depth(): number {
    return this.#jobs.length;
  }

  get isIdle(): boolean {
    return !this.#isWorking;
  }

  /** Puts a job into a free place, if there is one now. */
  tryPut(job: Job): boolean {
    if (this.#isClosed || this.#jobs.length >= this.#places) return false;
    this.#jobs.push(job);
    if (!this.#isWorking) {
      this.#isWorking = true;
      // The answer to the request goes first.
      later(() => void this.#work());
    }
    return true;
  }

  /** Waits for a place: whether there was one in time. */
  put(job: Job, deadline: Deadline): Promise<boolean> {
    if (this.tryPut(job)) return Promise.resolve(true);
    if (this.#isClosed) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#held.set(job, resolve);
      deadline.onPast(() => {
        if (this.#held.delete(job)) resolve(false);
      });
    });
  }

  close(): void {
    this.#isClosed = true;
    for (const settle of this.#held.values()) settle(false);
    this.#held.clear();
  }

  abandon(): { running: Event | undefined; waiting: Event[] } {
    const running = this.#running;
    const waiting = this.#jobs.drain().map(({ event }) => event);
    this.#running = undefined;
    return { running, waiting };
  }

  async #work(): Promise<void> {
    let start = performance.now();
    for (let job = this.#take(); job !== undefined; job = this.#take()) {
      this.#running = job.event;
      await job.run();
      this.#running = undefined;
      if (performance.now() - start > SLICE_MS) {
        await new Promise<void>(later);
        start = performance.now();
      }
    }
    this.#isWorking = false;
    this.#ended();
  }

  /** The next job; its place goes to who waits for one. */
  #take(): Job | undefined {
    const job = this.#jobs.shift();
    if (job === undefined) return undefined;
    for (const [held, settle] of this.#held) {
      this.#held.delete(held);
      this.#jobs.push(held);
      settle(true);
      break;
    }
    return job;
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
