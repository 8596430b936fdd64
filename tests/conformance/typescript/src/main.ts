// The conformance runner of the TypeScript stub; tests/conformance/README.md says what it reads and writes.

import { bench } from "./bench.js";
import { decode } from "./decode.js";
import { receive } from "./receive.js";
import { send } from "./send.js";

const [mode = "", config = "{}"] = process.argv.slice(2);
const modes = new Map([
  ["decode", decode],
  ["receive", () => receive(JSON.parse(config) as Parameters<typeof receive>[0])],
  ["send", () => send(JSON.parse(config) as Parameters<typeof send>[0])],
  ["bench", bench],
]);
const run = modes.get(mode);
if (run === undefined) throw new Error(`usage: main.js ${[...modes.keys()].join("|")} [CONFIG]`);
await run();
