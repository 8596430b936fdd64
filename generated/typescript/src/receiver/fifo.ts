// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/**
 * Gives back what was put into it, in order.
 *
 * A Set or a Map would do the same, but finding its first item takes the longer the more were deleted before it.
 */
export class Fifo<Item> {
  #items: (Item | undefined)[] = [];
  /** The place of the oldest. */
  #head = 0;

  get length(): number {
    return this.#items.length - this.#head;
  }

  push(item: Item): void {
    this.#items.push(item);
  }

  /** Takes the oldest, if there is one. */
  shift(): Item | undefined {
    if (this.#head === this.#items.length) return undefined;
    const item = this.#items[this.#head];
    this.#items[this.#head] = undefined;
    this.#head += 1;
    if (this.#head === this.#items.length) this.#keep([]);
    else if (this.#head > ROOMY && this.#head * 2 > this.#items.length) this.#keep(this.#items.slice(this.#head));
    return item;
  }

  /** Takes everything, the oldest first. */
  drain(): Item[] {
    const all: Item[] = [];
    for (let item = this.shift(); item !== undefined; item = this.shift()) all.push(item);
    return all;
  }

  #keep(rest: (Item | undefined)[]): void {
    this.#items = rest;
    this.#head = 0;
  }
}

/** How many places may stand empty before the rest moves up. */
const ROOMY = 64;
