// Answers to requests that are no events: statuses, secrets, caps; over loopback, behind each adapter.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { ADAPTERS } from "../lib/adapters.js";
import { connectTo, exchange, head, Messages, request, serve, type Raw } from "../lib/raw.js";
import { ONLINE, online, receiverOf } from "../lib/support.js";

const handled = { onUserOnline: () => undefined };

/** What no answer may ever be: it would be posted again, or the body would be lost. */
function assertHonest(answer: Raw): void {
  assert.ok(answer.status !== 408 && !(answer.status >= 300 && answer.status < 400), answer.head);
  assert.equal(answer.header("retry-after") ?? answer.header("location"), undefined, answer.head);
  assert.equal(answer.header("content-length"), String(answer.body.length), answer.head);
}

for (const [name, listener] of Object.entries(ADAPTERS)) {
  test(`${name}: an event is answered 200 without a body`, async (context) => {
    const base = await serve(context, listener(receiverOf(handled)));
    const answer = await exchange(base, request(ONLINE, online("u", 1)));
    assertHonest(answer);
    assert.deepEqual([answer.status, answer.body.length], [200, 0]);
    assert.equal(answer.header("content-type"), undefined);
  });

  test(`${name}: statuses of what is no event`, async (context) => {
    const receiver = receiverOf(handled);
    const base = await serve(context, listener(receiver));
    const body = online("u", 1);
    const other = (method: string, path: string, kind: string): string =>
      `${method} ${path} HTTP/1.1\r\nHost: r\r\n${kind}Content-Length: ${String(body.length)}\r\n\r\n${body}`;
    const json = "Content-Type: application/json\r\n";
    const table: [number, string][] = [
      [404, other("POST", "/", json)],
      [404, other("POST", "/im_event/user/online/", json)],
      [404, other("POST", "/im_event/message", json)],
      [405, other("PUT", ONLINE, json)],
      [405, other("GET", ONLINE, json)],
      [415, other("POST", ONLINE, "")],
      [415, other("POST", ONLINE, "Content-Type: text/plain\r\n")],
      [415, other("POST", ONLINE, "Content-Type: application/json; charset=gbk\r\n")],
      [415, other("POST", ONLINE, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n")],
      [200, other("POST", ONLINE, json)],
      [200, other("POST", ONLINE, 'Content-Type: Application/JSON;Charset="UTF-8"\r\n')],
      [200, other("POST", "/im_event/user/online?from=im", json)],
    ];
    for (const [status, bytes] of table) {
      const answer = await exchange(base, bytes);
      assertHonest(answer);
      assert.equal(answer.status, status, bytes);
      if (status === 405) assert.equal(answer.header("allow"), "POST");
      if (status !== 200) assert.equal(answer.header("content-type"), "application/problem+json");
    }
    assert.equal(receiver.counts().received, 3, "what is no event is not counted as one");
  });

  test(`${name}: the cap holds for a said length and for chunks without one`, async (context) => {
    const receiver = receiverOf({ ...handled, bodyLimit: 1000 });
    const base = await serve(context, listener(receiver));
    // Said to be too long: nothing of it is waited for.
    const said = await exchange(base, head(ONLINE, "Content-Length: 1001\r\n"));
    assertHonest(said);
    assert.equal(said.status, 413);
    // In chunks: refused as soon as the count passes the cap, with the end still to come.
    const chunk = `1f4\r\n${"x".repeat(500)}\r\n`;
    const counted = await exchange(base, `${head(ONLINE, "Transfer-Encoding: chunked\r\n")}${chunk.repeat(3)}`);
    assertHonest(counted);
    assert.equal(counted.status, 413);
    // In chunks and short enough.
    const body = online("u", 1);
    const chunked = head(ONLINE, "Transfer-Encoding: chunked\r\n");
    const bytes = `${chunked}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    assert.equal((await exchange(base, bytes)).status, 200);
    // Exactly the cap is not above it.
    assert.equal((await exchange(base, request(ONLINE, body.padEnd(1000)))).status, 200);
    assert.equal(receiver.counts().received, 2);
  });

  test(`${name}: a length that lies never makes an event`, async (context) => {
    const receiver = receiverOf(handled);
    const base = await serve(context, listener(receiver));
    const body = online("u", 1);
    const short = `${head(ONLINE, `Content-Length: ${String(body.length - 10)}\r\n`)}${body}`;
    // Half a body is none, and the rest is no request: Node may refuse that before our own answer is out.
    assert.equal((await exchange(base, short)).status, 400);
    assert.equal(receiver.counts().accepted, 0);
  });

  test(`${name}: a connection dropped in the middle of a body is no event and harms nobody`, async (context) => {
    const receiver = receiverOf(handled);
    const base = await serve(context, listener(receiver));
    const body = online("broken", 1);
    for (const length of [0, 1, 40]) {
      const socket = await connectTo(base);
      const messages = new Messages(socket);
      socket.write(`${head(ONLINE, `Content-Length: ${String(body.length)}\r\n`)}${body.slice(0, length)}`);
      socket.end();
      const answer = await messages.next();
      // Whatever comes back, it is no 200.
      assert.ok(answer === undefined || answer.status === 400);
    }
    assert.equal((await exchange(base, request(ONLINE, online("whole", 1)))).status, 200);
    assert.deepEqual([receiver.counts().received, receiver.counts().rejected], [1, 0]);
  });

  test(`${name}: a body that stands still is given up, and never with 408`, async (context) => {
    const receiver = receiverOf({ ...handled, bodyTimeoutMs: 20 });
    const base = await serve(context, listener(receiver));
    const answer = await exchange(base, head(ONLINE, "Content-Length: 100\r\n"));
    assertHonest(answer);
    assert.equal(answer.status, 400);
  });
}

test("the cap is 1 MiB unless told", async (context) => {
  const base = await serve(context, receiverOf(handled).node());
  assert.equal((await exchange(base, request(ONLINE, online("u", 1).padEnd(1 << 20)))).status, 200);
  assert.equal((await exchange(base, head(ONLINE, "Content-Length: 1048577\r\n"))).status, 413);
});

test("a base path with a secret hides everything from who does not know it", async (context) => {
  const receiver = receiverOf({ ...handled, basePath: "/hooks/k3Jq9vXw/", paths: { "user-online": "/also" } });
  const base = await serve(context, receiver.node());
  const right = ["/hooks/k3Jq9vXw/im_event/user/online", "/hooks/k3Jq9vXw/also"];
  for (const [time, path] of right.entries()) {
    assert.equal((await exchange(base, request(path, online("u", time + 1)))).status, 200, path);
  }
  const wrong = [
    ONLINE,
    "/also",
    "/hooks/k3Jq9vXw",
    "/hooks/k3Jq9vXx/im_event/user/online",
    "/hooks/K3JQ9VXW/im_event/user/online",
    "/hooks/k3Jq9vX/im_event/user/online",
    "/hooks/k3Jq9vXww/im_event/user/online",
    "/hooks/k3Jq9vXw/nothing",
  ];
  const told = new Set<string>();
  for (const path of wrong) {
    const answer = await exchange(base, request(path, online("u", 3)));
    assert.equal(answer.status, 404, path);
    told.add(answer.body.toString());
  }
  assert.equal(told.size, 1, "a wrong secret looks like a wrong path");
  assert.equal(receiver.counts().received, 2);
  assert.doesNotMatch(inspect(receiver, { depth: 9 }), /k3Jq9vXw/);
});
