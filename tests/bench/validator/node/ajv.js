// What a Node program does with bodies: `JSON.parse`, then the compiled schema of ajv.
//
// Arguments: a schema and a file of lines, again and again. The last line of the output says what came out.

import { readFileSync } from "node:fs";

import Ajv2020 from "ajv/dist/2020.js";

let invalid = 0;
let microseconds = 0;

function accepts(validate, line) {
  try {
    return validate(JSON.parse(line));
  } catch {
    return false;
  }
}

const words = process.argv.slice(2);
while (words.length > 0) {
  const [schema, bodies] = words.splice(0, 2).map((path) => readFileSync(path, "utf8"));
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schema));
  const lines = bodies.trimEnd().split("\n");
  const before = process.cpuUsage();
  for (const line of lines) {
    if (!accepts(validate, line)) invalid += 1;
  }
  const used = process.cpuUsage(before);
  microseconds += used.user + used.system;
}
console.log(JSON.stringify({ invalid, nanoseconds: 1000 * microseconds }));
