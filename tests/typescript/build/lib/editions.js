// Both editions, as things to loop over.
import { Question } from "@imhook/sdk";
import * as v2020_10 from "@imhook/sdk/2020-10";
import * as v2024_03 from "@imhook/sdk/2024-03";
export const EDITIONS = { "2020-10": v2020_10, "2024-03": v2024_03 };
/** All callbacks of an edition, by name. */
export function callbacksOf(edition) {
    const all = Object.values(EDITIONS[edition].callbacks);
    return new Map(all.map((callback) => [callback.name, callback]));
}
export function callbackOf(edition, name) {
    const callback = callbacksOf(edition).get(name);
    if (callback === undefined)
        throw new Error(`${edition} has no ${name}`);
    return callback;
}
export function sideOf(edition, name, isAnswer) {
    const callback = callbackOf(edition, name);
    if (!isAnswer)
        return callback;
    if (!(callback instanceof Question))
        throw new Error(`${name} has no answer`);
    const question = callback;
    return {
        decode: (bytes) => question.decodeAnswer(bytes),
        encode: (answer) => question.encodeAnswer(answer),
        check: (bytes, profile) => question.checkAnswer(bytes, profile),
    };
}
/** The option of a receiver, or with another verb the method of a client, for a callback. */
export function camel(name) {
    return name.replace(/-./g, (letter) => letter.charAt(1).toUpperCase());
}
/** Handlers for every callback of an edition. */
export function handlersFor(edition, handler) {
    const names = [...callbacksOf(edition).keys()];
    return Object.fromEntries(names.map((name) => [`on${camel(`-${name}`)}`, handler]));
}
