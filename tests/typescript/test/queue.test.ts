// Acknowledge first; a full queue holds the answer and then says 503.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import type { Event } from "@imhook/sdk";
import { callbacks, Client, type Receiver, type UserOnline } from "@imhook/sdk/2024-03";

import { serve } from "../lib/raw.js";
import { bytes, Gate, ONLINE, online, post, receiverOf, statusOf, text, turn, until } from "../lib/support.js";

test("200 posts at once are acknowledged while their handlers stand still", async (context) => {
  const gate = new Gate();
  const seen: bigint[] = [];
  const receiver = receiverOf({
    onUserOnline: async ({ body }) => {
      await gate.pass();
      seen.push(body.timestamp);
    },
  });
  const client = new Client(await serve(context, receiver.node()));
  const times = Array.from({ length: 200 }, (_, index) => BigInt(index + 1));
  const bodies = times.map((time) => callbacks.userOnline.decode(bytes(online("u", time))));
  await Promise.all(bodies.map((body) => client.userOnline(body)));
  // All acknowledged, none handled: the gate is still closed.
  assert.deepEqual([receiver.counts().accepted, receiver.counts().handled], [200, 0]);
  gate.open();
  await until("all handled", () => receiver.counts().handled === 200);
  assert.deepEqual(
    seen.sort((a, b) => Number(a - b)),
    times,
  );
});

/** A receiver with one place, one handler at the gate and the place taken. */
async function full(gate: Gate, overflowed: Event[], holdMs?: number): Promise<Receiver> {
  const onOverflow = (event: Event): number => overflowed.push(event);
  const receiver = receiverOf({ queueSize: 1, holdMs, onOverflow, onUserOnline: () => gate.pass() });
  assert.equal(await statusOf(receiver, ONLINE, online("u", 1)), 200);
  await until("the first at work", () => receiver.counts().queueDepth === 0);
  assert.equal(await statusOf(receiver, ONLINE, online("u", 2)), 200);
  assert.equal(receiver.counts().queueDepth, 1);
  return receiver;
}

test("a full queue holds the answer for 8 s and then says 503; such an event is not remembered", async (context) => {
  const gate = new Gate();
  const overflowed: Event[] = [];
  const receiver = await full(gate, overflowed);
  mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => {
    mock.timers.reset();
  });
  let isAnswered = false;
  const held = post(receiver, ONLINE, online("u", 3)).finally(() => (isAnswered = true));
  await until("the third", () => receiver.counts().received === 3);
  mock.timers.tick(7_999);
  await turn();
  assert.ok(!isAnswered, "answered too early");
  mock.timers.tick(1);
  const answer = await held;
  assert.equal(answer.status, 503);
  assert.match(text(answer.body), /Service Unavailable/);
  assert.deepEqual(
    overflowed.map((event) => [text(event.raw), event.identity]),
    [[online("u", 3), '["u","c",0,3]']],
  );
  const { received, accepted, overflowed: refused } = receiver.counts();
  assert.deepEqual([received, accepted, refused], [3, 2, 1]);

  gate.open();
  await until("room", () => receiver.counts().queueDepth === 0);
  assert.equal(await statusOf(receiver, ONLINE, online("u", 3)), 200);
  assert.deepEqual([receiver.counts().accepted, receiver.counts().repeated], [3, 0]);
});

test("an answer that is held becomes 200 when a place is free", async () => {
  const gate = new Gate();
  const overflowed: Event[] = [];
  const receiver = await full(gate, overflowed, 600_000);
  const held = statusOf(receiver, ONLINE, online("u", 3));
  await until("the third", () => receiver.counts().received === 3);
  gate.open(1);
  assert.equal(await held, 200);
  assert.deepEqual(overflowed, []);
  gate.open();
});

test("a hook that throws takes nothing with it", async () => {
  const gate = new Gate();
  const fail = (): never => {
    throw new Error("a hook");
  };
  const hooks = { onOverflow: fail, onReject: fail, warn: fail };
  const receiver = receiverOf({ queueSize: 1, holdMs: 0, ...hooks, onUserOnline: () => gate.pass() });
  assert.equal(await statusOf(receiver, ONLINE, "[]"), 400);
  assert.equal(await statusOf(receiver, ONLINE, online("u", 1)), 200);
  await until("the first at work", () => receiver.counts().queueDepth === 0);
  assert.equal(await statusOf(receiver, ONLINE, online("u", 2)), 200);
  assert.equal(await statusOf(receiver, ONLINE, online("u", 3)), 503);
  gate.open();
  await until("two handled", () => receiver.counts().handled === 2);
});

test("the answer goes first: a handler starts when its request is answered", async (context) => {
  const order: string[] = [];
  const receiver = receiverOf({ onUserOnline: () => order.push("handled") });
  const listener = receiver.node();
  const base = await serve(context, (request, response) => {
    response.on("prefinish", () => order.push("answered"));
    listener(request, response);
  });
  await new Client(base).userOnline(callbacks.userOnline.decode(bytes(online("u", 1))) satisfies UserOnline);
  await until("both", () => order.length === 2);
  assert.deepEqual(order, ["answered", "handled"]);
});
