// What the client posts, against what the real server posted; what it refuses; what it says when a post fails.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { ClientError, Rejected, type Decision } from "@imhook/sdk";
import { callbacks, Client, type UserOnline } from "@imhook/sdk/2024-03";

import { callbackOf, camel, EDITIONS, sideOf, type EditionId } from "../lib/editions.js";
import { OK, record } from "../lib/raw.js";
import { textOf } from "../lib/repository.js";
import { bytes, online } from "../lib/support.js";
import { invalid, valid } from "../lib/vectors.js";

type AnyMethods = Record<string, ((body: unknown) => Promise<Decision<unknown> | undefined>) | undefined>;

/** Posts a body with the typed method of its callback. */
async function send(edition: EditionId, name: string, body: unknown, base: string, url?: string): Promise<unknown> {
  const settings = url === undefined ? {} : { urls: { [name]: url } };
  const client = new EDITIONS[edition].Client(base, settings) as unknown as AnyMethods;
  const method = client[camel(name)];
  assert.ok(method !== undefined, name);
  return method.call(client, body);
}

/** A head with the two values that depend on the place taken out. */
function comparable(head: string): string[] {
  return head
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.replace(/^(Host|Content-Length): .*/, "$1"));
}

test("every capture is posted again as the server posted it: line, headers, their order, body", async (context) => {
  const [base, requests] = await record(context, OK);
  const captures = valid("captures");
  assert.equal(captures.length, 43);
  for (const { file, edition, callback, bytes } of captures) {
    const head = textOf(`tests/vectors/${file.replace(/\.json$/, ".http")}`);
    const path = head.split(" ")[1] ?? "";
    await send(edition, callback, callbackOf(edition, callback).decode(bytes), "http://nowhere.invalid", base + path);
    const [request, ...more] = requests.splice(0);
    assert.ok(request !== undefined && more.length === 0, "nothing is posted twice");
    assert.deepEqual(comparable(request.head), comparable(head), file);
    assert.equal(request.header("content-length"), String(bytes.length), file);
    assert.equal(request.header("host"), base.replace("http://", ""), file);
    assert.deepEqual(new Uint8Array(request.body), bytes, file);
  }
});

test("every example and own body is posted byte for byte at its default path", async (context) => {
  const [base, requests] = await record(context, OK);
  let posted = 0;
  for (const { file, edition, callback: name, isAnswer, bytes } of valid("examples", "own")) {
    if (isAnswer) continue;
    const callback = callbackOf(edition, name);
    await send(edition, name, callback.decode(bytes), base);
    const [request] = requests.splice(0);
    assert.ok(request !== undefined, file);
    assert.equal(request.head.split(" ")[1], callback.defaultPath);
    assert.deepEqual(new Uint8Array(request.body), bytes, file);
    posted += 1;
  }
  assert.ok(posted > 90, `only ${String(posted)}`);
});

test("a body that strict refuses is not sent, and the error names pointer and reason", async (context) => {
  const [base, requests] = await record(context, OK);
  let refused = 0;
  for (const { file, edition, callback, isAnswer, tolerant, strict, pointer, reason, bytes } of invalid()) {
    if (isAnswer || tolerant !== "accept" || strict !== "reject") continue;
    const side = sideOf(edition, callback, false);
    const body = side.decode(bytes);
    // Reading mends some faults: nulls and unknown members are gone.
    if (side.check(side.encode(body), "strict").length === 0) continue;
    await assert.rejects(send(edition, callback, body, base), (error) => {
      assert.ok(error instanceof ClientError && error.kind === "rejected" && error.cause instanceof Rejected);
      assert.deepEqual(
        error.cause.findings.map(({ pointer, reason }) => [pointer, reason])[0],
        [pointer, reason],
        file,
      );
      assert.ok(error.message.includes(pointer), error.message);
      return true;
    });
    refused += 1;
  }
  assert.ok(refused > 30, `only ${String(refused)}`);
  assert.deepEqual(requests, [], "a refused body was sent");
});

function aBody(): UserOnline {
  return callbacks.userOnline.decode(bytes(online("u", 1)));
}

test("another status is an error, and is not posted again; a redirect is not followed", async (context) => {
  for (const status of ["503 Service Unavailable", "302 Found\r\nLocation: /elsewhere", "500 Internal Server Error"]) {
    const [base, requests] = await record(context, `HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`);
    const expected = { name: "ClientError", kind: "status", status: Number(status.slice(0, 3)) };
    await assert.rejects(new Client(base).userOnline(aBody()), expected);
    assert.equal(requests.length, 1);
  }
});

test("retries are made when asked for, on 503 and on broken connections", async (context) => {
  const settings = { retries: 2, retryPauseMs: 1 };
  const [refusing, refused] = await record(context, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
  await assert.rejects(new Client(refusing, settings).userOnline(aBody()), { kind: "status", status: 503 });
  assert.equal(refused.length, 3);
  const [closing, closed] = await record(context, "");
  await assert.rejects(new Client(closing, settings).userOnline(aBody()), { kind: "connection" });
  assert.equal(closed.length, 3);
});

test("a receiver that hangs, closes or is not there, and a URL that is none", async (context) => {
  const [silent, heard] = await record(context, undefined);
  await assert.rejects(new Client(silent, { timeoutMs: 30 }).userOnline(aBody()), { kind: "timeout" });
  assert.equal(heard.length, 1);
  const [stalling] = await record(context, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
  await assert.rejects(new Client(stalling, { timeoutMs: 30 }).userOnline(aBody()), { kind: "timeout" });
  const [closing] = await record(context, "");
  await assert.rejects(new Client(closing).userOnline(aBody()), { kind: "connection" });
  await assert.rejects(new Client("http://127.0.0.1:1").userOnline(aBody()), { kind: "connection" });
  await assert.rejects(new Client("ftp://S3CRET").userOnline(aBody()), (error) => {
    assert.ok(error instanceof ClientError && error.kind === "request");
    assert.doesNotMatch(inspect(error), /S3CRET/);
    return true;
  });
});

test("a path behind the base, a user agent of one's own, and bytes of one's own", async (context) => {
  const [base, requests] = await record(context, OK);
  const client = new Client(`${base}/S3CRET/`, { userAgent: "me" });
  const reply = await client.sendRaw(callbacks.userOnline, bytes("anything"));
  assert.deepEqual([reply.status, reply.body.length], [200, 0]);
  const [request] = requests;
  assert.ok(request !== undefined);
  assert.match(request.head, /^POST \/S3CRET\/im_event\/user\/online HTTP\/1\.1\r\n/);
  assert.equal(request.header("user-agent"), "me");
  assert.equal(request.body.toString(), "anything");
  assert.doesNotMatch(inspect(client, { depth: 9 }), /S3CRET/);
});
