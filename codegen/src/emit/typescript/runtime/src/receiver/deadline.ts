/** A time after which something is given up. */
export class Deadline {
  #isPast = false;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #listeners = new Set<() => void>();

  constructor(ms: number) {
    this.#timer = setTimeout(() => {
      this.#isPast = true;
      for (const listener of this.#listeners) listener();
    }, ms);
  }

  get isPast(): boolean {
    return this.#isPast;
  }

  /** Calls `listener` when the time is over, at once if it is. Gives back how to take it back. */
  onPast(listener: () => void): () => void {
    if (this.#isPast) listener();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What a promise gives in time; else an error. */
  before<Value>(promise: Promise<Value>, late: () => Error): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.onPast(() => {
        reject(late());
      });
      promise.then(resolve, reject);
    });
  }

  /** It is not needed any more. */
  cancel(): void {
    clearTimeout(this.#timer);
  }
}
