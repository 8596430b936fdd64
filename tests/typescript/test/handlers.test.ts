// Handlers that throw: the event was acknowledged, the failure is counted and told with the event.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import type { Event, Failure } from "@imhook/sdk";
import { callbacks, Confidential } from "@imhook/sdk/2024-03";

import { bytes, ONLINE, online, receiverOf, statusOf, text, until } from "../lib/support.js";

test("errors are counted and told, and the worker goes on", async () => {
  const failures: Failure[] = [];
  const lines: string[] = [];
  const receiver = receiverOf({
    onUserOnline: async ({ body }) => {
      await Promise.resolve();
      if (body.timestamp === 1n) throw new Error(`no database for ${body.userId}`);
    },
    onUserRelation: () => {
      throw new TypeError("before the promise is there");
    },
    onError: (failure) => failures.push(failure),
    warn: (line) => lines.push(line),
  });
  for (const time of [1, 2]) assert.equal(await statusOf(receiver, ONLINE, online("PR1VATE", time)), 200);
  const relation = '{"userId":"u","targetId":"v","type":0,"value":"0"}';
  assert.equal(await statusOf(receiver, "/im_event/user/relation", relation), 200);
  await until("all ended", () => receiver.counts().handled + receiver.counts().failed === 3);
  assert.deepEqual([receiver.counts().handled, receiver.counts().failed], [1, 2]);
  const messages = failures.map(({ error }) => error.message);
  const why = ["no database for PR1VATE", "before the promise is there"];
  assert.deepEqual(
    messages,
    why.map((text) => `the handler failed: ${text}`),
  );
  const [first, second] = failures;
  assert.ok(first?.error.kind === "failed" && first.error.cause instanceof Error);
  assert.equal(text(first.event.raw), online("PR1VATE", 1));
  assert.deepEqual([first.event.identity, first.event.orderKey], ['["PR1VATE","c",0,1]', '["PR1VATE"]']);
  assert.deepEqual([first.event.edition, second?.event.callback], ["2024-03", "user-relation"]);
  // A log gets no more than the kind of the error, whose own text may repeat the body.
  assert.deepEqual(lines, ["imhook: handler of user-online failed", "imhook: handler of user-relation failed"]);
});

test("an event shows no content when it is printed", async () => {
  const seen: Event[] = [];
  const receiver = receiverOf({ onUserOnline: (event) => seen.push(event) });
  assert.equal(await statusOf(receiver, ONLINE, online("PR1VATE", 1)), 200);
  await until("the event", () => seen.length === 1);
  for (const shown of [inspect(seen[0], { depth: 9 }), JSON.stringify(seen[0])]) {
    assert.match(shown, /user-online/);
    assert.doesNotMatch(shown, /PR1VATE/);
  }
});

test("a confidential member is masked wherever it is printed, and written as it is", () => {
  const sent =
    '{"roomId":"r","pin":"S3CRET","max_publishers":0,"bitrate":0,"advance":false,"recording":false,"timestamp":0}';
  const body = callbacks.conferenceCreate.decode(bytes(sent));
  assert.ok(body.pin instanceof Confidential);
  assert.equal(body.pin.reveal(), "S3CRET");
  const shown = [inspect(body, { depth: 9, showHidden: true }), JSON.stringify(body.pin), String(body.pin)];
  for (const text of shown) {
    assert.match(text, /\*\*\*/);
    assert.doesNotMatch(text, /S3CRET/);
  }
  assert.equal(text(callbacks.conferenceCreate.encode(body)), sent);
});
