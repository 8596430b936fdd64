// Faults that are none of a handler, a hook or a request: answered 503, told, and no end of the process.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ONLINE, receiverOf, text, until } from "../lib/support.js";

/** What `receiver.node()` is called with. */
type NodeArguments = Parameters<ReturnType<ReturnType<typeof receiverOf>["node"]>>;

const broken = {
  get: (): string => {
    throw new RangeError("PR1VATE");
  },
};

function noting(): { lines: string[]; receiver: ReturnType<typeof receiverOf> } {
  const lines: string[] = [];
  const receiver = receiverOf({ onUserOnline: () => undefined, warn: (line) => lines.push(line) });
  return { lines, receiver };
}

test("a fault is answered 503 and told without the text of the error", async () => {
  const { lines, receiver } = noting();
  const { status, body } = await receiver.handle("POST", ONLINE, broken, null);
  assert.equal(status, 503);
  assert.match(text(body), /"title":"Service Unavailable"/);
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? "", /^imhook: a fault of the receiver itself: RangeError at /);
  assert.doesNotMatch(lines[0] ?? "", /PR1VATE/);
});

test("behind node:http as well", async () => {
  const { lines, receiver } = noting();
  const statuses: number[] = [];
  const request = {
    method: "POST",
    url: ONLINE,
    complete: true,
    get headers() {
      return broken.get();
    },
    on: () => undefined,
  };
  const response = {
    shouldKeepAlive: true,
    writeHead: (status: number) => statuses.push(status),
    end: () => undefined,
  };
  receiver.node()(...([request, response] as unknown as NodeArguments));
  await until("an answer", () => statuses.length === 1);
  assert.deepEqual(statuses, [503]);
  assert.match(lines.join("\n"), /^imhook: a fault of the receiver itself: RangeError at [^\n]*$/);
});

test("an answer that somebody else has given is told, and ends nothing", async () => {
  const { lines, receiver } = noting();
  const request = { method: "GET", url: "/nowhere", complete: true, headers: {}, on: () => undefined };
  const response = {
    shouldKeepAlive: true,
    writeHead: () => {
      throw new Error("headers were sent");
    },
    end: () => undefined,
  };
  receiver.node()(request, response);
  await until("a line", () => lines.length === 1);
  assert.match(lines[0] ?? "", /^imhook: a fault of the receiver itself: Error at /);
});
