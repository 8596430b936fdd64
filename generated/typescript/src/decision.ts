// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** What becomes of the message that a censor was asked about. */
export type Decision<Answer> =
  /** It goes on as it is: status 200 without a body. */
  | "pass"
  /** It is refused: status 403. */
  | "refuse"
  /** It goes on with this content, which replaces everything: echo each member that is not to change. Status 200. */
  | { readonly replace: Answer };
