// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** From a request to its answer: the core, without a transport. */

import { Rejected } from "../contract/rejected.js";
import { problem, REFUSED, rejection, replaced, TAKEN, type Answer } from "./answer.js";
import { Censors } from "./censor.js";
import { newCounters, type Counts } from "./counters.js";
import { Deadline } from "./deadline.js";
import type { Event } from "./event.js";
import { HandlerError, Hooks } from "./hooks.js";
import { Lanes, type Job, type Lane } from "./lanes.js";
import { BodyFault, refusalOf, type BodyReader, type HeaderSource } from "./request.js";
import type { Opened, Reply, Route } from "./route.js";
import type { Routes } from "./routes.js";
import type { HookSettings } from "./hooks.js";
import type { Limits } from "./settings.js";
import { Window } from "./window.js";

/** What a stop left behind: acknowledged events whose handler did not end. Both are empty after a clean stop. */
export interface Stopped {
  /** Their handlers had started. */
  readonly unfinished: readonly Event[];
  /** Their handlers had not. */
  readonly waiting: readonly Event[];
}

/** A receiver without its outside. */
export class Core {
  readonly #limits: Limits;
  readonly #routes: Routes<Route>;
  readonly #hooks: Hooks;
  readonly #lanes: Lanes;
  readonly #counters = newCounters();
  readonly #censors: Censors;
  /** Events that were accepted. */
  readonly #accepted: Window<true>;
  #isStopped = false;
  /** What a stop gave up does not come back. */
  #isAbandoned = false;

  constructor(limits: Limits, routes: Routes<Route>, hooks: HookSettings) {
    this.#limits = limits;
    this.#routes = routes;
    this.#hooks = new Hooks(hooks);
    this.#lanes = new Lanes(limits.workers, limits.queueSize);
    this.#censors = new Censors(limits, this.#counters, this.#hooks);
    this.#accepted = new Window(limits.remember);
  }

  async handle(method: string, path: string, headers: HeaderSource, read: BodyReader): Promise<Answer> {
    try {
      const route = this.#routes.find(path);
      if (route === undefined) return problem(404);
      const { bodyLimit, bodyTimeoutMs } = this.#limits;
      const refusal = refusalOf(method, headers, bodyLimit);
      if (refusal !== undefined) return problem(refusal);
      const answer = this.#take(route, await read(bodyLimit, bodyTimeoutMs));
      return answer instanceof Promise ? await answer : answer;
    } catch (error) {
      if (error instanceof BodyFault) return problem(error.status);
      this.tellFault(error);
      return problem(503);
    }
  }

  /** Tells of a fault that is none of a handler, a hook or a request. */
  tellFault(fault: unknown): void {
    this.#hooks.faulty(fault);
  }

  counts(): Counts {
    return { ...this.#counters, queueDepth: this.#lanes.depth };
  }

  /** When every event that was acknowledged so far has been handled. */
  settled(): Promise<void> {
    return this.#lanes.idle();
  }

  async stop(graceMs: number): Promise<Stopped> {
    this.#isStopped = true;
    this.#lanes.close();
    const grace = new Deadline(graceMs);
    await new Promise<void>((resolve) => {
      grace.onPast(resolve);
      void this.#lanes.idle().then(resolve);
    });
    grace.cancel();
    const left = this.#lanes.abandon();
    this.#isAbandoned = left.unfinished.length + left.waiting.length > 0;
    return left;
  }

  #take(route: Route, raw: Uint8Array): Answer | Promise<Answer> {
    this.#counters.received += 1;
    try {
      if (route.kind === "event") return this.#admit(this.#job(route.open(raw)));
      const question = route.open(raw);
      return this.#isStopped ? this.#overflow(question.event) : this.#ask(question);
    } catch (error) {
      if (error instanceof Rejected) return this.#reject(error, raw);
      throw error;
    }
  }

  async #ask(question: Opened<Reply>): Promise<Answer> {
    const reply = await this.#censors.answer(question);
    if (reply === "pass") return TAKEN;
    return reply === "refuse" ? REFUSED : replaced(reply);
  }

  #job({ event, run }: Opened<unknown>): Job {
    const handle = async (): Promise<void> => {
      try {
        await run();
        if (!this.#isAbandoned) this.#counters.handled += 1;
      } catch (cause) {
        if (this.#isAbandoned) return;
        this.#counters.failed += 1;
        this.#hooks.failed({ event, error: new HandlerError("failed", cause) });
      }
    };
    return { event, run: handle };
  }

  /** Takes an event into the queue at once, or waits for a place. */
  #admit(job: Job): Answer | Promise<Answer> {
    if (this.#isStopped) return this.#overflow(job.event);
    const key = this.#accepted.keyOf(job.event);
    if (this.#accepted.get(key) === true) return this.#repeat();
    const lane = this.#lanes.of(job.event);
    if (this.#accepted.isUnderWay(key) || !lane.tryPut(job)) return this.#hold(job, lane, key);
    this.#accepted.remember(key, true);
    this.#counters.accepted += 1;
    return TAKEN;
  }

  /** Waits for a place, or for another copy of the event to get one. */
  async #hold(job: Job, lane: Lane, key: string | undefined): Promise<Answer> {
    const deadline = new Deadline(this.#limits.holdMs);
    try {
      while (key !== undefined && this.#accepted.isUnderWay(key)) {
        if (!(await this.#decided(key, deadline))) return this.#overflow(job.event);
        if (this.#accepted.get(key) === true) return this.#repeat();
      }
      this.#accepted.begin(key);
      const isPlaced = await lane.put(job, deadline);
      if (isPlaced) this.#counters.accepted += 1;
      this.#accepted.decide(key, isPlaced || undefined);
      return isPlaced ? TAKEN : this.#overflow(job.event);
    } finally {
      deadline.cancel();
    }
  }

  /** Whether another copy is decided on in time. */
  #decided(key: string, deadline: Deadline): Promise<boolean> {
    return new Promise((resolve) => {
      deadline.onPast(() => {
        resolve(false);
      });
      this.#accepted.onDecided(key, () => {
        resolve(true);
      });
    });
  }

  #repeat(): Answer {
    this.#counters.repeated += 1;
    return TAKEN;
  }

  #overflow(event: Event): Answer {
    this.#counters.overflowed += 1;
    this.#hooks.overflowed(event);
    return problem(503);
  }

  #reject(rejected: Rejected, raw: Uint8Array): Answer {
    this.#counters.rejected += 1;
    this.#hooks.rejected({ rejected, raw, receivedAt: new Date() });
    return rejection(rejected);
  }
}
