// What a receiver says of a body that it refuses: the problem that OpenAPI lists, and the bytes for its owner.

import assert from "node:assert/strict";
import { test } from "node:test";

import type { Rejection } from "@imhook/sdk";

import { callbackOf, EDITIONS, handlersFor, type EditionId } from "../lib/editions.js";
import { textOf } from "../lib/repository.js";
import { bytes, JSON_TYPE, ONLINE, post, receiverOf, text, until } from "../lib/support.js";
import { invalid, valid } from "../lib/vectors.js";

const delivery = JSON.parse(textOf("generated/model/delivery.json")) as {
  replies: { status: number; body: string }[];
  problem: string;
  objects: { name: string; members: { name: string; presence: string }[] }[];
};

test("every refusal holds a problem, is listed, and has no member but its own", async () => {
  const receiver = receiverOf({ onUserOnline: () => undefined });
  const huge = " ".repeat(2 << 20);
  const cases: [number, string, string, string][] = [
    [400, ONLINE, "application/json", '{"userId":1}'],
    [404, "/nowhere", "application/json", "{}"],
    [413, ONLINE, "application/json", huge],
    [415, ONLINE, "text/plain", "{}"],
  ];
  const members = delivery.objects.find(({ name }) => name === delivery.problem)?.members ?? [];
  for (const [status, path, type, body] of cases) {
    const answer = await receiver.handle("POST", path, new Headers({ "content-type": type }), bytes(body));
    assert.equal(answer.status, status);
    assert.equal(answer.headers["Content-Type"], "application/problem+json");
    const problem = JSON.parse(text(answer.body)) as Record<string, unknown>;
    assert.equal(problem["status"], status);
    assert.equal("errors" in problem, status === 400);
    for (const { name, presence } of members) assert.ok(presence !== "required" || name in problem, name);
    const known = new Set(members.map(({ name }) => name));
    assert.deepEqual(
      Object.keys(problem).filter((name) => !known.has(name)),
      [],
    );
    assert.equal(delivery.replies.find((reply) => reply.status === status)?.body, "problem");
  }
});

/** A receiver of an edition with a handler for every callback. */
function receiverFor(edition: EditionId, handler: Parameters<typeof handlersFor>[1], rejected: Rejection[]) {
  const onReject = (rejection: Rejection): number => rejected.push(rejection);
  const options = { ...handlersFor(edition, handler), onReject, warn: () => undefined };
  return new EDITIONS[edition].Receiver(options);
}

test("every row of the manifest is answered as it says", async () => {
  const rejected: Rejection[] = [];
  const receivers = {
    "2020-10": receiverFor("2020-10", () => "pass", rejected),
    "2024-03": receiverFor("2024-03", () => "pass", rejected),
  };
  const rows = invalid().filter((row) => !row.isAnswer);
  assert.ok(rows.length > 400, `only ${String(rows.length)}`);
  for (const { file, edition, callback, tolerant, pointer, reason, bytes } of rows) {
    const answer = await post(receivers[edition], callbackOf(edition, callback).defaultPath, bytes);
    if (tolerant === "accept") {
      assert.deepEqual([answer.status, answer.body.length], [200, 0], file);
      continue;
    }
    assert.equal(answer.status, 400, file);
    const title = "The body breaks the contract";
    const problem = { type: "about:blank", title, status: 400, edition, callback, errors: [{ pointer, reason }] };
    assert.equal(text(answer.body), JSON.stringify(problem), file);
    const [told, ...more] = rejected.splice(0);
    assert.deepEqual(more, [], file);
    assert.deepEqual(told?.raw, bytes, `${file}: the bytes are at hand`);
  }
});

test("every sound body reaches its handler whole", async () => {
  const rejected: Rejection[] = [];
  const seen: [string, Uint8Array][] = [];
  const handler = (edition: EditionId) => (event: { callback: string; body: unknown }) => {
    seen.push([event.callback, callbackOf(edition, event.callback).encode(event.body)]);
    return "pass";
  };
  const receivers = {
    "2020-10": receiverFor("2020-10", handler("2020-10"), rejected),
    "2024-03": receiverFor("2024-03", handler("2024-03"), rejected),
  };
  let repeats = 0;
  for (const { file, edition, callback, isAnswer, bytes } of valid("examples", "captures", "own")) {
    if (isAnswer) continue;
    const receiver = receivers[edition];
    const before = receiver.counts().repeated;
    const answer = await post(receiver, callbackOf(edition, callback).defaultPath, bytes);
    assert.deepEqual([answer.status, answer.body.length], [200, 0], file);
    if (receiver.counts().repeated > before) {
      repeats += 1;
      continue;
    }
    await until("the handler", () => seen.length === 1);
    assert.deepEqual(seen.splice(0), [[callback, bytes]], file);
  }
  assert.deepEqual(rejected, []);
  assert.ok(repeats < 40, `${String(repeats)} repeats`);
});

test("a refusal lists 100 places and the hook gets them all; the warning shows no value", async () => {
  const rejected: Rejection[] = [];
  const lines: string[] = [];
  const receiver = receiverOf({
    onUserOnline: () => undefined,
    onReject: (rejection) => rejected.push(rejection),
    warn: (line) => lines.push(line),
  });
  const sessions = Array.from({ length: 150 }, () => '"PR1VATE"').join(",");
  const body = `{"userId":"u","clientId":"c","platform":2,"status":0,"timestamp":1,"sessions":[${sessions}]}`;
  const answer = await receiver.handle("POST", ONLINE, JSON_TYPE, bytes(body));
  const problem = JSON.parse(text(answer.body)) as { errors: unknown[] };
  assert.deepEqual([problem.errors.length, rejected[0]?.rejected.findings.length], [100, 150]);
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? "", /\/sessions\/0 wrong-type/);
  assert.doesNotMatch(`${lines.join()}${text(answer.body)}`, /PR1VATE/);
});
