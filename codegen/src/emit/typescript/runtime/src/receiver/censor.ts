/** The censor: its handler runs before the answer, within the time that the server waits. */

import type { Counters } from "./counters.js";
import { Deadline } from "./deadline.js";
import { HandlerError, type Hooks } from "./hooks.js";
import type { Opened, Reply } from "./route.js";
import type { Limits } from "./settings.js";
import { Window } from "./window.js";

/** Asks censors, and remembers what they said. */
export class Censors {
  readonly #limits: Limits;
  readonly #counters: Counters;
  readonly #hooks: Hooks;
  readonly #answers: Window<Reply>;

  constructor(limits: Limits, counters: Counters, hooks: Hooks) {
    this.#limits = limits;
    this.#counters = counters;
    this.#hooks = hooks;
    this.#answers = new Window(limits.remember);
  }

  /**
   * Answers a question. A repeat gets the answer of the first copy, and waits for it where it has to: an empty 200 would
   * let the message pass.
   */
  async answer(question: Opened<Reply>): Promise<Reply> {
    const key = this.#answers.keyOf(question.event);
    if (key !== undefined && this.#answers.isUnderWay(key)) {
      await new Promise<void>((resolve) => {
        this.#answers.onDecided(key, resolve);
      });
    }
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.#counters.repeated += 1;
      return known;
    }
    this.#counters.accepted += 1;
    this.#answers.begin(key);
    const reply = await this.#ask(question);
    this.#answers.decide(key, reply);
    return reply;
  }

  async #ask({ event, run }: Opened<Reply>): Promise<Reply> {
    const deadline = new Deadline(this.#limits.censorLimitMs);
    try {
      const reply = await deadline.before(Promise.resolve().then(run), () => new HandlerError("late"));
      this.#counters.handled += 1;
      return reply;
    } catch (cause) {
      this.#counters.failed += 1;
      const error = cause instanceof HandlerError ? cause : new HandlerError("failed", cause);
      this.#hooks.failed({ event, error });
      return this.#limits.censorFallback;
    } finally {
      deadline.cancel();
    }
  }
}
