// `decode`: bodies in, what they say or what is wrong with them out.

import { Rejected } from "@imhook/sdk";

import { callbackOf, questionOf, type EditionId } from "./editions.js";
import { base64Of, bytesOf, requests, say } from "./lines.js";

interface Request {
  readonly id: unknown;
  readonly edition: EditionId;
  readonly callback: string;
  readonly profile: "tolerant" | "strict";
  readonly body: string;
}

interface Encoded {
  readonly encoded: Uint8Array;
  readonly identity: string | null;
  readonly orderKey: string | null;
}

const ANSWER = ".answer";

export async function decode(): Promise<void> {
  for await (const request of requests<Request>()) say({ id: request.id, ...outcomeOf(request) });
}

function outcomeOf({ edition, callback, profile, body }: Request): object {
  const bytes = bytesOf(body);
  try {
    const { encoded, identity, orderKey } = callback.endsWith(ANSWER)
      ? answer(edition, callback.slice(0, -ANSWER.length), profile, bytes)
      : event(edition, callback, profile, bytes);
    return { ok: true, encoded: base64Of(encoded), identity, orderKey };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    const findings = error.findings.map(({ pointer, reason }) => ({
      pointer,
      reason,
    }));
    return {
      ok: false,
      reason: findings[0]?.reason,
      pointer: findings[0]?.pointer,
      findings,
    };
  }
}

function event(edition: EditionId, name: string, profile: Request["profile"], bytes: Uint8Array): Encoded {
  const callback = callbackOf(edition, name);
  const findings = callback.check(bytes, profile);
  if (profile === "strict" && findings.length > 0) throw new Rejected(edition, name, findings);
  const body = callback.decode(bytes);
  return {
    encoded: callback.encode(body),
    identity: callback.identity(body),
    orderKey: callback.orderKey(body),
  };
}

function answer(edition: EditionId, name: string, profile: Request["profile"], bytes: Uint8Array): Encoded {
  const question = questionOf(edition, name);
  const findings = question.checkAnswer(bytes, profile);
  if (profile === "strict" && findings.length > 0) throw new Rejected(edition, question.answerName, findings);
  const encoded = question.encodeAnswer(question.decodeAnswer(bytes));
  return { encoded, identity: null, orderKey: null };
}
