// `send`: bodies in, each posted with the typed client.

import { ClientError, Rejected, type Decision } from "@imhook/sdk";

import { callbackOf, EDITIONS, methodOf, questionOf, type EditionId } from "./editions.js";
import { base64Of, bytesOf, requests, say } from "./lines.js";

interface Config {
  readonly url: string;
  readonly timeoutMs?: number;
  readonly retries?: number;
}

interface Request {
  readonly id: unknown;
  readonly edition: EditionId;
  readonly callback: string;
  readonly body: string;
}

/** A client of which nobody knows the types. */
type AnyClient = Record<string, (body: unknown) => Promise<Decision<unknown> | undefined>>;

export async function send({ url, ...settings }: Config): Promise<void> {
  const clientOf = (edition: EditionId): AnyClient =>
    new EDITIONS[edition].Client(url, settings) as unknown as AnyClient;
  const clients = {
    "2020-10": clientOf("2020-10"),
    "2024-03": clientOf("2024-03"),
  };
  for await (const request of requests<Request>()) {
    say({
      id: request.id,
      ...(await outcomeOf(clients[request.edition], request)),
    });
  }
}

async function outcomeOf(client: AnyClient, { edition, callback, body }: Request): Promise<object> {
  try {
    const decoded = callbackOf(edition, callback).decode(bytesOf(body));
    const decision = await client[methodOf(callback)]?.(decoded);
    return { ok: true, answer: answerOf(edition, callback, decision) };
  } catch (error) {
    if (error instanceof Rejected) return { ok: false, error: "rejected" };
    if (!(error instanceof ClientError)) throw error;
    return {
      ok: false,
      error: error.kind === "request" ? "connection" : error.kind,
      status: error.status,
    };
  }
}

function answerOf(edition: EditionId, callback: string, decision: Decision<unknown> | undefined): unknown {
  if (decision === undefined || typeof decision === "string") return decision ?? null;
  return {
    replace: base64Of(questionOf(edition, callback).encodeAnswer(decision.replace)),
  };
}
