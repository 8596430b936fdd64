// Order: one worker keeps all of it, more keep it per order key.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Gate, ONLINE, online, receiverOf, statusOf, turn, until } from "../lib/support.js";

test("eight workers keep the order of every key", async () => {
  const [senders, users, rounds] = [8, 10, 125];
  const last = new Map<string, bigint>();
  const swapped: unknown[] = [];
  const receiver = receiverOf({
    workers: 8,
    onUserOnline: async ({ body: { userId, timestamp } }) => {
      // A handler that gives way: whoever may overtake, will.
      if (timestamp % 3n === 0n) await turn();
      const before = last.get(userId) ?? 0n;
      last.set(userId, timestamp);
      if (before + 1n !== timestamp) swapped.push([userId, before, timestamp]);
    },
  });
  const send = async (sender: number): Promise<void> => {
    for (let time = 1; time <= rounds; time += 1) {
      for (let user = 0; user < users; user += 1) {
        assert.equal(await statusOf(receiver, ONLINE, online(`u${String(sender)}-${String(user)}`, time)), 200);
      }
    }
  };
  await Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)));
  await until("all handled", () => receiver.counts().handled === senders * users * rounds);
  assert.deepEqual(swapped, []);
  assert.equal(last.size, senders * users);
});

test("one worker keeps every event of every callback in order", async () => {
  const seen: number[] = [];
  const receiver = receiverOf({
    onUserOnline: async ({ body }) => {
      await turn();
      seen.push(Number(body.timestamp));
    },
    onUserRelation: ({ body }) => seen.push(Number(body.targetId)),
  });
  const numbers = Array.from({ length: 200 }, (_, index) => index + 1);
  for (const number of numbers) {
    const relation = `{"userId":"u","targetId":"${String(number)}","type":0,"value":"0"}`;
    const isOnline = number % 2 === 0;
    const path = isOnline ? ONLINE : "/im_event/user/relation";
    assert.equal(await statusOf(receiver, path, isOnline ? online("u", number) : relation), 200);
  }
  await until("all", () => seen.length === 200);
  assert.deepEqual(seen, numbers);
});

test("a key that stands still does not hold up the others' lanes", async () => {
  const gate = new Gate();
  const receiver = receiverOf({
    workers: 8,
    onUserOnline: ({ body }) => (body.userId === "slow" ? gate.pass() : undefined),
  });
  assert.equal(await statusOf(receiver, ONLINE, online("slow", 1)), 200);
  for (let user = 0; user < 64; user += 1) {
    assert.equal(await statusOf(receiver, ONLINE, online(`u${String(user)}`, 1)), 200);
  }
  // Eight lanes: at least some of 64 users have another one than `slow`.
  await until("others", () => receiver.counts().handled >= 32);
  gate.open();
  await until("all", () => receiver.counts().handled === 65);
});
