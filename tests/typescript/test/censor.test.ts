// The censor: asked before the answer, in time, once per message.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import type { Answer, Failure } from "@imhook/sdk";
import { callbacks, Client, type Message, type MessageCensorAnswer, type ReceiverOptions } from "@imhook/sdk/2024-03";

import { exchange, record, request, serve } from "../lib/raw.js";
import { bytes, Gate, post, receiverOf, statusOf, text, until } from "../lib/support.js";
import { valid } from "../lib/vectors.js";

const PATH = "/message/censor";

function payload(searchable: string): string {
  return `{"type":1,"searchableContent":"${searchable}","pushContent":"","pushData":"","content":"","mediaType":0,"remoteMediaUrl":"","persistFlag":3,"expireDuration":0,"mentionedType":0,"mentionedTarget":[],"extra":""}`;
}

function question(id: number, searchable: string): string {
  return `{"messageId":${String(id)},"sender":"u","conv":{"type":0,"target":"v","line":0},"payload":${payload(searchable)},"toUsers":[],"timestamp":5}`;
}

/** A whole payload with another text. */
function replacement({ payload }: Message): MessageCensorAnswer {
  return { ...payload, searchableContent: "***" };
}

const byText: ReceiverOptions = {
  onMessageCensor: ({ body }) => {
    if (body.payload.searchableContent === "fine") return "pass";
    return body.payload.searchableContent === "rude" ? { replace: replacement(body) } : "refuse";
  },
};

test("the three answers as they are on the wire", async (context) => {
  const base = await serve(context, receiverOf(byText).node());
  const pass = await exchange(base, request(PATH, question(1, "fine")));
  assert.deepEqual([pass.status, pass.body.length, pass.header("content-length")], [200, 0, "0"]);
  const replace = await exchange(base, request(PATH, question(2, "rude")));
  assert.deepEqual([replace.status, replace.body.toString()], [200, payload("***")]);
  assert.equal(replace.header("content-length"), String(payload("***").length));
  assert.equal(replace.header("transfer-encoding") ?? replace.header("content-encoding"), undefined);
  assert.equal((await exchange(base, request(PATH, question(3, "vile")))).status, 403);
});

test("the client reads the three answers", async (context) => {
  const client = new Client(await serve(context, receiverOf(byText).node()));
  const message = (id: number, searchable: string): Message =>
    callbacks.messageCensor.decode(bytes(question(id, searchable)));
  const rude = message(2, "rude");
  assert.equal(await client.messageCensor(message(1, "fine")), "pass");
  const decision = await client.messageCensor(rude);
  assert.ok(typeof decision === "object");
  assert.deepEqual(decision.replace, { ...replacement(rude), base64edData: undefined });
  assert.equal(await client.messageCensor(message(3, "vile")), "refuse");
});

test("an answer that breaks the contract, and one that the server would not read", async (context) => {
  const message = callbacks.messageCensor.decode(bytes(question(1, "x")));
  const [broken] = await record(context, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
  await assert.rejects(new Client(broken).messageCensor(message), { name: "ClientError", kind: "answer" });
  const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n";
  const [unread] = await record(context, chunked);
  assert.equal(await new Client(unread).messageCensor(message), "pass", "W25");
});

test("every answer among the vectors can be given", async () => {
  const answers = valid("examples", "own").filter(({ isAnswer }) => isAnswer);
  assert.ok(answers.length > 0);
  for (const { file, bytes } of answers) {
    const answer = callbacks.messageCensor.decodeAnswer(bytes);
    const receiver = receiverOf({ onMessageCensor: () => ({ replace: answer }) });
    const { status, body } = await post(receiver, PATH, question(1, "x"));
    assert.deepEqual([status, new Uint8Array(body)], [200, bytes], file);
  }
});

/** What becomes of a question whose handler does what it should not. */
async function misbehaved(options: ReceiverOptions): Promise<[Answer, Failure]> {
  const failures: Failure[] = [];
  const receiver = receiverOf({ ...options, onError: (failure) => failures.push(failure) });
  const answer = await post(receiver, PATH, question(1, "x"));
  const { accepted, handled, failed } = receiver.counts();
  assert.deepEqual([accepted, handled, failed], [1, 0, 1]);
  const [failure] = failures;
  assert.ok(failure !== undefined);
  assert.equal(text(failure.event.raw), question(1, "x"));
  return [answer, failure];
}

const fails = (): never => {
  throw new Error("no database");
};

test("a handler that throws is answered as configured", async () => {
  const [answer, { error }] = await misbehaved({ onMessageCensor: fails });
  assert.deepEqual([answer.status, answer.body.length, error.kind], [200, 0, "failed"], "pass by default");
  const [refused] = await misbehaved({ onMessageCensor: fails, censorFallback: "refuse" });
  assert.equal(refused.status, 403);
});

test("a handler that is late is answered as configured well before 5 s", async (context) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  context.after(() => {
    mock.timers.reset();
  });
  let isAsked = false;
  const onMessageCensor = (): Promise<never> => {
    isAsked = true;
    return new Promise(() => undefined);
  };
  const late = misbehaved({ onMessageCensor, censorFallback: "refuse" });
  await until("the question", () => isAsked);
  mock.timers.tick(3_000);
  const [answer, { error }] = await late;
  assert.deepEqual([answer.status, error.kind], [403, "late"]);
});

test("an answer that would lose the message is never sent", async () => {
  const [answer, { error }] = await misbehaved({
    onMessageCensor: () => ({ replace: { type: 3, base64edData: "no base64!" } }),
  });
  assert.deepEqual([answer.status, answer.body.length], [200, 0]);
  assert.match(error.message, /\/base64edData not-base64/);
});

test("a repeated question gets the remembered answer", async () => {
  let asked = 0;
  // Only the first answer refuses: a second question would let the message pass.
  const receiver = receiverOf({ onMessageCensor: () => (asked++ === 0 ? "refuse" : "pass") });
  for (let copy = 0; copy < 3; copy += 1) assert.equal(await statusOf(receiver, PATH, question(1, "x")), 403);
  assert.equal(await statusOf(receiver, PATH, question(2, "x")), 200);
  assert.equal(asked, 2);
  assert.deepEqual([receiver.counts().accepted, receiver.counts().repeated], [2, 2]);
});

test("answers are remembered within the window only", async () => {
  const receiver = receiverOf({ remember: 1, onMessageCensor: () => "refuse" });
  for (const id of [1, 1, 2, 1]) assert.equal(await statusOf(receiver, PATH, question(id, "x")), 403);
  assert.deepEqual([receiver.counts().accepted, receiver.counts().repeated], [3, 1]);
});

test("a question asked again meanwhile waits for the one answer", async () => {
  const gate = new Gate();
  let asked = 0;
  const receiver = receiverOf({
    onMessageCensor: async ({ body }) => {
      asked += 1;
      await gate.pass();
      return { replace: replacement(body) };
    },
  });
  const copies = Array.from({ length: 3 }, () => post(receiver, PATH, question(1, "x")));
  await until("the copies", () => receiver.counts().received === 3);
  gate.open();
  for (const answer of await Promise.all(copies)) {
    assert.deepEqual([answer.status, text(answer.body)], [200, payload("***")]);
  }
  assert.equal(asked, 1);
});
