// Sound bodies pass in both profiles and both drafts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { accepts } from "../lib/ajv.js";
import { read } from "../lib/beyond.js";
import { bytesOfBody, valid } from "../lib/bodies.js";
import { DRAFTS, PROFILES, targets } from "../lib/published.js";

test("every target has an example, and every example a target", () => {
  const found = new Set(valid.map((body) => body.target));
  assert.deepEqual([...found].sort(), [...targets].sort());
});

for (const target of targets) {
  test(`accepted by all four: ${target}`, (t) => {
    const wrong = [];
    let count = 0;
    for (const body of valid.filter((body) => body.target === target)) {
      const { document } = read(bytesOfBody(body));
      for (const profile of PROFILES) {
        for (const draft of DRAFTS) {
          count += 1;
          if (!accepts(target, profile, draft, document)) wrong.push(`${body.file}: refused by ${profile} ${draft}`);
        }
      }
    }
    assert.ok(count > 0, "no body");
    assert.deepEqual(wrong, []);
    t.diagnostic(`${count} verdicts`);
  });
}
