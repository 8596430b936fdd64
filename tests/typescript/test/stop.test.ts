// The stop: nothing new, the queue to its end, and a report of what was left.

import assert from "node:assert/strict";
import { test } from "node:test";

import type { Receiver } from "@imhook/sdk/2024-03";

import { Gate, ONLINE, online, receiverOf, statusOf, text, turn, until } from "../lib/support.js";

/** A receiver whose handlers note the time after the gate. */
function gated(gate: Gate, seen: number[], overflowed: number[]): Receiver {
  return receiverOf({
    workers: 4,
    queueSize: 100,
    holdMs: 600_000,
    onOverflow: ({ identity }) => overflowed.push(Number(/(\d+)\]$/.exec(identity ?? "")?.[1])),
    onUserOnline: async ({ body }) => {
      await gate.pass();
      seen.push(Number(body.timestamp));
    },
  });
}

test("a stop with a full queue loses nothing that was acknowledged", async () => {
  const gate = new Gate();
  const [seen, overflowed]: [number[], number[]] = [[], []];
  const receiver = gated(gate, seen, overflowed);
  // Far more than there is room for: the rest is held.
  const times = Array.from({ length: 1000 }, (_, index) => index + 1);
  const posts = times.map((time) => statusOf(receiver, ONLINE, online(`u${String(time)}`, time)));
  await until("all are there", () => receiver.counts().received === 1000);
  await until("the queue is full", () => receiver.counts().accepted === 404);
  const stopping = receiver.stop(60_000);
  gate.open();
  assert.deepEqual(await stopping, { unfinished: [], waiting: [] });
  const statuses = await Promise.all(posts);
  const ascending = (a: number, b: number): number => a - b;
  const withStatus = (status: number): number[] => times.filter((_, index) => statuses[index] === status);
  assert.deepEqual(seen.sort(ascending), withStatus(200), "acknowledged is handled, refused is not");
  assert.deepEqual(overflowed.sort(ascending), withStatus(503), "what was refused was told");
  assert.ok(seen.length >= 404);
  assert.equal(await statusOf(receiver, ONLINE, online("late", 1)), 503, "nothing new after the stop");
});

test("a stop that waits for a handler takes nothing new", async () => {
  const gate = new Gate();
  const [seen, overflowed]: [number[], number[]] = [[], []];
  const receiver = gated(gate, seen, overflowed);
  assert.equal(await statusOf(receiver, ONLINE, online("u", 1)), 200);
  await until("the first at work", () => receiver.counts().queueDepth === 0);
  const stopping = receiver.stop(60_000);
  assert.equal(await statusOf(receiver, ONLINE, online("u", 2)), 503);
  gate.open();
  assert.deepEqual(await stopping, { unfinished: [], waiting: [] });
  assert.deepEqual([seen, overflowed], [[1], [2]]);
});

test("what a stop leaves is reported with its bytes, and does not come back", async () => {
  const gate = new Gate();
  const seen: number[] = [];
  const receiver = gated(gate, seen, []);
  for (const time of [1, 2, 3]) assert.equal(await statusOf(receiver, ONLINE, online("u", time)), 200);
  await until("the first at work", () => receiver.counts().queueDepth === 2);
  const { unfinished, waiting } = await receiver.stop(10);
  const identity = (time: number): string => `["u","c",0,${String(time)}]`;
  assert.deepEqual(
    unfinished.map((event) => event.identity),
    [identity(1)],
  );
  assert.deepEqual(
    waiting.map((event) => event.identity),
    [identity(2), identity(3)],
  );
  assert.deepEqual(waiting.map((event) => text(event.raw))[0], online("u", 2));
  gate.open();
  await turn();
  // The handler that had started goes on, since nothing can end it; it counts no more.
  assert.deepEqual([receiver.counts().handled, seen.length], [0, 1]);
  assert.deepEqual(await receiver.stop(0), { unfinished: [], waiting: [] }, "a second stop has nothing to do");
});

test("a receiver that never had a request stops at once", async () => {
  const receiver = receiverOf({ onUserOnline: () => undefined });
  assert.deepEqual(await receiver.stop(60_000), { unfinished: [], waiting: [] });
  assert.equal(await statusOf(receiver, ONLINE, online("u", 1)), 503);
});
