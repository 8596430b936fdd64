// `receive`: a receiver with a handler for every callback, behind one of the adapters.

import { setTimeout as pause } from "node:timers/promises";

import type { Decision, Event, Failure, ReceiverSettings, Rejection } from "@imhook/sdk";

import { bareListener, listen, listener, type Adapter } from "./adapters.js";
import { decodeUsually } from "./bench.js";
import { callbacksOf, EDITIONS, methodOf, questionOf, type EditionId } from "./editions.js";
import { base64Of, bytesOf, requests, say } from "./lines.js";

interface Config extends ReceiverSettings {
  readonly edition: EditionId;
  readonly adapter?: Adapter;
  readonly bare?: boolean;
  readonly decode?: string;
  readonly handlerMs?: number;
  readonly handlerFails?: boolean;
  readonly censor?: "pass" | "refuse" | { readonly replace: string };
  readonly quiet?: boolean;
}

export async function receive(config: Config): Promise<void> {
  const { adapter = "node", bare = false, decode, bodyLimit = 1024 * 1024 } = config;
  const receiver = bare ? undefined : receiverOf(config);
  const take = decode === undefined ? () => undefined : decodeUsually;
  const server = await listen(
    receiver === undefined ? bareListener(adapter, bodyLimit, take) : listener(adapter, receiver),
  );
  say({ listening: server.url });
  for await (const { stop } of requests<{ stop?: number }>()) {
    if (stop === undefined) continue;
    if (receiver !== undefined) {
      const { unfinished, waiting } = await receiver.stop(stop);
      const { received, accepted, rejected, repeated, overflowed, handled, failed } = receiver.counts();
      const left = unfinished.length + waiting.length;
      say({
        stopped: {
          received,
          accepted,
          rejected,
          repeated,
          overflowed,
          handled,
          failed,
          left,
        },
      });
    }
    break;
  }
  server.close();
  // A handler that the stop gave up would hold the program.
  process.exit(0);
}

function receiverOf(config: Config): InstanceType<(typeof EDITIONS)[EditionId]["Receiver"]> {
  const { edition, handlerMs = 0, handlerFails = false, quiet = false } = config;
  const tell = quiet ? () => undefined : say;
  const told = ({ callback, raw }: Event): object => ({
    callback,
    raw: base64Of(raw),
  });
  const decision = decisionOf(config);
  const handler = async (event: Event): Promise<Decision<unknown>> => {
    if (handlerMs > 0) await pause(handlerMs);
    if (handlerFails) throw new Error("told to fail");
    // A benchmark measures a handler that does nothing.
    if (quiet) return decision;
    const { callback, identity, orderKey, raw } = event;
    tell({ handled: { callback, identity, orderKey, raw: base64Of(raw) } });
    return decision;
  };
  const handlers = callbacksOf(edition).map(({ name }) => [`on${methodOf(`-${name}`)}`, handler]);
  return new EDITIONS[edition].Receiver({
    ...config,
    ...(Object.fromEntries(handlers) as object),
    warn: () => undefined,
    onError: ({ event }: Failure) => {
      tell({ failed: told(event) });
    },
    onReject: ({ rejected, raw }: Rejection) => {
      const errors = rejected.findings.map(({ pointer, reason }) => ({
        pointer,
        reason,
      }));
      tell({
        rejected: { callback: rejected.callback, raw: base64Of(raw), errors },
      });
    },
    onOverflow: (event: Event) => {
      tell({ overflowed: told(event) });
    },
  });
}

/** What every question is answered; no callback of the older edition is one. */
function decisionOf({ edition, censor = "pass" }: Config): Decision<unknown> {
  if (typeof censor === "string") return censor;
  const question = callbacksOf(edition).find((callback) => "decodeAnswer" in callback);
  if (question === undefined) return "pass";
  return {
    replace: questionOf(edition, question.name).decodeAnswer(bytesOf(censor.replace)),
  };
}
