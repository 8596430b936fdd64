// What the tests share: bodies, gates, and receivers without a transport.
import { Receiver } from "@imhook/sdk/2024-03";
/** Where user-online is posted to. */
export const ONLINE = "/im_event/user/online";
export const JSON_TYPE = new Headers({ "content-type": "application/json; charset=utf-8" });
/** A body of user-online: its identity is user and time, its order key the user. */
export function online(user, time) {
    return `{"userId":"${user}","clientId":"c","platform":2,"status":0,"timestamp":${String(time)},"customState":0,"sessions":[]}`;
}
export function bytes(text) {
    return new TextEncoder().encode(text);
}
export function text(bytes) {
    return new TextDecoder().decode(bytes);
}
/** A receiver that warns nobody. */
export function receiverOf(options) {
    return new Receiver({ warn: () => undefined, ...options });
}
/** Posts to a receiver without a transport. */
export function post(receiver, path, body) {
    return receiver.handle("POST", path, JSON_TYPE, typeof body === "string" ? bytes(body) : body);
}
/** The status of a post. */
export async function statusOf(...request) {
    return (await post(...request)).status;
}
/** Waits until something is so. Nothing passes because of the time. */
export async function until(what, isSo) {
    const deadline = performance.now() + 60_000;
    while (!isSo()) {
        if (performance.now() > deadline)
            throw new Error(`never came: ${what}`);
        await turn();
    }
}
/** Lets everything that waits for the event loop have its turn. */
export function turn() {
    return new Promise((resolve) => realSetImmediate(resolve));
}
// Kept, so that it works where a test has taken the clock.
const realSetImmediate = setImmediate;
/** Where handlers wait until the test lets them go on. */
export class Gate {
    #open = 0;
    #waiting = [];
    async pass() {
        if (this.#open > 0)
            this.#open -= 1;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
    }
    /** Lets so many through; everyone unless told. */
    open(many = Infinity) {
        this.#open += many;
        while (this.#open > 0) {
            const next = this.#waiting.shift();
            if (next === undefined)
                return;
            this.#open -= 1;
            next();
        }
    }
}
