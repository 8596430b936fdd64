// Both editions, by the names that requests use.

import { Question, type Callback } from "@imhook/sdk";
import * as v2020_10 from "@imhook/sdk/2020-10";
import * as v2024_03 from "@imhook/sdk/2024-03";

export const EDITIONS = { "2020-10": v2020_10, "2024-03": v2024_03 };
export type EditionId = keyof typeof EDITIONS;

/** A callback of which nobody knows the type. */
export type AnyCallback = Callback<unknown>;

/** All callbacks of an edition. */
export function callbacksOf(edition: EditionId): readonly AnyCallback[] {
  return Object.values<unknown>(EDITIONS[edition].callbacks) as AnyCallback[];
}

export function callbackOf(edition: EditionId, name: string): AnyCallback {
  const callback = callbacksOf(edition).find((callback) => callback.name === name);
  if (callback === undefined) throw new Error(`edition ${edition} has no ${name}`);
  return callback;
}

export function questionOf(edition: EditionId, name: string): Question<unknown, unknown> {
  const callback = callbackOf(edition, name);
  if (callback instanceof Question) return callback as Question<unknown, unknown>;
  throw new Error(`${name} has no answer`);
}

/** The name of a callback as that of a method: `userOnline`. */
export function methodOf(name: string): string {
  return name.replace(/-./g, (letter) => letter.charAt(1).toUpperCase());
}
