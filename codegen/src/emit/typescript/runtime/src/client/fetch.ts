/**
 * The transport of browsers, Workers, Deno and Bun.
 *
 * The Fetch standard adds headers of its own (`Accept`, `Sec-Fetch-Mode` and so on), keeps `Connection`, `Accept-Encoding`
 * and, in browsers, `User-Agent` to itself, and fixes the order. On Node the other transport is used, which posts the
 * server's headers and no others.
 */

import { ClientError } from "./error.js";
import { CONTENT_TYPE, isReadByTheServer, REPLY_LIMIT, type Reply, type Transport } from "./transport.js";

/** Posts by `fetch`; `timeoutMs` is for the head of the reply, and once more for its body. */
export const post: Transport = async (url, body, { userAgent, timeoutMs }) => {
  const abort = new AbortController();
  let timer = setTimeout(() => {
    abort.abort();
  }, timeoutMs);
  try {
    const headers = { "Content-Type": CONTENT_TYPE, "User-Agent": userAgent };
    const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal: abort.signal });
    clearTimeout(timer);
    timer = setTimeout(() => {
      abort.abort();
    }, timeoutMs);
    return await replyOf(response);
  } catch (cause) {
    throw abort.signal.aborted ? ClientError.timeout() : ClientError.connection(cause);
  } finally {
    clearTimeout(timer);
  }
};

async function replyOf(response: Response): Promise<Reply> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { headers, status } = response;
  const isRead = isReadByTheServer(headers.get("content-length"), headers.get("content-encoding"));
  return { status, body: isRead ? bytes.subarray(0, REPLY_LIMIT) : new Uint8Array() };
}
