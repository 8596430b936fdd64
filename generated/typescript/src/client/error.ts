// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

import type { Rejected } from "../contract/rejected.js";

/**
 * Why a post did not succeed. `rejected`: the body breaks the strict profile and was not sent; `cause` is the
 * {@link Rejected}. `request`: the URL is none. `connection`: there is none, or it broke. `timeout`: nothing came for too
 * long. `status`: the receiver said no. `answer`: the answer breaks the contract; `cause` is the {@link Rejected}.
 */
export type ClientErrorKind = "rejected" | "request" | "connection" | "timeout" | "status" | "answer";

/** Why a post did not succeed. Its message holds no value of a body and no URL. */
export class ClientError extends Error {
  override readonly name = "ClientError";
  readonly kind: ClientErrorKind;
  /** What the receiver answered, where it did. */
  readonly status: number | undefined;

  constructor(kind: ClientErrorKind, message: string, options: { cause?: unknown; status?: number } = {}) {
    super(message, options);
    this.kind = kind;
    this.status = options.status;
  }

  static rejected(kind: "rejected" | "answer", cause: Rejected): ClientError {
    return new ClientError(kind, cause.message, { cause });
  }

  static connection(cause: unknown): ClientError {
    return new ClientError("connection", "there is no connection, or it broke", { cause });
  }

  static timeout(): ClientError {
    return new ClientError("timeout", "no answer in time");
  }

  static status(status: number): ClientError {
    return new ClientError("status", `the receiver answered ${String(status)}`, { status });
  }

  /** Whether the same post may succeed later. */
  get isPassing(): boolean {
    return this.kind === "connection" || this.kind === "timeout";
  }
}
