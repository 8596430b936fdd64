// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** Paths: which callback a request is for. */
export class Routes<Target> {
  readonly #base: string;
  readonly #targets = new Map<string, Target>();

  /** Every path stands below this base, which may hold a secret. */
  constructor(base: string) {
    const trimmed = base.replace(/^\/+|\/+$/g, "");
    this.#base = trimmed === "" ? "" : `/${trimmed}`;
  }

  add(path: string, target: Target): void {
    this.#targets.set(path.startsWith("/") ? path : `/${path}`, target);
  }

  /**
   * The target at a path. The base is compared in constant time, whatever comes behind it: nothing is signed, so that a
   * secret in it is all that keeps strangers out.
   */
  find(path: string): Target | undefined {
    const base = this.#base;
    if (path.length < base.length) return undefined;
    let difference = 0;
    for (let at = 0; at < base.length; at += 1) difference |= path.charCodeAt(at) ^ base.charCodeAt(at);
    return difference === 0 ? this.#targets.get(path.slice(base.length)) : undefined;
  }
}
