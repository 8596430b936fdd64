// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** What a receiver does with the bodies of one callback. */

import type { Callback, Question } from "../callback.js";
import type { Decision } from "../decision.js";
import { Event } from "./event.js";

/** Handles an event after it was acknowledged; it may throw. */
export type Handler<Body> = (event: Event<Body>) => unknown;

/** Decides on a message before the answer; it may throw. */
export type Censor<Body, Answer> = (event: Event<Body>) => Decision<Answer> | Promise<Decision<Answer>>;

/** What a censor's handler leaves to be sent. */
export type Reply = "pass" | "refuse" | Uint8Array<ArrayBuffer>;

/** A callback that has a handler. */
export type Route =
  | { readonly kind: "event"; readonly callback: string; readonly open: (raw: Uint8Array) => Opened<unknown> }
  | { readonly kind: "question"; readonly callback: string; readonly open: (raw: Uint8Array) => Opened<Reply> };

/** An event that was read, and its handler, ready to run. */
export interface Opened<Outcome> {
  readonly event: Event;
  readonly run: () => Outcome | Promise<Outcome>;
}

/** The route of a callback whose events are acknowledged first. */
export function eventRoute<Body>(callback: Callback<Body>, handler: Handler<Body>): Route {
  const open = (raw: Uint8Array): Opened<unknown> => {
    const event = eventOf(callback, raw);
    return { event, run: () => handler(event) };
  };
  return { kind: "event", callback: callback.name, open };
}

/** The route of a callback whose answer decides. */
export function questionRoute<Body, Answer>(question: Question<Body, Answer>, censor: Censor<Body, Answer>): Route {
  const open = (raw: Uint8Array): Opened<Reply> => {
    const event = eventOf(question, raw);
    const run = async (): Promise<Reply> => {
      const decision = await censor(event);
      // What the server cannot read loses the message, so it is never sent.
      return typeof decision === "string" ? decision : question.encodeAnswerStrict(decision.replace);
    };
    return { event, run };
  };
  return { kind: "question", callback: question.name, open };
}

function eventOf<Body>(callback: Callback<Body>, raw: Uint8Array): Event<Body> {
  const body = callback.decode(raw);
  const { edition, name } = callback;
  const [identity, orderKey] = [callback.identity(body), callback.orderKey(body)];
  return new Event({ edition, callback: name, body, raw, identity, orderKey });
}
