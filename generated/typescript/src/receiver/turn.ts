// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** Runs something when the event loop comes round again; Node's own way is the quickest, and not everywhere. */
export const later: (run: () => void) => void =
  (globalThis as { setImmediate?: (run: () => void) => unknown }).setImmediate ?? ((run) => setTimeout(run, 0));
