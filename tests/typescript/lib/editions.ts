// Both editions, as things to loop over.

import { Question, type Callback, type Event } from "@imhook/sdk";
import * as v2020_10 from "@imhook/sdk/2020-10";
import * as v2024_03 from "@imhook/sdk/2024-03";

export const EDITIONS = { "2020-10": v2020_10, "2024-03": v2024_03 };
export type EditionId = keyof typeof EDITIONS;

/** A callback of which nobody knows the type. */
export type AnyCallback = Callback<unknown>;

/** All callbacks of an edition, by name. */
export function callbacksOf(edition: EditionId): Map<string, AnyCallback> {
  const all = Object.values(EDITIONS[edition].callbacks) as unknown as AnyCallback[];
  return new Map(all.map((callback) => [callback.name, callback]));
}

export function callbackOf(edition: EditionId, name: string): AnyCallback {
  const callback = callbacksOf(edition).get(name);
  if (callback === undefined) throw new Error(`${edition} has no ${name}`);
  return callback;
}

/** What is decoded, encoded and checked alike, be it a body or an answer. */
export interface Side {
  decode(bytes: Uint8Array): unknown;
  encode(body: unknown): Uint8Array;
  check(bytes: Uint8Array, profile: "tolerant" | "strict"): readonly { pointer: string; reason: string }[];
}

export function sideOf(edition: EditionId, name: string, isAnswer: boolean): Side {
  const callback = callbackOf(edition, name);
  if (!isAnswer) return callback;
  if (!(callback instanceof Question)) throw new Error(`${name} has no answer`);
  const question = callback as Question<unknown, unknown>;
  return {
    decode: (bytes) => question.decodeAnswer(bytes),
    encode: (answer) => question.encodeAnswer(answer),
    check: (bytes, profile) => question.checkAnswer(bytes, profile),
  };
}

/** The option of a receiver, or with another verb the method of a client, for a callback. */
export function camel(name: string): string {
  return name.replace(/-./g, (letter) => letter.charAt(1).toUpperCase());
}

/** Handlers for every callback of an edition. */
export function handlersFor(edition: EditionId, handler: (event: Event) => unknown): Record<string, unknown> {
  const names = [...callbacksOf(edition).keys()];
  return Object.fromEntries(names.map((name) => [`on${camel(`-${name}`)}`, handler]));
}
