// What the skipping leans on: how far JavaScript's numbers see.

import assert from "node:assert/strict";
import { test } from "node:test";

import { compile } from "../lib/ajv.js";
import { isHiddenByDouble } from "../lib/beyond.js";
import { DRAFTS } from "../lib/published.js";

const INT64 = JSON.parse('{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807}');

const HIDDEN = ["1.0", "1e3", "9223372036854775808", "-9223372036854775809"];
const SEEN = ["1.5", "1e-3", "9223372036854778000", "18446744073709551616"];
const SOUND = ["0", "-1", "9223372036854775807", "-9223372036854775808"];

for (const draft of DRAFTS) {
  test(`R4: no schema sees these faults in ajv, ${draft}`, () => {
    const accepts = compile(INT64, draft);
    for (const written of HIDDEN) {
      assert.ok(isHiddenByDouble(written), written);
      assert.ok(accepts(JSON.parse(written)), written);
    }
    for (const written of [...SEEN, ...SOUND]) assert.ok(!isHiddenByDouble(written), written);
    assert.ok(!SEEN.some((written) => accepts(JSON.parse(written))));
    assert.ok(SOUND.every((written) => accepts(JSON.parse(written))));
  });
}
