// `bench`: reading and writing a body over and over, in turn with JSON.parse and JSON.stringify.

import { callbackOf, type EditionId } from "./editions.js";
import { bytesOf, requests, say } from "./lines.js";

interface Request {
  readonly edition: EditionId;
  readonly callback: string;
  readonly body: string;
  readonly rounds: number;
  readonly ms: number;
}

/** So many bodies between two looks at the clock. */
const BATCH = 100;

export async function bench(): Promise<void> {
  for await (const { edition, callback: name, body, rounds, ms } of requests<Request>()) {
    const callback = callbackOf(edition, name);
    const bytes = bytesOf(body);
    const buffer = Buffer.from(bytes);
    const [ours, usual] = [callback.decode(bytes), decodeUsually(buffer)];
    say({
      usual: `JSON of Node ${process.version}`,
      decode: compare(
        rounds,
        ms,
        () => callback.decode(bytes),
        () => decodeUsually(buffer),
      ),
      encode: compare(
        rounds,
        ms,
        () => callback.encode(ours),
        () => Buffer.from(JSON.stringify(usual)),
      ),
    });
  }
}

/** What a program of Node does with a body that is JSON. */
export function decodeUsually(body: Buffer): unknown {
  return JSON.parse(body.toString()) as unknown;
}

function compare(rounds: number, ms: number, ours: () => unknown, usual: () => unknown): object {
  const times = { ours: [] as number[], usual: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(measure(ms, ours));
    times.usual.push(measure(ms, usual));
  }
  return times;
}

/** Nanoseconds a call. */
function measure(ms: number, run: () => unknown): number {
  const start = performance.now();
  let calls = 0;
  let time = 0;
  while (time < ms) {
    for (let call = 0; call < BATCH; call += 1) run();
    calls += BATCH;
    time = performance.now() - start;
  }
  return Math.round((time * 1e6) / calls);
}
