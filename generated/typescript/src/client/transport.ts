// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** HTTP as the client needs it. */

/** What came back. */
export interface Reply {
  readonly status: number;
  /** The server reads no body that is compressed or has no length, so that such a one is empty here (W25). */
  readonly body: Uint8Array;
}

/** How a post is sent. */
export interface PostOptions {
  readonly userAgent: string;
  /** How long connecting may take, and how long no data may come. */
  readonly timeoutMs: number;
}

/**
 * Posts a body; a redirect is a reply like any other.
 *
 * @throws ClientError when there is no reply.
 */
export type Transport = (url: URL, body: Uint8Array<ArrayBuffer>, options: PostOptions) => Promise<Reply>;

/** What the server sends, whatever it posts; in this order, with the length behind the first. */
export const CONTENT_TYPE = "application/json; charset=utf-8";

/** A reply longer than this is cut: nothing in the contract is. */
export const REPLY_LIMIT = 1024 * 1024;

/** Whether the server would read the body of a reply with these headers. */
export function isReadByTheServer(length: unknown, encoding: unknown): boolean {
  const isThere = (header: unknown): boolean => header !== undefined && header !== null;
  return isThere(length) && !isThere(encoding);
}
