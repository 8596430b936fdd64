// ajv takes every file alone, in strict mode, without a word.

import assert from "node:assert/strict";
import { test } from "node:test";

import { compile } from "../lib/ajv.js";
import { DRAFTS, entries, schemaOf } from "../lib/published.js";

for (const draft of DRAFTS) {
  test(`E6: ajv in strict mode loads every ${draft} file`, () => {
    const files = entries.filter((entry) => entry.draft === draft);
    assert.ok(files.length > 0, "no file of this draft");
    for (const entry of files) assert.doesNotThrow(() => compile(schemaOf(entry), draft), entry.path);
  });
}
