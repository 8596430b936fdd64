/** Answers. Never 408, a redirect or `Retry-After: 0`: the server would post again, or lose the body. */

import type { Rejected } from "../contract/rejected.js";
import { bytesOf } from "../json/text.js";

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Statuses that say no, and what they are called. */
const TITLES = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  503: "Service Unavailable",
} as const;

/** A status that says no. */
export type Refusal = keyof typeof TITLES;

/** How many findings a refusal lists, so that a small body cannot cause a huge answer. */
const LISTED = 100;

const NOTHING = new Uint8Array();

/** Taken: 200 without a body. */
export const TAKEN: Answer = answer(200);

/** A censor refuses: 403 without a body. */
export const REFUSED: Answer = answer(403);

/** A censor replaces: 200 with the new content. */
export function replaced(content: Uint8Array<ArrayBuffer>): Answer {
  return answer(200, content, { "Content-Type": "application/json; charset=utf-8" });
}

/** Any status that says no (RFC 9457). */
export function problem(status: Refusal): Answer {
  return problemOf(status, { type: "about:blank", title: TITLES[status], status });
}

/** A body that could not be read: places and reasons (rule R7), and no values. */
export function rejection({ edition, callback, findings }: Rejected): Answer {
  const errors = findings.slice(0, LISTED).map(({ pointer, reason }) => ({ pointer, reason }));
  const title = "The body breaks the contract";
  return problemOf(400, { type: "about:blank", title, status: 400, edition, callback, errors });
}

function problemOf(status: Refusal, problem: object): Answer {
  const headers = { "Content-Type": "application/problem+json", ...(status === 405 && { Allow: "POST" }) };
  return answer(status, bytesOf(JSON.stringify(problem)), headers);
}

/** With a length always: the server takes an answer without one for an empty one (W25). */
function answer(status: number, body = NOTHING, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { ...headers, "Content-Length": String(body.length) }, body };
}
