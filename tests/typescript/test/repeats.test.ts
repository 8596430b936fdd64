// Repeats: dropped by callback and identity, within a window, and only where there is an identity.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import type { Receiver } from "@imhook/sdk/2024-03";

import { Gate, ONLINE, online, receiverOf, statusOf, turn, until } from "../lib/support.js";

function counting(remember: number): Receiver {
  const ignore = (): void => undefined;
  return receiverOf({
    remember,
    onUserOnline: ignore,
    onUserRelation: ignore,
    onMessage: ignore,
    onThingsMessage: ignore,
  });
}

test("a repeat is answered 200 and not handled", async () => {
  const receiver = counting(10);
  for (let copy = 0; copy < 3; copy += 1) assert.equal(await statusOf(receiver, ONLINE, online("u", 1)), 200);
  // The same event in other words.
  const reordered = '{ "timestamp":1, "status":0, "platform":9, "clientId":"c", "userId":"\\u0075", "new":1 }';
  assert.equal(await statusOf(receiver, ONLINE, reordered), 200);
  assert.equal(await statusOf(receiver, ONLINE, online("u", 2)), 200);
  await until("two", () => receiver.counts().handled === 2);
  const { received, accepted, repeated } = receiver.counts();
  assert.deepEqual([received, accepted, repeated], [5, 2, 3]);
});

test("without an identity equal bodies are events of their own", async () => {
  const receiver = counting(10);
  for (let copy = 0; copy < 3; copy += 1) {
    // No identity at all.
    const body = '{"userId":"u","targetId":"v","type":0,"value":"0"}';
    assert.equal(await statusOf(receiver, "/im_event/user/relation", body), 200);
    // The time in it is 0.
    assert.equal(await statusOf(receiver, ONLINE, online("u", 0)), 200);
  }
  await until("six", () => receiver.counts().handled === 6);
  assert.equal(receiver.counts().repeated, 0);
});

test("the callback belongs to the identity", async () => {
  const receiver = counting(10);
  const body =
    '{"messageId":7,"sender":"u","conv":{"type":0,"target":"v","line":0},"payload":{"type":1},"toUsers":[],"timestamp":5}';
  for (const path of ["/im_event/message", "/im_event/things/message"]) {
    assert.equal(await statusOf(receiver, path, body), 200);
  }
  await until("both", () => receiver.counts().handled === 2);
});

test("the window stays exact however often it went round", async () => {
  const receiver = counting(3);
  for (let time = 1; time <= 20; time += 1) await statusOf(receiver, ONLINE, online("u", time));
  assert.equal(receiver.counts().repeated, 0);
  for (const time of [20, 19, 18]) await statusOf(receiver, ONLINE, online("u", time));
  assert.equal(receiver.counts().repeated, 3);
  // 17 is out, and pushes 18 out.
  for (const time of [17, 19, 20, 18]) await statusOf(receiver, ONLINE, online("u", time));
  assert.deepEqual([receiver.counts().accepted, receiver.counts().repeated], [22, 5]);
});

test("the window has a size, and 0 turns it off", async () => {
  const receiver = counting(2);
  for (const time of [1, 2, 1, 3, 1, 2]) assert.equal(await statusOf(receiver, ONLINE, online("u", time)), 200);
  // 1 2 new, 1 repeat, 3 pushes 1 out, 1 new pushes 2 out, 2 new.
  assert.deepEqual([receiver.counts().accepted, receiver.counts().repeated], [5, 1]);
  const off = counting(0);
  for (let copy = 0; copy < 3; copy += 1) assert.equal(await statusOf(off, ONLINE, online("u", 1)), 200);
  assert.deepEqual([off.counts().accepted, off.counts().repeated], [3, 0]);
});

/** A receiver whose one place is taken. */
async function full(gate: Gate, holdMs: number): Promise<Receiver> {
  const receiver = receiverOf({ queueSize: 1, holdMs, onUserOnline: () => gate.pass() });
  assert.equal(await statusOf(receiver, ONLINE, online("u", 1)), 200);
  await until("the first at work", () => receiver.counts().queueDepth === 0);
  assert.equal(await statusOf(receiver, ONLINE, online("u", 2)), 200);
  return receiver;
}

test("copies that come while the first is held share its place", async () => {
  const gate = new Gate();
  const receiver = await full(gate, 600_000);
  const copies = Array.from({ length: 5 }, () => statusOf(receiver, ONLINE, online("u", 3)));
  await until("all copies", () => receiver.counts().received === 7);
  gate.open();
  assert.deepEqual(await Promise.all(copies), [200, 200, 200, 200, 200]);
  await until("three", () => receiver.counts().handled === 3);
  assert.deepEqual([receiver.counts().accepted, receiver.counts().repeated], [3, 4]);
});

test("copies of an event without a place are all answered 503 in time, each by its own clock", async (context) => {
  const gate = new Gate();
  const receiver = await full(gate, 8_000);
  mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => {
    mock.timers.reset();
    gate.open();
  });
  const copies = Array.from({ length: 3 }, () => statusOf(receiver, ONLINE, online("u", 3)));
  await until("all copies", () => receiver.counts().received === 5);
  mock.timers.tick(8_000);
  assert.deepEqual(await Promise.all(copies), [503, 503, 503]);
  assert.equal(receiver.counts().overflowed, 3);
  await turn();
});

test("a copy that came later takes over when the first finds no place, and gets the next one", async (context) => {
  const gate = new Gate();
  const receiver = await full(gate, 8_000);
  mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => {
    mock.timers.reset();
    gate.open();
  });
  const first = statusOf(receiver, ONLINE, online("u", 3));
  await until("the first copy", () => receiver.counts().received === 3);
  mock.timers.tick(5_000);
  const second = statusOf(receiver, ONLINE, online("u", 3));
  await until("the second copy", () => receiver.counts().received === 4);
  mock.timers.tick(3_000);
  assert.equal(await first, 503);
  gate.open();
  assert.equal(await second, 200);
  assert.equal(receiver.counts().accepted, 3);
});
